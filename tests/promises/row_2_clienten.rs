//! Row 2: the brochure of Blijf Groep for clients.

use klachtformulier::calendar::{DaysOff, Unit};
use klachtformulier::complaint::{Answer, Answers, Context, holds};
use klachtformulier::json::{Node, Value};
use klachtformulier::organisation::{Kind, Outcome, Range, RetainedData, RetentionStart, RuleEffect, Support};

use crate::checks::*;
use crate::forms::{CLIENTEN, EXTERNEN};

/// Four subjects, more than one allowed: how an employee treats you; how decisions are made; information that you do
/// (not) get; not being treated decently in another way.
#[test]
fn row_2_01_there_are_four_subjects_and_more_than_one_may_be_chosen() {
    let question = CLIENTEN.question("onderwerp");
    assert_eq!((question.kind, question.max), (Kind::Choices, None));
    check_required(question);
    let subjects = [
        ("bejegening", "Hoe een medewerker met mij omgaat"),
        ("besluiten", "Hoe beslissingen worden genomen"),
        ("informatie", "Informatie die ik wel of juist niet krijg"),
        ("anders", "Ik voel mij op een andere manier niet fatsoenlijk behandeld"),
    ];
    check_options(question, &subjects);
    let all = r#"{"onderwerp": ["bejegening", "besluiten", "informatie", "anders"], "onderwerp-anders": "Mijn post"}"#;
    check_verdict(CLIENTEN, NOW, all, Outcome::Admissible, &[]);
    check_says(
        said(&CLIENTEN.procedure().definition),
        &["met u omgaat", "beslissingen", "informatie", "niet fatsoenlijk"],
        &["treats you", "decisions", "information", "decently"],
    );
}

