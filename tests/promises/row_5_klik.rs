//! Row 5, everything but the objection: the klachtenregeling of Klik Onderwijs.

use klachtformulier::calendar::Unit;
use klachtformulier::organisation::{Kind, Lang, Outcome, Range, RetainedData, RuleEffect};

use crate::checks::*;
use crate::forms::{BEZWAAR, Form, GROEIMEESTERS, KLACHTENCOMMISSARIS, KLIK, texts, words};

/// For customers and employees.
#[test]
fn row_5_01_it_is_for_customers_and_employees() {
    for form in [KLIK, BEZWAAR] {
        let question = form.question("relatie");
        assert_eq!(question.kind, Kind::Choice);
        check_errors(form, r#"{"namens": null, "relatie": null, "organisatie": null}"#, &[("relatie", "required")]);
        let relations =
            [("klant", "Ik ben klant van Klik Onderwijs"), ("medewerker", "Ik ben medewerker van Klik Onderwijs")];
        check_options(question, &relations);
        check_says(&form.procedure().for_whom, &["klanten en medewerkers"], &["customers and employees"]);
    }
    check_verdict(KLIK, NOW, r#"{"relatie": "klant"}"#, Outcome::Admissible, &[]);
    check_verdict(KLIK, NOW, r#"{"relatie": "medewerker", "organisatie": null}"#, Outcome::Admissible, &[]);
}

/// The relation is that of the person who files. A person who files for somebody else, such as a lawyer, may be neither
/// a customer nor an employee, and can then go on without choosing.
#[test]
fn row_5_01_who_files_for_another_may_be_neither_customer_nor_employee() {
    for form in [KLIK, BEZWAAR] {
        let neither = r#"{"namens": true, "relatie": null, "organisatie": null}"#;
        check_verdict(form, NOW, neither, Outcome::Admissible, &[]);
        check_errors(form, r#"{"namens": false, "relatie": null, "organisatie": null}"#, &[("relatie", "required")]);
        check_says(
            said(&form.question("relatie").help),
            &["iemand anders", "geen van beide"],
            &["someone else", "neither"],
        );
    }
}

/// A klacht is an expression of dissatisfaction about an act, conduct, service or decision, by which the complainant
/// feels disadvantaged or not treated correctly; small ones count too.
#[test]
fn row_5_02_a_complaint_may_be_small() {
    check_says(
        said(&KLIK.procedure().definition),
        &["ontevreden", "gedaan of besloten", "gedrag", "dienst", "benadeeld", "niet correct", "iets kleins telt"],
        &[
            "dissatisfied",
            "did or decided",
            "behaviour",
            "service",
            "disadvantage",
            "correctly",
            "Small things count too",
        ],
    );
}

/// Informal first: with those involved, a manager or the algemeen directeur, as soon as possible; ideally done within
/// 10 working days; registered only if the complainant or the organisation wants it.
#[test]
fn row_5_03_talking_first_is_advice() {
    check_says(
        said(&KLIK.procedure().talk_first),
        &["om wie het gaat", "manager", "algemeen directeur", "zo snel mogelijk", "10 werkdagen"],
        &["person concerned", "manager", "general director", "as soon as possible", "10 working days"],
    );
    check_one_says(
        &KLIK.procedure().before_sending,
        &["samen opgelost", "alleen geregistreerd als u of Klik Onderwijs dat wil"],
        &["solved together", "only registered if you or Klik Onderwijs"],
    );
    let question = KLIK.question("besproken");
    assert_eq!(question.kind, Kind::YesNo);
    check_required(question);
    check_says(said(&question.help), &["manager", "algemeen directeur"], &["manager", "general director"]);

    check_verdict(KLIK, NOW, r#"{"besproken": false}"#, Outcome::Admissible, &["eerst-bespreken"]);
    check_verdict(KLIK, NOW, r#"{"besproken": true}"#, Outcome::Admissible, &[]);
    let rule = KLIK.rule("eerst-bespreken");
    assert_eq!(rule.effect, RuleEffect::Advice);
    check_may_send(rule);
    check_says(&rule.reason, &["in een gesprek"], &["in a talk"]);
    check_says(&rule.source, &["Informele klachtenprocedure"], &["Informal complaints procedure"]);
    check_says(
        &rule.instead,
        &["manager", "algemeen directeur", "10 werkdagen"],
        &["general director", "10 working days"],
    );
}

/// Formal, if the informal way brings no solution or the nature of the complaint asks for it: in writing and with
/// reasons, to the customer success manager, by e-mail projectondersteuning@klikonderwijs.nl or letter (Loire 150, 2491
/// AK Den Haag).
#[test]
fn row_5_04_it_goes_by_mail_or_letter_to_the_customer_success_manager() {
    check_ways(KLIK, &["mail", "letter"]);
    check_mail_to(KLIK, "projectondersteuning@klikonderwijs.nl");
    let deliveries = &KLIK.procedure().deliveries;
    let letter = deliveries.letter.first().expect("a letter");
    check_envelope(&letter.to, ["Klik Onderwijs", "de customer success manager", "Loire 150", "2491 AK", "Den Haag"]);
    let manager = ["customer success manager"];
    check_says(&deliveries.mail.first().expect("a mail").subject, &manager, &manager);
    check_says(always(&KLIK.procedure().readers), &manager, &manager);
    let contact = &KLIK.organisation().contact;
    let post = contact.post.as_ref().expect("a postal address");
    check_envelope(post, ["Klik Onderwijs", "de customer success manager", "Loire 150", "2491 AK", "Den Haag"]);
    assert_eq!(contact.email.as_deref(), Some("projectondersteuning@klikonderwijs.nl"));
    check_says(
        said(&KLIK.procedure().talk_first),
        &["geen goede oplossing", "te ernstig om er eerst over te praten"],
        &["no good solution", "too serious to talk about first"],
    );
}

/// The form explains once who the customer success manager is: the manager who receives and registers complaints.
#[test]
fn row_5_04_who_the_customer_success_manager_is_is_said_once() {
    for form in [KLIK, BEZWAAR] {
        let is = "customer success manager is de manager die";
        let said: Vec<String> = said_of(form, is);
        assert_eq!(said, ["/reader"], "{form:?}");
        check_says(
            said_by_reader(form),
            &[is, "klachten ontvangt en registreert"],
            &["customer success manager is the manager who", "receives and registers complaints"],
        );
    }
}

fn said_by_reader(form: Form) -> &'static klachtformulier::organisation::Text {
    always(&form.procedure().readers)
}

/// The places where a form says this in Dutch.
fn said_of(form: Form, words: &str) -> Vec<String> {
    let said = texts(&form.tree()).into_iter().filter(|(lang, _, text)| *lang == "nl" && text.contains(words));
    said.map(|(_, path, _)| path).collect()
}

/// The text before the first question that is always visible: whom the form is for, and that talking first is possible.
#[test]
fn row_5_03_for_whom_it_is_and_talking_first_are_short() {
    for form in [GROEIMEESTERS, KLACHTENCOMMISSARIS, KLIK, BEZWAAR] {
        let procedure = form.procedure();
        let unfolded = [Some(&procedure.for_whom), procedure.talk_first.as_ref()];
        for lang in [Lang::Nl, Lang::En] {
            let count: usize = unfolded.iter().flatten().map(|text| words(text.get(lang)).count()).sum();
            assert!(count < 90, "{form:?} has {count} words in {lang:?}");
        }
    }
}

/// At least: name, organisation, e-mail, telephone; date of filing; description; motivation, with earlier attempts at a
/// solution. The organisation of an employee is Klik Onderwijs itself.
#[test]
fn row_5_05_what_a_complaint_must_hold_is_asked() {
    for id in ["naam", "organisatie", "email", "telefoon", "datum", "omschrijving", "motivering"] {
        check_errors(KLIK, &format!(r#"{{"relatie": "klant", "{id}": null}}"#), &[(id, "required")]);
    }
    check_errors(KLIK, r#"{"relatie": "medewerker", "organisatie": null}"#, &[]);
    assert!(KLIK.file(NOW, r#"{"relatie": "medewerker"}"#).answers.get("organisatie").is_none(), "not asked");
    let attempts = KLIK.question("eerdere-pogingen");
    check_says(&attempts.label, &["al gedaan om het op te lossen"], &["already been done to solve it"]);
}

/// Earlier attempts at a solution are part of the motivation: they are required if the complainant talked about it
/// first. Otherwise they are not asked.
#[test]
fn row_5_05_earlier_attempts_are_required_when_it_was_talked_about_and_else_not_asked() {
    check_errors(KLIK, r#"{"besproken": true, "eerdere-pogingen": " "}"#, &[("eerdere-pogingen", "required")]);
    check_errors(KLIK, r#"{"besproken": false, "eerdere-pogingen": null}"#, &[]);
    let found = KLIK.file(NOW, r#"{"besproken": false, "eerdere-pogingen": "Geen."}"#);
    assert!(found.answers.get("eerdere-pogingen").is_none(), "not asked");
    check_errors(KLIK, r#"{"besproken": null, "eerdere-pogingen": null}"#, &[("besproken", "required")]);
}

/// The day of filing cannot be in the future.
#[test]
fn the_day_of_filing_at_klik_is_not_in_the_future() {
    for form in [KLIK, BEZWAAR] {
        assert_eq!(form.question("datum").range, Some(Range::UntilToday));
        check_errors(form, r#"{"datum": "2026-11-21"}"#, &[("datum", "future")]);
        check_errors(form, r#"{"datum": "2026-11-20"}"#, &[]);
        check_errors(form, r#"{"datum": "2024-02-29"}"#, &[]);
    }
}

/// Confirmation within three working days, with next steps and terms.
#[test]
fn row_5_06_it_is_confirmed_within_three_working_days() {
    for (now, by) in [
        (NOW, "2026-11-25"),
        ("2026-12-23T09:00:00+01:00", "2026-12-29"),
        ("2026-04-30T12:00:00+02:00", "2026-05-06"),
        ("2027-05-04T12:00:00+02:00", "2027-05-11"),
    ] {
        check_date(KLIK, now, "bevestiging", by);
    }
    check_dated_text(
        KLIK,
        NOW,
        "bevestiging",
        &["woensdag 25 november 2026", "drie werkdagen", "volgende stappen", "termijnen"],
        &["Wednesday 25 November 2026", "three working days", "next steps", "time limits"],
    );
    let manager = ["customer success manager"];
    check_says(&KLIK.step("bevestiging").who, &manager, &manager);
}

/// The manager appoints an independent klachtenfunctionaris, who investigates, and if applicable hears both sides and
/// asks for more documents. So documents can be attached.
#[test]
fn row_5_07_an_independent_officer_investigates_and_hears_both_sides() {
    check_dateless(
        KLIK,
        "klachtenfunctionaris",
        &["customer success manager", "onafhankelijke", "klachtenfunctionaris"],
        &["customer success manager", "independent", "complaints officer"],
    );
    check_dateless(
        KLIK,
        "onderzoek",
        &["onderzoekt", "Als dat nodig is", "meer vertellen", "medewerker", "meer stukken"],
        &["looks into", "If it is needed", "say more", "employee", "more documents"],
    );
    check_one_says(
        &KLIK.procedure().before_sending,
        &["Als dat nodig is, hoort", "u en de medewerker om wie het gaat", "meer stukken"],
        &["both you and the employee concerned", "more documents"],
    );
    check_one_says(
        &KLIK.procedure().before_sending,
        &["onafhankelijke klachtenfunctionaris"],
        &["independent complaints officer"],
    );
    let attachments = KLIK.question("bijlagen");
    assert_eq!(attachments.kind, Kind::Files);
    check_optional(attachments);
}

/// A reasoned decision at most twenty working days after filing; if it takes longer, the complainant is told so with a
/// new term; in writing, with the measures to be taken if applicable.
#[test]
fn row_5_08_there_is_a_decision_within_twenty_working_days() {
    for (now, by) in [
        (NOW, "2026-12-18"),
        ("2026-12-23T09:00:00+01:00", "2027-01-22"),
        ("2026-04-30T12:00:00+02:00", "2026-06-02"),
        ("2027-05-04T12:00:00+02:00", "2027-06-04"),
    ] {
        check_date(KLIK, now, "besluit", by);
    }
    check_dated_text(
        KLIK,
        NOW,
        "besluit",
        &["vrijdag 18 december 2026", "met de redenen", "twintig werkdagen", "nieuwe termijn"],
        &["Friday 18 December 2026", "with the reasons", "twenty working days", "new time limit"],
    );
    check_dateless(KLIK, "uitkomst", &["schriftelijk", "maatregelen"], &["in writing", "measures"]);
}

/// The klachtenregeling gives the year no starting day. It is counted from filing, and so can end while an objection is
/// still being handled: the file says both.
#[test]
fn row_5_11_the_year_can_end_during_an_objection_and_the_file_says_so() {
    let note = note_in(&KLIK.tree(), "kept", "");
    check_holds(&note, &["names no starting day", "counted from filing", "objection", "may still"]);
}

/// Kept 1 year; all complaints analysed yearly.
#[test]
fn row_5_11_it_is_kept_one_year_and_analysed_yearly() {
    let [kept] = KLIK.procedure().retention.as_slice() else { panic!("one term") };
    assert_eq!(
        (kept.what, kept.term.expect("a term").term.amount, kept.term.expect("a term").term.unit),
        (RetainedData::Complaint, 1, Unit::Years)
    );
    check_says(&kept.text, &["1 jaar"], &["1 year"]);
    let (nl, en) = (["Elk jaar", "alle geregistreerde klachten"], ["Every year", "all registered complaints"]);
    let before = KLIK.procedure().before_sending.iter();
    check_says(before.clone().find(|text| text.nl.contains("Elk jaar")).expect("the yearly analysis"), &nl, &en);
    check_one_says(
        &BEZWAAR.procedure().before_sending,
        &["bewaart klachten 1 jaar", "elk jaar"],
        &["1 year", "every year"],
    );
}
