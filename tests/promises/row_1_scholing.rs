//! Row 1, the first eight promises and the last ones: the klachtenregeling of Blijf Groep for trainings.

use klachtformulier::calendar::{DaysOff, Term, Unit};
use klachtformulier::json::{Node, Value};
use klachtformulier::organisation::{From, Kind, Outcome, RetainedData, RuleEffect, Text};

use crate::checks::*;
use crate::forms::{Form, SCHOLING, TWEEDE_INSTANTIE, words};
use crate::questions::written;

/// A deelnemer is only a person who takes or took part in a training that Blijf Groep organised; anybody else is
/// referred to another form, and never meets a dead end. A complaint about a training that is still running is in time.
#[test]
fn row_1_01_who_took_no_part_has_another_door_and_a_running_training_is_in_time() {
    let question = SCHOLING.question("deelnemer");
    assert_eq!(question.kind, Kind::YesNo);
    check_required(question);
    check_says(&question.label, &["scholing, training of cursus van Blijf Groep"], &["training course of Blijf Groep"]);
    check_says(&SCHOLING.procedure().for_whom, &["meedoet of meedeed"], &["takes or took part"]);

    check_verdict(SCHOLING, NOW, r#"{"deelnemer": true}"#, Outcome::Admissible, &[]);
    check_verdict(SCHOLING, NOW, r#"{"deelnemer": false}"#, Outcome::OtherDoor, &["geen-deelnemer"]);
    let rule = SCHOLING.rule("geen-deelnemer");
    assert_eq!(doors(rule), ["clienten", "externen"]);
    check_says(&rule.reason, &["cursus die Blijf Groep organiseert"], &["training course organised by Blijf Groep"]);
    check_says(&rule.instead, &["formulier voor cliënten", "geen cliënt"], &["form for clients", "not clients"]);
    check_may_send(rule);
    check_says(&rule.source, &["Begripsbepaling"], &["Begripsbepaling"]);

    check_verdict(SCHOLING, NOW, r#"{"einddatum": "2027-03-01"}"#, Outcome::Admissible, &[]);
    check_verdict(SCHOLING, NOW, r#"{"einddatum": "2026-11-20"}"#, Outcome::Admissible, &[]);
    check_says(
        &SCHOLING.procedure().for_whom,
        &["Loopt de scholing nog? Dan ben je op tijd"],
        &["still running? Then you are in time"],
    );
}

/// A klacht is a written expression of dissatisfaction about a training activity.
#[test]
fn row_1_02_a_complaint_is_written_dissatisfaction_about_a_training() {
    let definition = said(&SCHOLING.procedure().definition);
    check_says(definition, &["schriftelijk", "ontevreden", "training"], &["you write", "dissatisfied", "training"]);
}

/// First talk with the cursusorganisator or the trainer: the form gives that as advice, and asks with whom the
/// complainant talked and with what result.
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
    assert_eq!(rule.effect, RuleEffect::Advice);
    check_says(&rule.reason, &["cursusorganisator", "trainer"], &["course organiser", "trainer"]);
    let place = "Hoe kun je je klacht kenbaar maken";
    check_says(&rule.source, &[place], &[place]);
    check_may_send(rule);
}

/// At most one month after the end of the activity: the last day itself is in time, after it the complaint is late, and
/// the last day and the days left can be shown.
#[test]
fn row_1_04_a_complaint_is_in_time_until_one_month_after_the_end() {
    let question = SCHOLING.question("einddatum");
    assert_eq!((question.kind, question.range), (Kind::Date, None), "an end that is yet to come is an answer too");
    check_required(question);

    let ended = r#"{"einddatum": "2026-10-20"}"#;
    check_verdict(SCHOLING, "2026-11-20T22:59:59Z", ended, Outcome::Admissible, &[]);
    check_verdict(SCHOLING, "2026-11-20T23:00:00Z", ended, Outcome::Late, &["te-laat"]);
    // Whatever the date of the complaint.
    let dated = r#"{"einddatum": "2026-10-20", "datum": "2026-11-01"}"#;
    check_verdict(SCHOLING, "2026-11-20T23:00:00Z", dated, Outcome::Late, &["te-laat"]);

    let (nl, en) = (["één maand", "vrijdag 20 november 2026"], ["one month", "Friday 20 November 2026"]);
    check_reason(SCHOLING, "2026-11-21T10:00:00+01:00", ended, "te-laat", &nl, &en);
    let rule = SCHOLING.rule("te-laat");
    check_may_send(rule);
    check_says(&rule.source, &["Hoe kun je je klacht kenbaar maken"], &["Hoe kun je je klacht kenbaar maken"]);

    let deadlines = rule.deadlines();
    let [past] = deadlines[..] else { panic!("the rule is about one term") };
    assert_eq!(past.term.term, Term { amount: 1, unit: Unit::Months, moved: false });
    let day = |text: &str| text.parse().expect("the test writes a date");
    assert_eq!(past.term.term.last_day(day("2026-10-20"), &DaysOff::NONE), day("2026-11-20"));
    assert_eq!(past.term.term.days_left(day("2026-10-20"), day("2026-11-18"), &DaysOff::NONE), 2);
    check_says(&SCHOLING.procedure().for_whom, &["tot en met één maand"], &["up to and including one month"]);
}

/// By e-mail to scholing@blijfgroep.nl, or in writing, handled first by the scholingsadviseurs Danijela Petrovic and
/// Patrick van der Heiden.
#[test]
fn row_1_05_it_goes_by_mail_to_the_training_advisers_by_name() {
    check_mail_to(SCHOLING, "scholing@blijfgroep.nl");
    check_ways(SCHOLING, &["mail"]);
    let contact = SCHOLING.procedure().contact.as_ref().expect("a contact of its own");
    assert_eq!(contact.email.as_deref(), Some("scholing@blijfgroep.nl"));
    let names = ["scholingsadviseur", "Danijela Petrovic", "Patrick van der Heiden"];
    check_says(always(&SCHOLING.procedure().readers), &names, &names);
    check_says(always(&SCHOLING.procedure().readers), &["als eerste"], &["first"]);
}

/// A complaint may also be on paper, in both instances. The klachtenregeling names no address for that, and the form
/// says so instead of giving one.
#[test]
fn row_1_05_paper_is_allowed_and_the_regeling_names_no_address_for_it() {
    for (form, ask) in [(SCHOLING, "scholing@blijfgroep.nl"), (TWEEDE_INSTANTIE, "Marianne.vanderzande@hu.nl")] {
        check_one_says(
            &form.procedure().before_sending,
            &["op papier", "noemt daar geen adres voor", ask],
            &["on paper", "names no address for that", ask],
        );
        assert!(form.procedure().deliveries.letter.is_empty(), "{form:?}");
    }
}

/// Hoor en wederhoor (both sides are heard); always confidential.
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

/// The complainant agrees: closed. No response for four weeks after the reaction: contacted once more, then closed.
#[test]
fn row_1_08_agreeing_closes_it_and_silence_brings_one_more_contact() {
    let agreed = check_dateless(SCHOLING, "akkoord", &["eens met de reactie", "afgehandeld"], &["agree", "closed"]);
    assert!(matches!(&agreed.from, From::After(step) if **step == *"reactie"));

    let (nl, en) = (["vier weken na de reactie", "één keer"], ["four weeks of the reply", "once more"]);
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
        let kept = &form.procedure().retention;
        let terms: Vec<_> = kept
            .iter()
            .map(|kept| (kept.what, kept.term.expect("a term").term.amount, kept.term.expect("a term").term.unit))
            .collect();
        assert_eq!(terms, [(RetainedData::PersonalData, 1, Unit::Years), (RetainedData::Statistics, 5, Unit::Years)]);
        check_one_says(
            kept.iter().map(|kept| &kept.text),
            &["persoonsgegevens 1 jaar", "twee doelen", "met jou praten", "training beter maken", "als het nodig is"],
            &["personal details for 1 year", "two purposes", "talk with you", "training better", "if it is needed"],
        );
        check_one_says(
            kept.iter().map(|kept| &kept.text),
            &["cijfers over klachten 5 jaar", "hoeveel klachten", "in het algemeen", "wat Blijf Groep ermee deed"],
            &["for 5 years", "how many complaints", "in general terms", "what Blijf Groep did about them"],
        );
    }
}

/// The klachtenregeling does not say how long Marianne van der Zande keeps the complaints that she receives, and her
/// form says so.
#[test]
fn row_1_12_nothing_is_said_of_what_the_second_instance_keeps_herself() {
    check_one_says(
        &TWEEDE_INSTANTIE.procedure().before_sending,
        &["staat niet in wat Marianne van der Zande zelf bewaart"],
        &["does not say what Marianne van der Zande keeps"],
    );
}

/// The year for which personal data are kept counts from the filing, and the second instance has no deadline: so the
/// year may end while the second instance is running, and the file says so to the person who deletes the data.
#[test]
fn row_1_12_a_note_says_that_the_year_may_end_while_the_second_instance_runs() {
    for form in [SCHOLING, TWEEDE_INSTANTIE] {
        let note = note(form, "kept", "what", "personal_data");
        check_holds(&note, &["may end while", "second instance still runs", "whoever deletes"]);
    }
}

/// If possible somebody talks with the complainant at once, to find a solution; only after that comes a complaint in
/// writing. The klachtenregeling says neither when nor with whom, so there is no date, and a note says so.
#[test]
fn row_1_13_there_is_talk_at_once_if_possible_and_no_date_is_promised() {
    let (nl, en) = (["als het kan", "meteen", "overlegd", "oplossing"], ["if possible", "straight away", "solution"]);
    let step = check_dateless(SCHOLING, "overleg", &nl, &en);
    assert_eq!((&step.term, &step.from), (&None, &From::Filing));
    assert_eq!(SCHOLING.procedure().timeline.first(), Some(step), "it comes before the reply");
    check_holds(&note(SCHOLING, "timeline", "id", "overleg"), &["does not say who", "nor when"]);
}

/// The purpose is stated at the start: a complaint is handled carefully, and gives the chance to improve a scholing.
#[test]
fn the_purpose_stands_at_the_start() {
    check_says(
        &SCHOLING.procedure().for_whom,
        &["zorgvuldige behandeling", "een scholing ook beter maken"],
        &["handled carefully", "make a course better"],
    );
}

/// It is about a scholing, a training or a cursus: all three are named wherever the form says what it is for.
#[test]
fn it_is_about_a_scholing_a_training_or_a_cursus() {
    let (scholing, tweede) = (SCHOLING.procedure(), TWEEDE_INSTANTIE.procedure());
    let mut texts: Vec<&Text> = vec![&scholing.title, &scholing.for_whom, said(&scholing.definition)];
    texts.extend([&tweede.for_whom, &SCHOLING.question("deelnemer").label, &SCHOLING.rule("geen-deelnemer").reason]);
    texts.extend([SCHOLING, TWEEDE_INSTANTIE].map(|form| &form.question("scholing").label));
    texts.iter().for_each(|text| check_says(text, &["scholing, training of cursus"], &["training course"]));
}

/// `datum` is the day of filing: filled in with today, and never a day in the future.
#[test]
fn no_complaint_about_a_training_is_filed_in_the_future() {
    for form in [SCHOLING, TWEEDE_INSTANTIE] {
        check_errors(form, r#"{"datum": "2026-11-20"}"#, &[]);
        check_errors(form, r#"{"datum": "2026-11-21"}"#, &[("datum", "future")]);
        check_errors(form, r#"{"datum": "2031-02-03"}"#, &[("datum", "future")]);
    }
}

/// Whether the complaint is for somebody else is asked first, then for whom, whether that person agrees, and by what
/// right. All of these are optional, and none depends on the end of a training.
#[test]
fn whether_it_is_for_somebody_else_is_asked_first() {
    for form in [SCHOLING, TWEEDE_INSTANTIE] {
        let first: Vec<String> = form.procedure().questions().take(4).map(written).collect();
        let expected = [
            "namens: yes_no, optional",
            "namens-wie: text, optional, shown when namens is yes",
            "namens-akkoord: choice of ja weet-het nee, optional, shown when namens is yes",
            "namens-bevoegd: choice of machtiging gezag voogdij geen, optional, shown when namens is yes",
        ];
        assert_eq!(first, expected, "{form:?}");
        let nothing = r#"{"namens": null, "namens-wie": null, "namens-akkoord": null, "namens-bevoegd": null}"#;
        check_verdict(form, NOW, nothing, Outcome::Admissible, &[]);
    }
}

/// No source mentions proxies: a complaint for somebody else is accepted, with or without a right to file it. If no
/// such right is given, and the other person is not said to agree or to know of it, the form says that the
/// klachtenregeling does not mention this, and that the complaint may be sent.
#[test]
fn who_files_for_somebody_else_gets_through_with_advice_at_most() {
    for form in [SCHOLING, TWEEDE_INSTANTIE] {
        for right in ["machtiging", "gezag", "voogdij", "geen", ""] {
            for agrees in ["ja", "weet-het", "nee", ""] {
                let is_open = ["nee", ""].contains(&agrees) && ["geen", ""].contains(&right);
                let advice: &[&str] = if is_open { &["namens-zonder-akkoord"] } else { &[] };
                let answers =
                    format!(r#"{{"namens": true, "namens-akkoord": "{agrees}", "namens-bevoegd": "{right}"}}"#);
                check_verdict(form, NOW, &answers, Outcome::Admissible, advice);
            }
        }
        let rule = form.rule("namens-zonder-akkoord");
        assert_eq!(rule.effect, RuleEffect::Advice);
        let (nl, en) = (["Het kan zijn", "zegt niets over"], ["It may be", "says nothing about"]);
        check_says(&rule.reason, &nl, &en);
        check_says(&rule.reason, &["voor iemand anders"], &["someone else"]);
        check_may_send(rule);
    }
}

/// The text before the first question is short: the sections on who the form is for and on what can be done first stay
/// open.
#[test]
fn what_must_be_passed_before_the_first_question_is_under_ninety_words() {
    for form in [SCHOLING, TWEEDE_INSTANTIE] {
        let procedure = form.procedure();
        let texts = [Some(&procedure.for_whom), procedure.talk_first.as_ref(), procedure.costs.as_ref()];
        for language in [0, 1] {
            let said = texts.iter().flatten().filter_map(|text| text.each().nth(language));
            let count: usize = said.map(|text| words(text).count()).sum();
            assert!(count < 90, "{form:?}: {count} words");
        }
    }
}

/// The note for authors on an item of a list of a procedure.
#[track_caller]
pub(crate) fn note(form: Form, list: &str, key: &str, value: &str) -> String {
    let tree = form.tree();
    let Some(Value::List(items)) = tree.get(list).map(|node| &node.value) else { panic!("{list} is a list") };
    let item = items.iter().find(|item| item.get(key).and_then(Node::text) == Some(value)).expect("such an item");
    item.get("note").and_then(Node::text).expect("a note").to_owned()
}