/// First talk with the employee concerned or a colleague; a formal complaint if you do not want that, it brings no
/// solution, or you are not satisfied with it.
#[test]
fn row_2_02_talking_first_is_advice_and_nobody_has_to() {
    check_says(
        said(&CLIENTEN.procedure().talk_first),
        &["medewerker", "collega", "Wilt u geen gesprek", "geen oplossing", "niet tevreden", "klachtenfunctionaris"],
        &["employee concerned", "colleague", "rather not talk", "no solution", "not satisfied", "complaints officer"],
    );
    check_says(&CLIENTEN.question("besproken").label, &["met een medewerker"], &["to an employee"]);
    check_verdict(CLIENTEN, NOW, r#"{"besproken": false}"#, Outcome::Admissible, &["eerst-bespreken"]);
    assert_eq!(CLIENTEN.rule("eerst-bespreken").effect, RuleEffect::Advice);
    let (nl, en) = (["medewerker om wie het gaat", "collega"], ["employee concerned", "colleague"]);
    check_says(&CLIENTEN.rule("eerst-bespreken").reason, &nl, &en);
    check_says(&CLIENTEN.rule("eerst-bespreken").instead, &["liever niet"], &["rather not"]);
    check_may_send(CLIENTEN.rule("eerst-bespreken"));
}

/// The form, e-mail to klacht@blijfgroep.nl, or post: Blijf Groep, t.a.v. de Klachtenfunctionaris, Postbus 2938,
/// 1000 CX Amsterdam.
#[test]
fn row_2_03_it_can_go_by_mail_and_by_letter() {
    check_ways(CLIENTEN, &["mail", "letter"]);
    check_mail_to(CLIENTEN, "klacht@blijfgroep.nl");
    check_says(always(&CLIENTEN.procedure().readers), &["klachtenfunctionaris"], &["klachtenfunctionaris"]);
    let letter = CLIENTEN.procedure().deliveries.letter.first().expect("a letter");
    check_envelope(&letter.to, ["Blijf Groep", "de Klachtenfunctionaris", "Postbus 2938", "1000 CX", "Amsterdam"]);
}

/// Required: naam, adres, telefoonnummer, e-mailadres, datum; the relation (cliënt, partner van cliënt, particulier,
/// professional); the subject; the location or department, of which the list is only an example.
#[test]
fn row_2_04_what_a_letter_must_hold_is_asked() {
    for id in ["naam", "datum", "relatie", "onderwerp", "motivering", "locatie"] {
        check_required(CLIENTEN.question(id));
        check_errors(CLIENTEN, &format!(r#"{{"{id}": null}}"#), &[(id, "required")]);
    }
    // The answer about safe contact may make these optional; without an answer the brochure's three are all required.
    for id in ["telefoon", "email", "adres"] {
        check_errors(CLIENTEN, &format!(r#"{{"veilig-contact": null, "{id}": null}}"#), &[(id, "required")]);
    }
    check_errors(CLIENTEN, r#"{"adres": null, "opvang": true}"#, &[]);

    let relations = [
        ("client", "Cliënt, nu of vroeger"),
        ("partner", "Partner van iemand die hulp krijgt of kreeg"),
        ("particulier", "Particulier"),
        ("professional", "Professional"),
        ("anders", "Anders"),
    ];
    check_options(CLIENTEN.question("relatie"), &relations);
    let places = [
        ("alkmaar", "Alkmaar"),
        ("amsterdam", "Amsterdam"),
        ("almere", "Flevoland - Gooi en Vechtstreek (Almere)"),
        ("haarlem", "Haarlem"),
        ("zaanstreek", "Zaanstreek"),
        ("veilig-thuis-flevoland", "Veilig Thuis Flevoland"),
        ("anders", "Een andere locatie of afdeling"),
        ("weet-ik-niet", "Weet ik niet"),
    ];
    check_options(CLIENTEN.question("locatie"), &places);
    check_errors(CLIENTEN, r#"{"locatie": "anders", "locatie-anders": null}"#, &[("locatie-anders", "required")]);
    check_errors(CLIENTEN, r#"{"locatie": "anders", "locatie-anders": "Hoorn"}"#, &[]);
}

/// The klachtenfunctionaris makes contact within five working days, and looks for a solution, preferably in a personal
/// talk with the employee.
#[test]
fn row_2_05_there_is_contact_within_five_working_days() {
    for (now, by) in [
        (NOW, "2026-11-27"),
        ("2026-12-23T10:00:00+01:00", "2026-12-31"),
        ("2026-04-30T10:00:00+02:00", "2026-05-08"),
        ("2027-05-04T10:00:00+02:00", "2027-05-13"),
    ] {
        check_date(CLIENTEN, now, "contact", by);
    }
    let (nl, en) =
        (["klachtenfunctionaris", "vrijdag 27 november 2026"], ["complaints officer", "Friday 27 November 2026"]);
    check_dated_text(CLIENTEN, NOW, "contact", &nl, &en);
    check_dateless(
        CLIENTEN,
        "oplossing",
        &["oplossing", "met de medewerker", "het liefst in een persoonlijk gesprek", "mag u nee zeggen"],
        &["solution", "with the employee", "preferably in a personal talk", "you may say no"],
    );
    check_one_says(
        &CLIENTEN.procedure().before_sending,
        &["bespreekt uw klacht met u en met de medewerker", "liefst in een persoonlijk gesprek", "mag u nee zeggen"],
        &["with you and with the employee", "preferably in a personal talk", "you may say no"],
    );
}

/// All complaints are registered; they are confidential.
#[test]
fn row_2_06_all_complaints_are_registered_and_confidential() {
    let before = &CLIENTEN.procedure().before_sending;
    check_one_says(before, &["leggen alle klachten vast"], &["record of all complaints"]);
    check_says(said(&CLIENTEN.procedure().confidential), &["vertrouwelijk"], &["confidential"]);
}

/// The file is kept five years after the complaint is closed, then destroyed unless there are weighty reasons; the
/// complainant can see or copy it through klacht@blijfgroep.nl; privacy statement on www.blijfgroep.nl.
#[test]
fn row_2_07_the_file_is_kept_five_years_after_closing() {
    let [kept] = CLIENTEN.procedure().retention.as_slice() else { panic!("one term") };
    assert_eq!((kept.what, &kept.from), (RetainedData::Complaint, &RetentionStart::Closing));
    assert_eq!((kept.term.expect("a term").term.amount, kept.term.expect("a term").term.unit), (5, Unit::Years));
    check_says(
        &kept.text,
        &["vijf jaar nadat de klacht is afgerond", "vernietigen", "zwaarwegende", "kopie", "klacht@blijfgroep.nl"],
        &["five years after the complaint is closed", "destroy", "weighty", "copy", "klacht@blijfgroep.nl"],
    );
    let privacy = CLIENTEN.organisation().privacy.as_ref().expect("a privacy statement");
    assert_eq!(&*privacy.url, "https://www.blijfgroep.nl");
    check_says(
        &privacy.text,
        &["privacyverklaring", "www.blijfgroep.nl", "bewaren", "rechten"],
        &["privacy statement", "www.blijfgroep.nl", "kept", "rights"],
    );
}

/// There are no costs.
#[test]
fn row_2_08_a_complaint_costs_nothing() {
    check_says(said(&CLIENTEN.procedure().costs), &["kost niets"], &["free of charge"]);
}

/// Support: for clients of Blijf Groep the cliëntvertrouwenspersoon; for clients of Veilig Thuis Flevoland the
/// vertrouwenspersoon of the AKJ (www.akj.nl). Named at the start, and again at the answer on the location.
#[test]
fn row_2_09_help_is_named_at_the_start_and_again_by_the_location() {
    let start = support("");
    check_adviser(start.iter().find(|support| support.text.nl.starts_with("Bent u cliënt van Blijf Groep?")));
    check_akj(start.iter().find(|support| support.text.nl.contains("AKJ")).expect("the AKJ at the start"));

    // A complainant who does not know the location is told of both.
    let [adviser, akj] = support("weet-ik-niet")[..] else { panic!("both") };
    check_adviser(Some(&adviser));
    check_akj(akj);

    let again = support("veilig-thuis-flevoland");
    check_akj(again.first().expect("help for clients of Veilig Thuis Flevoland"));
    assert_eq!(again.len(), 1, "{again:?}");

    for location in ["alkmaar", "amsterdam", "almere", "haarlem", "zaanstreek", "anders"] {
        let again = support(location);
        assert_eq!(again.len(), 1, "{again:?}");
        check_adviser(again.first());
    }
}

/// The support for this location; without an answer: the support that is named at the start.
fn support(location: &str) -> Vec<&'static Support> {
    let mut answers = Answers::default();
    if !location.is_empty() {
        answers.push("locatie", Answer::Choice(location.to_owned()));
    }
    let now = klachtformulier::calendar::Moment::from_unix(0);
    let facts = Context { answers: &answers, now, off: &DaysOff::NONE };
    let support = CLIENTEN.procedure().support.iter();
    support
        .filter(|support| match &support.when {
            None => location.is_empty(),
            Some(when) => holds(when, facts) == Some(true),
        })
        .collect()
}

#[track_caller]
fn check_adviser(support: Option<&&Support>) {
    let (nl, en) =
        (["cliënt van Blijf Groep", "cliëntvertrouwenspersoon"], ["client of Blijf Groep", "confidential adviser"]);
    check_says(&support.expect("help for clients of Blijf Groep").text, &nl, &en);
}

#[track_caller]
fn check_akj(support: &Support) {
    // It is called Jeugdstem now: both names are given, and the address from the brochure.
    let (nl, en) = (
        ["Veilig Thuis Flevoland", "vertrouwenspersoon", "Jeugdstem", "AKJ"],
        ["Veilig Thuis Flevoland", "Jeugdstem", "AKJ"],
    );
    check_says(&support.text, &nl, &en);
    assert_eq!(support.url.as_deref(), Some("https://www.akj.nl"));
}

/// Not solved: the independent external klachtencommissie POA, www.klachtencommissiepoa.nl; may be approached directly,
/// preferably after the organisation itself; the vertrouwenspersoon can help there too.
#[test]
fn row_2_10_the_committee_poa_is_named_at_the_start_and_on_the_receipt() {
    let start = support("").into_iter().find(|support| support.text.nl.contains("POA")).expect("POA at the start");
    let next = CLIENTEN.procedure().follow_ups.first().expect("what comes after");
    for (text, url) in [(&start.text, &start.url), (&next.text, &next.url)] {
        assert_eq!(url.as_deref(), Some("https://www.klachtencommissiepoa.nl"));
        check_says(
            text,
            &[
                "onafhankelijk",
                "externe klachtencommissie POA",
                "meteen",
                "het liefst eerst samen",
                "vertrouwenspersoon",
                "bijstaan zolang de klacht loopt, als u dat wilt",
            ],
            &[
                "independent",
                "external complaints committee POA",
                "straight",
                "rather",
                "confidential adviser",
                "if you wish",
            ],
        );
    }
    let (nl, en) = (
        ["klachtencommissie POA", "cliëntvertrouwenspersoon", "zolang de klacht loopt, als u dat wilt"],
        ["complaints committee POA", "for as long as it takes", "if you wish"],
    );
    check_dateless(CLIENTEN, "niet-opgelost", &nl, &en);
}

/// Telephone 088 234 24 50; www.blijfgroep.nl, www.veiligthuisflevoland.nl; the whole klachtenregeling on the website,
/// or by telephone from an employee.
#[test]
fn row_2_11_the_telephone_and_the_websites_are_named() {
    assert!(CLIENTEN.procedure().contact.is_none(), "the organisation's own contact");
    let contact = &CLIENTEN.organisation().contact;
    assert_eq!(contact.telephone.as_deref(), Some("088 234 24 50"));
    assert_eq!(contact.email.as_deref(), Some("klacht@blijfgroep.nl"));
    let websites: Vec<&str> = contact.websites.iter().map(|website| &**website).collect();
    assert_eq!(websites, ["https://www.blijfgroep.nl", "https://www.veiligthuisflevoland.nl"]);
    let post = contact.post.as_ref().expect("a postal address");
    check_envelope(post, ["Blijf Groep", "", "Postbus 2938", "1000 CX", "Amsterdam"]);

    let texts = support("").into_iter().map(|support| &support.text);
    check_one_says(
        texts,
        &["hele klachtenregeling", "website", "medewerker", "088 234 24 50"],
        &["full complaints procedure", "website", "employee", "088 234 24 50"],
    );
}

/// The brochure names partners, private persons and professionals among the complainants: a complainant who is not a
/// client is told of the form for others and of its questions, as advice, and is never turned away.
#[test]
fn row_2_12_who_is_no_client_hears_of_another_form() {
    check_verdict(CLIENTEN, NOW, r#"{"relatie": "client"}"#, Outcome::Admissible, &[]);
    for relation in ["partner", "particulier", "professional"] {
        let changes = format!(r#"{{"relatie": "{relation}"}}"#);
        check_verdict(CLIENTEN, NOW, &changes, Outcome::Admissible, &["geen-client"]);
    }
    let other = r#"{"relatie": "anders", "relatie-anders": "Buurvrouw"}"#;
    check_verdict(CLIENTEN, NOW, other, Outcome::Admissible, &["geen-client"]);
    let clients = ["Blijf Groep", "Veilig Thuis Flevoland"];
    check_says(&CLIENTEN.procedure().for_whom, &clients, &clients);
    check_says(&CLIENTEN.procedure().for_whom, &["cliënten", "een ander formulier"], &["clients", "another form"]);
    let rule = CLIENTEN.rule("geen-client");
    assert_eq!((rule.effect, doors(rule)), (RuleEffect::Advice, vec!["externen"]));
    check_may_send(rule);
    check_says(
        &rule.reason,
        &["ook een ander formulier", "iets wat u rechtstreeks treft", "gezag"],
        &["also another form", "affects you directly", "parental authority"],
    );
    check_says(&rule.instead, &["mensen die geen cliënt zijn"], &["people who are not clients"]);
    // A complainant who files for somebody else said so before, and does not see this advice: it does not apply to
    // them.
    check_verdict(CLIENTEN, NOW, r#"{"namens": true, "relatie": "partner"}"#, Outcome::Admissible, &["namens"]);
    assert!(!rule.instead.nl.contains("iemand anders"), "{}", rule.instead.nl);
    check_says(&rule.source, &["externe belanghebbenden"], &["externe belanghebbenden"]);
}

/// Complaints are welcome, and are taken very seriously.
#[test]
fn complaints_are_welcome_and_taken_very_seriously() {
    let (nl, en) = (["Uw klacht is welkom", "heel serieus"], ["welcome", "very seriously"]);
    check_says(&CLIENTEN.procedure().for_whom, &nl, &en);
    check_says(said(&CLIENTEN.procedure().definition), &["horen wij dat graag"], &["we like to hear it"]);
}

/// A client is a client of Blijf Groep or of Veilig Thuis Flevoland, wherever the form asks about it.
#[test]
fn a_client_is_one_of_blijf_groep_or_of_veilig_thuis_flevoland() {
    let both = ["Blijf Groep", "Veilig Thuis Flevoland"];
    let client = |form: crate::forms::Form| {
        let options = form.question("relatie").options.iter();
        options.into_iter().find(|option| *option.id == *"client").expect("this option")
    };
    check_says(said(&client(CLIENTEN).help), &both, &both);
    check_says(&client(EXTERNEN).label, &both, &both);
    check_says(&EXTERNEN.procedure().for_whom, &both, &both);
    check_says(&EXTERNEN.rule("client").reason, &both, &both);
}

/// Children may complain too: the form says which answers are the minimum, and whom they can call. The Kindertelefoon
/// is not in the source, and the file says so.
#[test]
fn children_may_complain_too() {
    check_says(&CLIENTEN.procedure().for_whom, &["Ook kinderen mogen klagen"], &["Children may complain too"]);
    for form in [CLIENTEN, EXTERNEN] {
        check_one_says(
            form.procedure().support.iter().map(|support| &support.text),
            &["Ook kinderen mogen klagen", "vult minstens in", "Eén veilige manier", "0800-0432"],
            &["Children may complain too", "at least", "One safe way", "0800-0432"],
        );
        check_noted(form, "0800-0432");
    }
}

/// For people who cannot read or write well: the number to call is given before the first question, and that somebody
/// may help.
#[test]
fn who_cannot_read_or_write_well_can_call_before_the_first_question() {
    for form in [CLIENTEN, EXTERNEN] {
        let (nl, en) = (["lezen of schrijven lastig?", "Bel 088 234 24 50"], ["reading or writing", "088 234 24 50"]);
        check_says(&form.procedure().for_whom, &nl, &en);
        check_one_says(
            form.procedure().support.iter().map(|support| &support.text),
            &["Is lezen of schrijven lastig?", "mag iemand u helpen", "088 234 24 50"],
            &["someone may help you", "088 234 24 50"],
        );
        check_noted(form, "mag iemand u helpen");
    }
}

/// Text that is not in the source is marked in the file: a support with these words has a note.
#[track_caller]
fn check_noted(form: crate::forms::Form, words: &str) {
    let tree = form.tree();
    let Some(Value::List(support)) = tree.get("support").map(|node| &node.value) else { panic!("a list") };
    let text = |node: &Node| node.get("text")?.get("nl")?.text().map(str::to_owned);
    let found = support.iter().find(|node| text(node).is_some_and(|text| text.contains(words))).expect("these words");
    check_holds(found.get("note").and_then(Node::text).expect("a note"), &["Not from the source"]);
}

/// There is little to read before the first question: the open text at the start has at most 90 words.
#[test]
fn what_stands_open_before_the_first_question_is_short() {
    for form in [CLIENTEN, EXTERNEN] {
        let procedure = form.procedure();
        let open = [Some(&procedure.for_whom), procedure.talk_first.as_ref(), procedure.costs.as_ref()];
        let count: usize = open.into_iter().flatten().map(|text| text.nl.split_whitespace().count()).sum();
        assert!(count <= 90, "{form:?}: {count} words");
    }
}

/// The day of filing is not in the future.
#[test]
fn the_day_of_filing_is_not_in_the_future() {
    for form in [CLIENTEN, EXTERNEN] {
        assert_eq!(form.question("datum").range, Some(Range::UntilToday));
        check_errors(form, r#"{"datum": "2026-11-21"}"#, &[("datum", "future")]);
        check_errors(form, r#"{"datum": "2026-11-20"}"#, &[]);
    }
}

/// A complainant who does not know the location can say so.
#[test]
fn the_location_may_be_unknown() {
    for form in [CLIENTEN, EXTERNEN] {
        check_errors(form, r#"{"locatie": "weet-ik-niet", "locatie-anders": null}"#, &[]);
    }
}
