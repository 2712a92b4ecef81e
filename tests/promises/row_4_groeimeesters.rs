//! Row 4: the procedure of Groeimeesters.

use klachtformulier::calendar::Unit;
use klachtformulier::organisation::{Kind, Online, Outcome, Range, RetainedData, RuleEffect};

use crate::checks::*;
use crate::forms::{GROEIMEESTERS, KLACHTENCOMMISSARIS, texts, words};

/// By e-mail info@intervisie-begeleiding.nl, telephone 06 58949869, or in person to Milou Meijer
/// (milou@intervisie-begeleiding.nl).
#[test]
fn row_4_01_it_goes_by_mail_by_telephone_or_in_person() {
    check_ways(GROEIMEESTERS, &["mail", "telephone", "in_person"]);
    check_mail_to(GROEIMEESTERS, "info@intervisie-begeleiding.nl");
    let deliveries = &GROEIMEESTERS.procedure().deliveries;
    let telephone = deliveries.telephone.first().expect("a telephone number");
    assert_eq!(&*telephone.number, "06 58949869");
    check_says(&telephone.text, &["06 58949869"], &["06 58949869"]);
    let facts = ["Milou Meijer", "milou@intervisie-begeleiding.nl"];
    check_says(always(&deliveries.in_person), &facts, &facts);
    check_says(always(&deliveries.in_person), &["persoonlijk"], &["in person"]);

    check_says(always(&GROEIMEESTERS.procedure().readers), &["Milou Meijer"], &["Milou Meijer"]);

    assert!(GROEIMEESTERS.procedure().contact.is_none(), "the organisation's own contact");
    let contact = &GROEIMEESTERS.organisation().contact;
    assert_eq!(contact.email.as_deref(), Some("info@intervisie-begeleiding.nl"));
    assert_eq!(contact.telephone.as_deref(), Some("06 58949869"));
}

/// Confirmation by e-mail within 48 hours, with a request for more information if needed.
#[test]
fn row_4_02_it_is_confirmed_by_mail_within_48_hours() {
    for (now, by) in [
        (NOW, "2026-11-22T10:00:00+01:00"),
        ("2026-10-24T10:00:00+02:00", "2026-10-26T09:00:00+01:00"),
        ("2027-03-27T10:00:00+01:00", "2027-03-29T11:00:00+02:00"),
        ("2026-11-20T09:00:00Z", "2026-11-22T10:00:00+01:00"),
    ] {
        check_date(GROEIMEESTERS, now, "bevestiging", by);
    }
    check_dated_text(
        GROEIMEESTERS,
        NOW,
        "bevestiging",
        &["e-mail", "bevestigt", "48 uur", "zondag 22 november 2026 om 10.00 uur", "meer informatie nodig"],
        &["e-mail", "confirms", "48 hours", "Sunday 22 November 2026 at 10:00", "more information is needed"],
    );
}

