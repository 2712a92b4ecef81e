//! The complaint as plain text.

use klachtformulier::complaint::{Draft, RawAnswer};
use klachtformulier::documents::{Filed, overview, text};
use klachtformulier::organisation::{Example, Lang, Outcome, Procedure};

use crate::drafts::{generated, nasty_draft_with_drawing, short_draft};
use crate::support::{
    Chance, NOW, check_long, first_example, has_long_text, organisations, procedures, roomy_organisations, with_filed,
};

#[test]
fn everything_on_the_sheet_is_in_the_text_in_its_order() {
    let organisations = roomy_organisations();
    let procedures = procedures(&organisations);
    let mut chance = Chance(20);
    let mut long = 0;
    for number in 0..generated() {
        let (organisation, procedure) = procedures[number % procedures.len()];
        let draft = nasty_draft_with_drawing(procedure, &mut chance);
        with_filed(organisation, procedure, &draft, Lang::En, |filed| {
            check(filed);
            long += usize::from(has_long_text(filed.answers));
        });
    }
    check_long(long, generated());
    for (organisation, procedure) in procedures {
        with_filed(organisation, procedure, &first_example(procedure), Lang::Nl, check);
    }
}

#[test]
fn a_complaint_without_a_remark_is_not_said_to_be_judged() {
    let organisations = organisations();
    let (mut none, mut advice) = (0, 0);
    for (organisation, procedure) in procedures(&organisations) {
        let filed_now = |example: &&Example| example.now.0.write_rfc3339() == NOW && example.expect.errors.is_empty();
        for example in procedure.examples.iter().filter(filed_now) {
            let draft = Draft::from_json(&example.answers).expect("an object");
            with_filed(organisation, procedure, &draft, Lang::Nl, |filed| {
                let overview = overview(filed);
                let said = &overview.afterwards[0].entries[0].text;
                let is_admissible = filed.verdict.outcome == Outcome::Admissible;
                let is_silent = filed.verdict.fired.is_empty();
                assert_eq!(said == "Het formulier heeft geen opmerking. Dat is geen oordeel.", is_silent, "{said}");
                assert_eq!(said.ends_with("Dat is geen oordeel."), is_admissible, "{said}");
                none += usize::from(is_silent);
                advice += usize::from(is_admissible && !is_silent);
            });
        }
    }
    assert!(none > 0 && advice > 0, "{none} without a remark, {advice} with advice alone");
}

/// The safe ways of contact come first, in whatever way a complaint is sent.
#[test]
fn what_must_be_seen_first_stands_first_in_every_form() {
    let organisations = organisations();
    let mut count = 0;
    let asks = |form: &Procedure| form.question("veilig-contact").is_some();
    for (organisation, procedure) in procedures(&organisations).into_iter().filter(|(_, form)| asks(form)) {
        for safe in [vec![], vec!["e-mail".to_owned()], vec!["niet-bellen".to_owned(), "post".to_owned()]] {
            let mut draft = first_example(procedure);
            draft.set("veilig-contact", RawAnswer::Several(safe.clone()));
            with_filed(organisation, procedure, &draft, Lang::En, |filed| {
                let notices = filed.notices();
                assert!(!notices.is_empty(), "{safe:?} says nothing");
                let first: Vec<String> = notices.iter().map(|notice| format!("! {notice}")).collect();
                let text = text(filed);
                let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).skip(1).collect();
                assert_eq!(lines[..first.len()], first, "{text}");
                let eml = klachtformulier::documents::eml(filed, &[]).expect("it goes by mail");
                let read = mail_parser::MessageParser::default().parse(eml.as_bytes()).expect("a mail");
                assert!(read.body_text(0).expect("a text").contains(notices[0]));
                if let Some(letter) = klachtformulier::documents::letter(filed) {
                    let [notice, answers] = [notices[0], "Uw klacht</b>"].map(|text| letter.find(text));
                    assert!(notice.is_some() && notice < answers.or(Some(usize::MAX)), "{letter}");
                }
                let payload: serde_json::Value =
                    serde_json::from_str(&klachtformulier::documents::payload(filed)).expect("JSON");
                assert_eq!(payload["notices"], serde_json::json!(notices));
                let fields = klachtformulier::documents::fields(filed);
                let fields: Vec<&str> =
                    fields.iter().filter(|(name, _)| name == "notices").map(|(_, value)| value.as_str()).collect();
                assert_eq!(fields, notices);
                count += 1;
            });
        }
    }
    assert_eq!(count, 6, "two procedures ask which contact is safe");
}

/// Checks that headings are between dashes, that a label is above its answer, and that there is a blank line between
/// them.
#[track_caller]
fn check(filed: &Filed<'_>) {
    let overview = overview(filed);
    let text = text(filed);
    let mut rest = text.strip_prefix(&overview.title).expect("the title");
    let mut take =
        |piece: &str| rest = rest.strip_prefix(piece).unwrap_or_else(|| panic!("{piece:?} is not at {rest:?}"));
    take("\n");
    for notice in &overview.notices {
        take(&["\n! ", notice, "\n"].concat());
    }
    for entry in &overview.about {
        take(&["\n", &entry.label, "\n", &entry.text, "\n"].concat());
    }
    for section in overview.sections.iter().chain(&overview.afterwards) {
        take(&["\n--- ", &section.title, " ---\n"].concat());
        for entry in &section.entries {
            take(&["\n", &entry.label, "\n", &entry.text, "\n"].concat());
        }
    }
    assert_eq!(rest, "");
    assert!(!text.contains(|character: char| character.is_control() && !matches!(character, '\n' | '\t')));
}

#[test]
fn labels_are_dutch_whatever_the_language_of_the_complainant() {
    for (organisation, procedure) in procedures(&organisations()) {
        let [dutch, english] =
            [Lang::Nl, Lang::En].map(|lang| with_filed(organisation, procedure, &first_example(procedure), lang, text));
        assert!(dutch.contains("\nTaal van de indiener\nNederlands\n"));
        assert_eq!(english, dutch.replace("\nTaal van de indiener\nNederlands\n", "\nTaal van de indiener\nEngels\n"));
    }
}

#[test]
fn a_long_line_is_not_wrapped() {
    let line = "woord ".repeat(300) + "einde";
    let draft = |procedure| short_draft(procedure, |_| None);
    for (organisation, procedure) in procedures(&organisations()) {
        let mut draft: Draft = draft(procedure);
        let question = ["motivering", "omschrijving"].into_iter().find(|id| procedure.question(id).is_some()).unwrap();
        draft.set(question, RawAnswer::Text(line.clone()));
        with_filed(organisation, procedure, &draft, Lang::Nl, |filed| {
            assert!(text(filed).contains(&["\n", &line, "\n"].concat()));
        });
    }
}

#[test]
fn control_characters_in_an_organisation_file_stay_behind() {
    let organisations = organisations();
    let (organisation, procedure) = procedures(&organisations)[0];
    let mut procedure = procedure.clone();
    "Klacht\r\n\0\u{1b}[2J\u{85}hier".clone_into(&mut procedure.title.nl);
    with_filed(organisation, &procedure, &first_example(&procedure), Lang::Nl, |filed| {
        let text = text(filed);
        assert!(text.contains("Klacht\n[2Jhier\n"), "{text}");
        assert!(!text.contains(['\r', '\0', '\u{1b}', '\u{85}']));
    });
}
