//! Row 1, the first eight and the last: the regeling of Blijf Groep for trainings.

use klachtformulier::calendar::{Term, Unit};
use klachtformulier::procedure::{Effect, From, KeptWhat, Kind, Outcome};

use crate::checks::*;
use crate::forms::{SCHOLING, TWEEDE_INSTANTIE};

/// Only somebody who takes or took part in a training that Blijf Groep organised is a deelnemer; who is none has
/// another door, never a dead end. A training that still runs is in time.
#[test]
fn row_1_01_who_took_no_part_has_another_door_and_a_running_training_is_in_time() {
    let question = SCHOLING.question("deelnemer");
    assert_eq!(question.kind, Kind::YesNo);
    check_required(question);
    check_says(&question.label, &["training van Blijf Groep"], &["training of Blijf Groep"]);
    check_says(&SCHOLING.procedure().for_whom, &["meedoet of meedeed"], &["takes or took part"]);

    check_verdict(SCHOLING, NOW, r#"{"deelnemer": true}"#, Outcome::Admissible, &[]);
    check_verdict(SCHOLING, NOW, r#"{"deelnemer": false}"#, Outcome::OtherDoor, &["geen-deelnemer"]);
    let rule = SCHOLING.rule("geen-deelnemer");
    assert_eq!(doors(rule), ["clienten", "externen"]);
    check_says(&rule.reason, &["training die Blijf Groep organiseert"], &["training organised by Blijf Groep"]);
    check_says(&rule.instead, &["formulier voor cliënten", "geen cliënt"], &["form for clients", "not clients"]);
    check_may_send(rule);
    check_says(&rule.source, &["Begripsbepaling"], &["Begripsbepaling"]);

    check_verdict(SCHOLING, NOW, r#"{"einddatum": "2027-03-01"}"#, Outcome::Admissible, &[]);
    check_verdict(SCHOLING, NOW, r#"{"einddatum": "2026-11-20"}"#, Outcome::Admissible, &[]);
    check_says(
        &SCHOLING.procedure().for_whom,
        &["Loopt de training nog? Dan ben je op tijd"],
        &["still running? Then you are in time"],
    );
}

/// A klacht is a written expression of dissatisfaction about a training activity.
#[test]
fn row_1_02_a_complaint_is_written_dissatisfaction_about_a_training() {
    let definition = said(&SCHOLING.procedure().definition);
    check_says(definition, &["schriftelijk", "ontevreden", "training"], &["you write", "dissatisfied", "training"]);
}

/// First talk with the cursusorganisator or the trainer: advice, and a question with whom and what came of it.
#[test]
fn row_1_03_talking_first_with_the_organiser_or_the_trainer_is_advice() {
    let talk_first = said(&SCHOLING.procedure().talk_first);
    check_says(talk_first, &["cursusorganisator", "trainer"], &["course organiser", "trainer"]);

    let question = SCHOLING.question("besproken");
    assert_eq!(question.kind, Kind::YesNo);
    check_says(&question.label, &["cursusorganisator", "trainer"], &["course organiser", "trainer"]);
    let more = SCHOLING.question("besproken-toelichting");
    check_optional(more);
    check_says(&more.label, &["Met wie", "wat kwam eruit"], &["Who did you talk to", "what came of it"]);
    assert!(more.shown_when.is_some());

    check_verdict(SCHOLING, NOW, r#"{"besproken": false}"#, Outcome::Admissible, &["eerst-bespreken"]);
    let rule = SCHOLING.rule("eerst-bespreken");
    assert_eq!(rule.effect, Effect::Advice);
    check_says(&rule.reason, &["cursusorganisator", "trainer"], &["course organiser", "trainer"]);
    let place = "Hoe kun je je klacht kenbaar maken";
    check_says(&rule.source, &[place], &[place]);
    check_may_send(rule);
}

/// At most one month after the end of the activity: the last day itself is in time, after it the complaint is late, and
/// the last day and the days left can be told.
#[test]
fn row_1_04_a_complaint_is_in_time_until_one_month_after_the_end() {
    let question = SCHOLING.question("einddatum");
    assert_eq!((question.kind, question.range), (Kind::Date, None), "an end that is yet to come is an answer too");
    check_required(question);

    let ended = r#"{"einddatum": "2026-10-20"}"#;
    check_verdict(SCHOLING, "2026-11-20T22:59:59Z", ended, Outcome::Admissible, &[]);
    check_verdict(SCHOLING, "2026-11-20T23:00:00Z", ended, Outcome::Late, &["te-laat"]);
    // However the complaint is dated.
    let dated = r#"{"einddatum": "2026-10-20", "datum": "2026-11-01"}"#;
    check_verdict(SCHOLING, "2026-11-20T23:00:00Z", dated, Outcome::Late, &["te-laat"]);

    let (nl, en) = (["één maand", "vrijdag 20 november 2026"], ["one month", "Friday 20 November 2026"]);
    check_reason(SCHOLING, "2026-11-21T10:00:00+01:00", ended, "te-laat", &nl, &en);
    let rule = SCHOLING.rule("te-laat");
    check_may_send(rule);
    check_says(&rule.source, &["Hoe kun je je klacht kenbaar maken"], &["Hoe kun je je klacht kenbaar maken"]);

    let past = rule.when.past().expect("the rule is about time");
    assert_eq!(past.term.term, Term { amount: 1, unit: Unit::Months, moved: false });
    let day = |text: &str| text.parse().expect("the test writes a date");
    assert_eq!(past.term.term.last_day(day("2026-10-20"), &[]), day("2026-11-20"));
    assert_eq!(past.term.term.days_left(day("2026-10-20"), day("2026-11-18"), &[]), 2);
    check_says(&SCHOLING.procedure().for_whom, &["tot en met één maand"], &["up to and including one month"]);
}

/// By e-mail to scholing@blijfgroep.nl, handled first by the scholingsadviseurs Danijela Petrovic and Patrick van der
/// Heiden.
#[test]
fn row_1_05_it_goes_by_mail_to_the_training_advisers_by_name() {
    check_mail_to(SCHOLING, "scholing@blijfgroep.nl");
    check_ways(SCHOLING, &["mail"]);
    let contact = SCHOLING.procedure().contact.as_ref().expect("a contact of its own");
    assert_eq!(contact.email.as_deref(), Some("scholing@blijfgroep.nl"));
    let names = ["scholingsadviseur", "Danijela Petrovic", "Patrick van der Heiden"];
    check_says(said(&SCHOLING.procedure().reader), &names, &names);
    check_says(said(&SCHOLING.procedure().reader), &["als eerste"], &["first"]);
}

/// Hoor en wederhoor; always confidential.
#[test]
fn row_1_06_both_sides_are_heard_and_it_stays_confidential() {
    let before = &SCHOLING.procedure().before_sending;
    check_one_says(before, &["hoor en wederhoor", "beide kanten"], &["both sides"]);
    for form in [SCHOLING, TWEEDE_INSTANTIE] {
        check_says(said(&form.procedure().confidential), &["altijd vertrouwelijk"], &["always", "confidential"]);
    }
}

/// A written reaction within four weeks.
#[test]
fn row_1_07_there_is_a_written_reaction_within_four_weeks() {
    for (now, by) in [
        (NOW, "2026-12-18"),
        ("2026-11-20T22:59:59Z", "2026-12-18"),
        ("2026-11-20T23:00:00Z", "2026-12-19"),
        ("2026-12-23T10:00:00+01:00", "2027-01-20"),
    ] {
        check_date(SCHOLING, now, "reactie", by);
    }
    let (nl, en) = (["vrijdag 18 december 2026", "schriftelijk"], ["Friday 18 December 2026", "in writing"]);
    check_dated_text(SCHOLING, NOW, "reactie", &nl, &en);
    check_says(&SCHOLING.step("reactie").who, &["scholingsadviseur"], &["training adviser"]);
}

/// The complainant agrees: closed. Silent for four weeks after the reaction: contacted once more, then closed.
#[test]
fn row_1_08_agreeing_closes_it_and_silence_brings_one_more_contact() {
    let agreed = check_dateless(SCHOLING, "akkoord", &["eens met de reactie", "afgehandeld"], &["agree", "closed"]);
    assert!(matches!(&agreed.from, From::After(step) if **step == *"reactie"));

    let (nl, en) = (["vier weken na de reactie", "één keer"], ["four weeks of the reaction", "once more"]);
    let silent = check_dateless(SCHOLING, "nog-een-keer-contact", &nl, &en);
    assert!(matches!(&silent.from, From::After(step) if **step == *"reactie"));
    assert_eq!(silent.term.map(|term| (term.term.amount, term.term.unit)), Some((4, Unit::Weeks)));

    let closed = check_dateless(SCHOLING, "geen-antwoord", &["afgehandeld"], &["closed"]);
    assert!(matches!(&closed.from, From::After(step) if **step == *"nog-een-keer-contact"));
}

/// The complainant's personal data are kept for 1 year; statistics (numbers, subject in general terms, actions) for 5;
/// two purposes: talking with the complainant, and better training.
#[test]
fn row_1_12_personal_data_are_kept_one_year_and_statistics_five() {
    for form in [SCHOLING, TWEEDE_INSTANTIE] {
        let kept = &form.procedure().kept;
        let terms: Vec<_> = kept.iter().map(|kept| (kept.what, kept.term.term.amount, kept.term.term.unit)).collect();
        assert_eq!(terms, [(KeptWhat::PersonalData, 1, Unit::Years), (KeptWhat::Statistics, 5, Unit::Years)]);
        check_one_says(
            kept.iter().map(|kept| &kept.text),
            &["persoonsgegevens 1 jaar", "twee doelen", "met jou praten", "training beter maken"],
            &["personal details for 1 year", "two purposes", "talk with you", "training better"],
        );
        check_one_says(
            kept.iter().map(|kept| &kept.text),
            &["cijfers over klachten 5 jaar", "hoeveel klachten", "in het algemeen", "wat Blijf Groep ermee deed"],
            &["for 5 years", "how many complaints", "in general terms", "what Blijf Groep did about them"],
        );
    }
}
