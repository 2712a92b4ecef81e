//! The pages of a receiver: they carry everything that was typed, and show what is wrong.

use std::sync::Arc;

use klachtformulier::calendar::DaysOff;
use klachtformulier::complaint::{Draft, Problem, RawAnswer, assess, from_fields, to_fields};
use klachtformulier::html::{
    Filled, Message, Place, message_page, questions_page, receipt_page, review_page, verdict_page,
};
use klachtformulier::organisation::{Kind, Lang, Organisation, Procedure};

use crate::page::{self, Found};
use crate::{names, noon, organisation};

fn place() -> Place {
    Place { sheets: vec!["/klachtformulier.css".to_owned()], endpoint: Some("/klacht".to_owned()) }
}

/// Calls this with every procedure of every file that a receiver may get, in both languages, and an answer to every
/// question.
fn each(check: impl Fn(&Filled<'_>, &Procedure)) {
    for name in names() {
        let organisation = Arc::new(organisation(name));
        for procedure in organisation.procedures.iter().filter(|procedure| !procedure.is_never_sent()) {
            let draft = draft(procedure, "\nZij zei: \"<b>nee</b>\" & ging weg.\n\nTwee regels.\n");
            for lang in [Lang::Nl, Lang::En] {
                check(&filled(&organisation, procedure, lang, &draft), procedure);
            }
        }
    }
}

fn filled<'a>(
    organisation: &'a Arc<Organisation>,
    procedure: &'a Procedure,
    lang: Lang,
    draft: &'a Draft,
) -> Filled<'a> {
    Filled { organisation, procedure: &procedure.id, lang, draft, now: noon(), held: Some("bewaard") }
}

fn draft(procedure: &Procedure, text: &str) -> Draft {
    let mut draft = Draft::default();
    for question in procedure.questions() {
        let option = || question.options.first().map_or("yes", |option| &option.id.text).to_owned();
        let parts = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), format!("{name} <1>"))).collect();
        draft.set(
            &question.id,
            match question.kind {
                Kind::Text | Kind::LongText | Kind::List | Kind::Time | Kind::Email | Kind::Telephone => {
                    RawAnswer::Text(text.to_owned())
                }
                Kind::Choice | Kind::YesNo => RawAnswer::Text(option()),
                Kind::Choices => RawAnswer::Several(question.options.iter().map(|one| one.id.text.clone()).collect()),
                Kind::Consent => RawAnswer::YesNo(true),
                Kind::Date => RawAnswer::Parts(parts(&["day", "month", "year"])),
                Kind::Address => RawAnswer::Parts(parts(&["street", "number", "postcode", "city", "country"])),
                Kind::Signature => RawAnswer::Parts(parts(&["typed"])),
                Kind::Files => continue,
            },
        );
    }
    draft
}

/// What a browser posts of a form: what is typed, checked or hidden.
fn posted(found: &[Found]) -> Vec<(String, String)> {
    let is_on = |input: &&Found| match input.get("type") {
        Some("radio" | "checkbox") => input.get("checked").is_some(),
        Some("file") => false,
        _ => true,
    };
    let inputs = found.iter().filter(|found| ["input", "textarea"].contains(&&*found.name)).filter(is_on);
    let value = |input: &Found| match &*input.name {
        "textarea" => input.text.clone(),
        _ => input.get("value").unwrap_or_default().to_owned(),
    };
    inputs.filter_map(|input| Some((input.get("name")?.to_owned(), value(input)))).collect()
}

/// Every answer is posted as it was filled in.
#[track_caller]
fn check_answers(found: &[Found], draft: &Draft, procedure: &Procedure) {
    let (posted, given) = (posted(found), to_fields(draft));
    for question in procedure.questions() {
        let (posted, given) = (from_fields(question, &posted), from_fields(question, &given));
        assert_eq!(posted, given, "{}", &*question.id);
    }
    assert!(posted.contains(&("held".to_owned(), "bewaard".to_owned())));
}

#[track_caller]
fn check_stages(found: &[Found], expected: &[&str]) {
    let mut stages: Vec<&str> = found
        .iter()
        .filter(|found| found.get("name") == Some("stage"))
        .map(|found| {
            assert_eq!((&*found.name, found.get("type")), ("button", Some("submit")));
            found.get("value").unwrap()
        })
        .collect();
    stages.sort_unstable();
    stages.dedup();
    assert_eq!(stages, expected);
}

#[test]
fn the_questions_keep_what_was_typed_and_show_the_errors_at_them() {
    each(|filled, procedure| {
        let problems = assess(procedure, filled.draft, filled.now, &DaysOff::NONE).problems;
        let problems: Vec<Problem> = problems.into_iter().collect();
        assert!(!problems.is_empty(), "{}", &*procedure.id);
        let found = page::whole(&questions_page(filled, &problems, &place()));
        check_answers(&found, filled.draft, procedure);
        check_stages(&found, &[]);
        let ids: Vec<&str> = found.iter().filter_map(|found| found.get("id")).collect();
        let links: Vec<&str> = found.iter().filter_map(|found| found.get("href")?.strip_prefix('#')).collect();
        assert_eq!(links.len(), problems.len());
        assert!(links.iter().all(|link| ids.contains(link)), "{links:?}");
        let errors = found.iter().filter(|found| found.get("part") == Some("error") && found.get("hidden").is_none());
        assert!(errors.count() > 0);
        let title = found.iter().find(|found| found.name == "title").unwrap();
        assert!(title.text.ends_with(procedure.title.get(filled.lang)) && title.text.contains(": "), "{}", title.text);
        assert!(found.iter().all(|found| found.name != "script"));
    });
}