/// Who gave a telephone number alone is not told of an e-mail that cannot come.
#[test]
fn row_4_02_and_03_who_gave_no_mail_address_is_promised_no_mail() {
    let found = GROEIMEESTERS.file(NOW, r#"{"email": null, "telefoon": "06 12345678"}"#);
    let steps: Vec<&str> = found.timeline.iter().map(|dated| &*dated.step.id).collect();
    let [confirmed, handled, ..] = steps[..] else { panic!("{steps:?}") };
    assert_eq!([confirmed, handled], ["bevestiging-zonder-email", "afhandeling-zonder-email"]);
    for dated in &found.timeline[..2] {
        assert!(dated.by.is_some());
        let said = &dated.step.text;
        assert!(
            !said.nl.contains("krijg je een e-mail") && !said.nl.contains("krijg je daarover een e-mail"),
            "{said:?}"
        );
    }
    let with_mail = GROEIMEESTERS.file(NOW, "{}");
    assert!(with_mail.timeline.iter().all(|dated| !dated.step.id.ends_with("zonder-email")));
}

/// Handled within 4 weeks; if longer, an e-mail with an indication of the term.
#[test]
fn row_4_03_it_is_handled_within_four_weeks() {
    check_date(GROEIMEESTERS, NOW, "afhandeling", "2026-12-18");
    check_date(GROEIMEESTERS, "2026-12-23T16:45:00+01:00", "afhandeling", "2027-01-20");
    check_dated_text(
        GROEIMEESTERS,
        NOW,
        "afhandeling",
        &["vrijdag 18 december 2026", "4 weken", "langer", "e-mail", "ongeveer wanneer"],
        &["Friday 18 December 2026", "4 weeks", "longer", "e-mail", "roughly when"],
    );
}

/// The published form, in its order: name of the complainant; date; details and against whom; how it had a negative
/// effect on development, course, training or guidance; how Groeimeesters can deal with it; additional information;
/// which service; signature, which shows the name and date already given. E-mail and telephone are asked too.
#[test]
fn row_4_04_the_questions_are_those_of_the_published_form_in_its_order() {
    let published = ["naam", "datum", "omschrijving", "gevolg", "oplossing", "aanvulling", "dienst", "handtekening"];
    let asked: Vec<&str> = GROEIMEESTERS.procedure().questions().map(|question| &*question.id).collect();
    let in_order: Vec<&str> = asked.iter().copied().filter(|id| published.contains(id)).collect();
    assert_eq!(in_order, published);
    let label = |id| &GROEIMEESTERS.question(id).label;
    let help = |id| said(&GROEIMEESTERS.question(id).help);
    check_says(
        label("omschrijving"),
        &["wat is er gebeurd", "over wie"],
        &["what happened", "who is your complaint about"],
    );
    check_says(label("gevolg"), &["nadeel"], &["badly"]);
    check_says(
        help("gevolg"),
        &["persoonlijke ontwikkeling", "cursus", "training", "begeleiding"],
        &["personal development", "course", "training", "guidance"],
    );
    check_says(
        label("oplossing"),
        &["Groeimeesters", "met je klacht doen"],
        &["Groeimeesters", "do about your complaint"],
    );
    check_says(label("aanvulling"), &["toevoegen"], &["add"]);
    let services = [
        ("intervisie-begeleiding", "Intervisie-begeleiding"),
        ("training", "(In company) training"),
        ("online-cursus", "Online cursus"),
    ];
    check_options(GROEIMEESTERS.question("dienst"), &services);
    assert_eq!(GROEIMEESTERS.question("handtekening").kind, Kind::Signature);
    check_says(
        help("handtekening"),
        &["Typ je naam", "Tekenen mag ook", "datum hoef je niet opnieuw"],
        &["Type your name", "may draw", "do not have to fill in the date again"],
    );
}

/// The source marks nothing as required. Required are the name, the day of filing, the description and the signature; a
/// complainant with no answer about a solution, a service or a disadvantage may skip those questions.
#[test]
fn row_4_04_only_the_name_the_day_what_happened_and_the_signature_are_required_for_themselves() {
    for id in ["naam", "datum", "omschrijving", "handtekening"] {
        check_required(GROEIMEESTERS.question(id));
        check_errors(GROEIMEESTERS, &format!(r#"{{"{id}": null}}"#), &[(id, "required")]);
    }
    let skipped = r#"{"gevolg": null, "oplossing": null, "aanvulling": null, "dienst": null, "bijlagen": null}"#;
    check_errors(GROEIMEESTERS, skipped, &[]);
}

/// One way of contact is required: e-mail, because the confirmation is sent by e-mail, or telephone. The complainant
/// may choose, and the help and the error both say that one is enough.
#[test]
fn row_4_04_one_way_of_contact_is_enough_by_mail_or_by_telephone() {
    check_errors(GROEIMEESTERS, r#"{"telefoon": null}"#, &[]);
    check_errors(GROEIMEESTERS, r#"{"email": null}"#, &[]);
    check_errors(GROEIMEESTERS, r#"{"email": null, "telefoon": null}"#, &[("telefoon", "required")]);
    check_errors(
        GROEIMEESTERS,
        r#"{"email": "kim@", "telefoon": null}"#,
        &[("email", "invalid"), ("telefoon", "required")],
    );
    for id in ["email", "telefoon"] {
        check_says(said(&GROEIMEESTERS.question(id).help), &["een van beide"], &["one of the two"]);
    }
    check_says(
        said(&GROEIMEESTERS.question("telefoon").messages.as_ref().expect("messages").required),
        &["e-mailadres of je telefoonnummer", "een van beide"],
        &["e-mail address or your telephone number", "one of the two"],
    );
    check_says(said(&GROEIMEESTERS.question("email").help), &["bevestiging"], &["confirmation"]);
}

/// The day of filing cannot be in the future.
#[test]
fn the_day_of_filing_at_groeimeesters_is_not_in_the_future() {
    for form in [GROEIMEESTERS, KLACHTENCOMMISSARIS] {
        assert_eq!(form.question("datum").range, Some(Range::UntilToday));
        check_errors(form, r#"{"datum": "2026-11-21"}"#, &[("datum", "future")]);
        check_errors(form, r#"{"datum": "2026-11-20"}"#, &[]);
        check_errors(form, r#"{"datum": "2024-02-29"}"#, &[]);
    }
}

/// Justified: a remedy and a term are agreed. Not justified: agreement is sought about the damage, or the result is
/// recorded and reported back. Causes are investigated and corrective measures tested.
#[test]
fn row_4_05_what_follows_is_told_in_words() {
    let (nl, en) =
        (["terecht", "hersteld", "afspraak", "termijn"], ["justified", "put it right", "agreement", "what time"]);
    check_dateless(GROEIMEESTERS, "terecht", &nl, &en);
    let (nl, en) = (["niet terecht", "legt het resultaat vast"], ["not justified", "records"]);
    check_dateless(GROEIMEESTERS, "niet-terecht", &nl, &en);
    let (nl, en) =
        (["hoe de klacht kon ontstaan", "maatregelen", "werken"], ["caused", "measures", "whether they work"]);
    check_dateless(GROEIMEESTERS, "herhaling-voorkomen", &nl, &en);
}

/// "Overeenstemming om schadeloosheid vast te stellen" may mean that there is no damage, or compensation for it. So the
/// form only says that an agreement about the damage is sought, and the file says why.
#[test]
fn row_4_05_whether_there_is_damage_or_compensation_is_left_open() {
    let step =
        check_dateless(GROEIMEESTERS, "niet-terecht", &["eens kunnen worden over de schade"], &["about the damage"]);
    for words in ["geen schade", "vergoed", "no damage", "compensat"] {
        assert!(step.text.each().all(|text| !text.contains(words)), "{words:?} is surer than the source");
    }
    check_holds(&note_in(&GROEIMEESTERS.tree(), "timeline", "niet-terecht"), &["ambiguous", "compensation"]);
}

/// Not justified or the solution not accepted: the independent klachtencommissaris Kathleen Naber, info@ivak.nl; may
/// mediate; her advice binds; consequences handled quickly; if mediation is no option, the court; rulings bind both
/// parties, which is said before sending.
#[test]
fn row_4_06_the_commissioner_is_a_form_of_its_own_and_rulings_bind_both() {
    let procedure = KLACHTENCOMMISSARIS.procedure();
    check_ways(KLACHTENCOMMISSARIS, &["mail"]);
    check_mail_to(KLACHTENCOMMISSARIS, "info@ivak.nl");
    let contact = procedure.contact.as_ref().expect("a contact of its own");
    assert_eq!(contact.email.as_deref(), Some("info@ivak.nl"));
    check_says(&procedure.for_whom, &["Kathleen Naber", "onafhankelijk"], &["Kathleen Naber", "independent"]);

    check_says(always(&procedure.readers), &["Kathleen Naber"], &["Kathleen Naber"]);

    let reasons = [
        ("niet-terecht", "Groeimeesters vindt mijn klacht niet terecht"),
        ("oplossing-niet-aanvaard", "Ik ben niet tevreden met de oplossing"),
    ];
    check_options(KLACHTENCOMMISSARIS.question("reden"), &reasons);
    assert!(
        procedure.rules.iter().all(|rule| rule.effect == RuleEffect::Advice),
        "no deadline, and nobody is turned away"
    );
    check_verdict(KLACHTENCOMMISSARIS, NOW, r#"{"datum-besluit": "2001-01-01"}"#, Outcome::Admissible, &[]);

    let before = &procedure.before_sending;
    check_one_says(before, &["advies is bindend", "snel"], &["advice is binding", "quickly"]);
    check_one_says(before, &["naar de rechter", "bemiddelen niet"], &["go to court", "mediation is no option"]);
    check_dateless(KLACHTENCOMMISSARIS, "bemiddeling", &["bemiddelen"], &["mediate"]);
    check_dateless(KLACHTENCOMMISSARIS, "advies", &["bindend"], &["binding"]);
    check_dateless(KLACHTENCOMMISSARIS, "gevolgen", &["snel"], &["quickly"]);
    check_one_says(procedure.follow_ups.iter().map(|next| &next.text), &["naar de rechter"], &["go to court"]);

    let next = GROEIMEESTERS.procedure().follow_ups.first().expect("what comes after");
    assert_eq!(next.procedure.as_deref(), Some("klachtencommissaris"));
    let facts = ["Kathleen Naber", "info@ivak.nl"];
    check_says(&next.text, &facts, &facts);
    let (nl, en) = (
        ["niet terecht", "niet tevreden met de oplossing", "onafhankelijk"],
        ["not justified", "solution", "independent"],
    );
    check_says(&next.text, &nl, &en);
}

/// The klachtencommissaris is independent of Groeimeesters: a complaint to her is never sent to a server of the page,
/// whatever endpoint the page names, and the file names none.
#[test]
fn row_4_06_what_is_for_the_commissioner_is_never_sent_to_an_endpoint() {
    assert_eq!(KLACHTENCOMMISSARIS.procedure().deliveries.endpoint, Online::Never);
    assert!(KLACHTENCOMMISSARIS.procedure().is_never_sent());
    assert!(!GROEIMEESTERS.procedure().is_never_sent(), "a complaint about Groeimeesters is for Groeimeesters");
}

/// If Kathleen Naber handles the complaint, the form speaks in her name, and no text of that procedure says "we" or
/// "us" for Groeimeesters.
#[test]
fn row_4_06_with_the_commissioner_nobody_says_we() {
    let procedure = KLACHTENCOMMISSARIS.procedure();
    check_says(said(&procedure.handled_by), &["Kathleen Naber"], &["Kathleen Naber"]);
    let we = ["wij", "we", "ons", "onze", "us", "our", "ours", "ourselves"];
    for (_, path, text) in texts(&KLACHTENCOMMISSARIS.tree()) {
        assert!(!words(&text).any(|word| we.contains(&word.as_str())), "{path}: {text}");
    }
    assert!(GROEIMEESTERS.procedure().handled_by.is_none());
}

/// "Uitspraken van deze partij zijn voor beide partijen bindend" does not say whose rulings are meant: hers or those of
/// the court. So before sending the form says that by the klachtenregeling both must keep to a ruling, that her advice
/// binds, and that there is the court; and nowhere whose ruling it is.
#[test]
fn row_4_06_whose_rulings_bind_is_not_said_surer_than_the_regeling_says_it() {
    let procedure = KLACHTENCOMMISSARIS.procedure();
    let before = &procedure.before_sending;
    check_one_says(
        before,
        &["Volgens de regeling", "allebei aan een uitspraak houden"],
        &["By the procedure", "both keep to a ruling"],
    );
    check_holds(&note_in(&KLACHTENCOMMISSARIS.tree(), "", ""), &["deze partij", "unclear"]);
    for next in &procedure.follow_ups {
        assert!(
            next.text.each().all(|text| !text.contains("uitspraak") && !text.contains("ruling")),
            "{:?}",
            next.text
        );
    }
}

/// All complaints are confidential: also one to the klachtencommissaris, and there the form says that this is
/// Groeimeesters' promise, because the klachtenregeling does not speak for her.
#[test]
fn row_4_07_a_complaint_to_the_commissioner_is_confidential_as_groeimeesters_promises() {
    check_says(
        said(&KLACHTENCOMMISSARIS.procedure().confidential),
        &["Groeimeesters belooft", "alle klachten", "vertrouwelijk"],
        &["Groeimeesters promises", "all complaints", "confidential"],
    );
}

/// The klachtenregeling gives the term of two years no starting day. It is counted from filing, and so can end while
/// the klachtencommissaris is still handling the complaint: the file says both.
#[test]
fn row_4_07_two_years_can_end_while_the_commissioner_is_busy_and_the_file_says_so() {
    let note = note_in(&GROEIMEESTERS.tree(), "kept", "");
    check_holds(&note, &["names no starting day", "counted from filing", "klachtencommissaris", "may still"]);
}

/// Confidential; kept at most 2 years; half-yearly analysis.
#[test]
fn row_4_07_it_is_confidential_and_kept_two_years_at_most() {
    check_says(said(&GROEIMEESTERS.procedure().confidential), &["vertrouwelijk"], &["confidential"]);
    let [kept] = GROEIMEESTERS.procedure().retention.as_slice() else { panic!("one term") };
    assert_eq!(
        (kept.what, kept.term.expect("a term").term.amount, kept.term.expect("a term").term.unit),
        (RetainedData::Complaint, 2, Unit::Years)
    );
    check_says(&kept.text, &["hoogstens 2 jaar"], &["at most 2 years"]);
    check_one_says(&GROEIMEESTERS.procedure().before_sending, &["Elk half jaar"], &["Every six months"]);
    let before = &KLACHTENCOMMISSARIS.procedure().before_sending;
    check_one_says(before, &["Groeimeesters zelf bewaart", "hoogstens 2 jaar"], &["at most 2 years"]);
}
