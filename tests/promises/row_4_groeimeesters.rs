//! Row 4: the procedure of Groeimeesters.

use klachtformulier::calendar::Unit;
use klachtformulier::procedure::{KeptWhat, Kind, Outcome};

use crate::checks::*;
use crate::forms::{GROEIMEESTERS, KLACHTENCOMMISSARIS};

/// By e-mail info@intervisie-begeleiding.nl, telephone 06 58949869, or in person to Milou Meijer
/// (milou@intervisie-begeleiding.nl).
#[test]
fn row_4_01_it_goes_by_mail_by_telephone_or_in_person() {
    check_ways(GROEIMEESTERS, &["mail", "telephone", "in_person"]);
    check_mail_to(GROEIMEESTERS, "info@intervisie-begeleiding.nl");
    let deliveries = &GROEIMEESTERS.procedure().deliveries;
    let telephone = deliveries.telephone.as_ref().expect("a telephone number");
    assert_eq!(&*telephone.number, "06 58949869");
    check_says(&telephone.text, &["06 58949869"], &["06 58949869"]);
    let facts = ["Milou Meijer", "milou@intervisie-begeleiding.nl"];
    check_says(said(&deliveries.in_person), &facts, &facts);
    check_says(said(&deliveries.in_person), &["persoonlijk"], &["in person"]);

    check_says(said(&GROEIMEESTERS.procedure().reader), &["Milou Meijer"], &["Milou Meijer"]);

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
        &["per e-mail", "bevestiging", "48 uur", "zondag 22 november 2026 om 10.00 uur", "meer informatie nodig"],
        &["e-mail", "confirms", "48 hours", "Sunday 22 November 2026 at 10:00", "more information is needed"],
    );
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

/// The published form, in its order: name of the one who files; date; details and against whom; how it had a negative
/// effect on development, course, training or guidance; how Groeimeesters can deal with it; additional information;
/// which service; signature, which shows the name and date already given. E-mail is asked too: the confirmation needs it.
#[test]
fn row_4_04_the_questions_are_those_of_the_published_form_in_its_order() {
    let published = ["naam", "datum", "omschrijving", "gevolg", "oplossing", "aanvulling", "dienst", "handtekening"];
    let asked: Vec<&str> = GROEIMEESTERS.procedure().questions().map(|question| &*question.id).collect();
    let in_order: Vec<&str> = asked.iter().copied().filter(|id| published.contains(id)).collect();
    assert_eq!(in_order, published);
    check_required(GROEIMEESTERS.question("email"));
    check_optional(GROEIMEESTERS.question("aanvulling"));

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
        &["naam en de datum", "niet nog een keer"],
        &["name and date", "do not have to fill in that date again"],
    );
}

/// Justified: remedy and a term are agreed. Not justified: agreement is sought on there being no damage, or the result is
/// recorded and reported back. Causes are investigated and corrective measures tested.
#[test]
fn row_4_05_what_follows_is_told_in_words() {
    let (nl, en) =
        (["terecht", "hersteld", "afspraak", "termijn"], ["justified", "put it right", "agreement", "what time"]);
    check_dateless(GROEIMEESTERS, "terecht", &nl, &en);
    let (nl, en) =
        (["niet terecht", "geen schade", "legt het resultaat vast"], ["not justified", "no damage", "records"]);
    check_dateless(GROEIMEESTERS, "niet-terecht", &nl, &en);
    let (nl, en) =
        (["hoe de klacht kon ontstaan", "maatregelen", "werken"], ["caused", "measures", "whether they work"]);
    check_dateless(GROEIMEESTERS, "herhaling-voorkomen", &nl, &en);
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

    check_says(said(&procedure.reader), &["Kathleen Naber"], &["Kathleen Naber"]);

    let reasons = [
        ("niet-terecht", "Groeimeesters vindt mijn klacht niet terecht"),
        ("oplossing-niet-aanvaard", "Ik neem geen genoegen met de oplossing"),
    ];
    check_options(KLACHTENCOMMISSARIS.question("reden"), &reasons);
    assert_eq!(procedure.rules, [], "no deadline, and nobody is turned away");
    check_verdict(KLACHTENCOMMISSARIS, NOW, r#"{"datum-besluit": "2001-01-01"}"#, Outcome::Admissible, &[]);

    let before = &procedure.before_sending;
    check_one_says(before, &["bemiddelen", "advies is bindend", "snel"], &["mediate", "advice is binding", "quickly"]);
    check_one_says(
        before,
        &["Uitspraken gelden voor jou en voor Groeimeesters"],
        &["Rulings bind both you and Groeimeesters"],
    );
    check_one_says(before, &["naar de rechter", "bemiddeling geen mogelijkheid"], &["go to court", "no option"]);
    check_dateless(KLACHTENCOMMISSARIS, "bemiddeling", &["bemiddelen"], &["mediate"]);
    check_dateless(KLACHTENCOMMISSARIS, "advies", &["bindend"], &["binding"]);
    check_dateless(KLACHTENCOMMISSARIS, "gevolgen", &["snel"], &["quickly"]);
    check_one_says(procedure.next.iter().map(|next| &next.text), &["naar de rechter"], &["go to court"]);

    let next = GROEIMEESTERS.procedure().next.first().expect("what comes after");
    assert_eq!(next.procedure.as_deref(), Some("klachtencommissaris"));
    let facts = ["Kathleen Naber", "info@ivak.nl"];
    check_says(&next.text, &facts, &facts);
    let (nl, en) = (["niet terecht", "geen genoegen", "onafhankelijk"], ["not justified", "not accept", "independent"]);
    check_says(&next.text, &nl, &en);
}

/// Confidential; kept at most 2 years; half-yearly analysis.
#[test]
fn row_4_07_it_is_confidential_and_kept_two_years_at_most() {
    check_says(said(&GROEIMEESTERS.procedure().confidential), &["vertrouwelijk"], &["confidential"]);
    let [kept] = GROEIMEESTERS.procedure().kept.as_slice() else { panic!("one term") };
    assert_eq!((kept.what, kept.term.term.amount, kept.term.term.unit), (KeptWhat::Complaint, 2, Unit::Years));
    check_says(&kept.text, &["hoogstens 2 jaar"], &["at most 2 years"]);
    check_one_says(&GROEIMEESTERS.procedure().before_sending, &["Elk half jaar"], &["Every six months"]);
    let before = &KLACHTENCOMMISSARIS.procedure().before_sending;
    check_one_says(before, &["Groeimeesters zelf bewaart", "hoogstens 2 jaar"], &["at most 2 years"]);
}