#[test]
fn the_verdict_and_the_review_carry_all_answers() {
    each(|filled, procedure| {
        let found = page::whole(&verdict_page(filled, &place()));
        check_answers(&found, filled.draft, procedure);
        check_stages(&found, &["edit", "verdict"]);
        let found = page::whole(&review_page(filled, "een-sleutel", None, &place()));
        check_answers(&found, filled.draft, procedure);
        check_stages(&found, &["edit", "send"]);
        assert!(posted(&found).contains(&("key".to_owned(), "een-sleutel".to_owned())));
        assert!(found.iter().all(|found| found.name != "button" || found.get("type") == Some("submit")));
    });
}

/// Whoever reads what the server gets is the one whom it is about: it is looked over, changed, and sent by mail.
#[test]
fn what_an_endpoint_does_not_take_is_not_sent_from_the_page_to_look_over() {
    let organisation = Arc::new(organisation("leemwaarde"));
    let procedure = organisation.procedure("klacht").unwrap();
    let mut draft = draft(procedure, "Iets");
    let mails = |draft: &Draft| {
        let found =
            page::whole(&review_page(&filled(&organisation, procedure, Lang::Nl, draft), "sleutel", None, &place()));
        let sends = found.iter().any(|found| found.get("value") == Some("send"));
        let links = found.iter().filter_map(|found| found.get("href")?.strip_prefix("mailto:").map(str::to_owned));
        // Not of whom helps.
        let links = links.filter(|link| link.ends_with("@leemwaarde.example"));
        (sends, links.collect::<Vec<_>>(), found.iter().any(|found| found.get("value") == Some("edit")))
    };
    draft.set("over", RawAnswer::Text("burgemeester".to_owned()));
    let expected = ["locoburgemeester@leemwaarde.example", "griffie@leemwaarde.example"].map(str::to_owned);
    assert_eq!(mails(&draft), (false, expected.to_vec(), true));
    draft.set("over", RawAnswer::Text("medewerker".to_owned()));
    assert_eq!(mails(&draft), (true, Vec::new(), true));
}

#[test]
fn a_receipt_shows_the_reference_and_nothing_that_was_typed() {
    each(|filled, procedure| {
        let draft = draft(procedure, "Geheim");
        let html = receipt_page(&Filled { draft: &draft, ..*filled }, "2026-ABC-DEF", &place());
        let found = page::whole(&html);
        assert!(found.iter().any(|found| found.text == "2026-ABC-DEF"));
        assert!(!html.contains("Geheim") && posted(&found).is_empty(), "{html}");
        assert!(found.iter().any(|found| found.get("part") == Some("timeline")) != procedure.timeline.is_empty());
    });
}

#[test]
fn where_somebody_may_be_watched_every_page_can_be_left_and_is_not_told_of() {
    each(|filled, _| {
        let pages = [
            questions_page(filled, &[], &place()),
            verdict_page(filled, &place()),
            review_page(filled, "een-sleutel", None, &place()),
            receipt_page(filled, "2026-ABC-DEF", &place()),
            message_page(Some(filled.organisation), filled.lang, Message::Stale, &place()),
        ];
        let safety = filled.organisation.safety.as_ref();
        for html in pages {
            let found = page::whole(&html);
            let exit = found.iter().find(|found| found.get("part") == Some("exit"));
            assert_eq!(exit.map(|exit| exit.get("href").unwrap()), safety.map(|safety| &*safety.leave_to));
            assert_eq!(html.contains("content=\"no-referrer\""), safety.is_some());
            assert!(html.contains("content=\"noindex\"") && html.contains("rr-block"));
            let forms = found.iter().filter(|found| found.name == "form");
            let is_off = |form: &Found| form.get("autocomplete") == Some("off");
            assert!(forms.map(is_off).all(|is_off| is_off == safety.is_some()));
        }
    });
}

#[test]
fn a_message_needs_no_organisation() {
    let html = message_page(None, Lang::Nl, Message::TooLarge, &place());
    let found = page::whole(&html);
    assert!(found.iter().any(|found| found.name == "h1" && !found.text.is_empty()), "{html}");
    assert!(!html.contains("mailto:"), "{html}");
    let organisation = Arc::new(organisation("klik-onderwijs"));
    let html = message_page(Some(&organisation), Lang::En, Message::Busy, &place());
    assert!(html.contains("mailto:") && html.contains("lang=\"en\""), "{html}");
}

#[test]
fn a_procedure_that_is_gone_gives_a_message() {
    let organisation = Arc::new(organisation("klik-onderwijs"));
    let draft = Draft::default();
    let filled = Filled {
        organisation: &organisation,
        procedure: "weg",
        lang: Lang::Nl,
        draft: &draft,
        now: noon(),
        held: None,
    };
    let expected = message_page(Some(&organisation), Lang::Nl, Message::NotReadable, &place());
    assert_eq!(questions_page(&filled, &[], &place()), expected);
}
