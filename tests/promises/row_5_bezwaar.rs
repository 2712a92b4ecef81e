//! Row 5, the objection: a form of its own in the klachtenregeling of Klik Onderwijs.

use klachtformulier::calendar::Unit;
use klachtformulier::json::Node;
use klachtformulier::organisation::{From, Kind, Outcome, Range};

use crate::checks::*;
use crate::forms::{BEZWAAR, KLIK};

/// Objection (bezwaar) in writing within ten working days after the outcome was made known; after that it is late. The
/// text names no address for it: those of the complaint are used, and the file says that this is an assumption.
#[test]
fn row_5_09_an_objection_is_in_time_for_ten_working_days() {
    let question = BEZWAAR.question("datum-besluit");
    assert_eq!((question.kind, question.range), (Kind::Date, Some(Range::UntilToday)));
    check_required(question);
    check_says(&question.label, &["uitkomst"], &["outcome"]);

    let known = r#"{"datum-besluit": "2026-11-20"}"#;
    check_verdict(BEZWAAR, "2026-12-04T22:59:59Z", known, Outcome::Admissible, &[]);
    check_verdict(BEZWAAR, "2026-12-04T23:00:00Z", known, Outcome::Late, &["te-laat"]);
    check_reason(
        BEZWAAR,
        "2026-12-07T10:00:00+01:00",
        known,
        "te-laat",
        &["tien werkdagen", "vrijdag 4 december 2026"],
        &["ten working days", "Friday 4 December 2026"],
    );
    check_may_send(BEZWAAR.rule("te-laat"));
    check_says(&BEZWAAR.rule("te-laat").source, &["punt 7"], &["point 7"]);

    check_ways(BEZWAAR, &["mail", "letter"]);
    let (own, complaints) = (&BEZWAAR.procedure().deliveries, &KLIK.procedure().deliveries);
    check_mail_to(BEZWAAR, "projectondersteuning@klikonderwijs.nl");
    let letter = own.letter.first().expect("a letter");
    check_envelope(&letter.to, ["Klik Onderwijs", "de customer success manager", "Loire 150", "2491 AK", "Den Haag"]);
    assert!(!complaints.letter.is_empty());
    let tree = BEZWAAR.tree();
    let note = tree.get("deliveries").and_then(|deliveries| deliveries.get("note")).and_then(Node::text);
    check_holds(note.expect("a note"), &["names no address", "assumption"]);

    let next = KLIK.procedure().follow_ups.first().expect("what comes after");
    assert_eq!(next.procedure.as_deref(), Some("bezwaar"));
    check_says(&next.text, &["schriftelijk bezwaar", "tien werkdagen"], &["object in writing", "ten working days"]);
}

/// The ten working days run from the day on which the outcome was made known, not from the day on which it was read. So
/// the form asks when the outcome was sent or told: the date of the e-mail, the postmark or the day of the talk, and
/// not a date above a letter that came later.
#[test]
fn row_5_09_the_ten_days_run_from_when_the_outcome_was_sent_or_told() {
    let question = BEZWAAR.question("datum-besluit");
    check_says(&question.label, &["uitkomst verstuurd of verteld"], &["outcome sent or told"]);
    check_says(
        said(&question.help),
        &["datum van de e-mail", "poststempel", "gesprek", "niet om de dag waarop u het las", "datum boven een brief"],
        &["date of the e-mail", "postmark", "told", "not about the day you read it", "date above a letter"],
    );
}

/// A late objection gets an indication: the form gives the last day, says that the objection can still be sent, and
/// that a person decides. That is said only then: the entrance and the start page do not soften the ten working days.
#[test]
fn row_5_09_only_who_is_late_is_told_that_sending_is_still_possible() {
    let rule = BEZWAAR.rule("te-laat");
    check_says(
        &rule.reason,
        &["binnen tien werkdagen nadat de uitkomst bekend werd gemaakt", "De laatste dag was {last_day}"],
        &["within ten working days after the outcome was made known", "The last day was {last_day}"],
    );
    check_says(
        &rule.instead,
        &["als u wilt", "waarom het later werd", "beslist een persoon"],
        &["if you like", "why it became later", "a person decides"],
    );
    let entrance = BEZWAAR.organisation().entrance.as_ref().expect("two forms");
    let door = entrance.choices.iter().find(|door| door.procedure.as_deref() == Some("bezwaar")).expect("a door");
    for text in [said(&door.help), &BEZWAAR.procedure().for_whom] {
        check_says(text, &["binnen tien werkdagen"], &["within ten working days"]);
        assert!(text.each().all(|text| !text.contains("later")), "{text:?}");
    }
}

/// The klachtenregeling does not say to whom an objection goes. The page says so, and that it goes to the address for
/// complaints.
#[test]
fn row_5_09_that_the_regeling_names_no_address_for_an_objection_is_said() {
    check_says(
        always(&BEZWAAR.procedure().readers),
        &["noemt geen adres voor een bezwaar", "adres voor klachten"],
        &["names no address for an objection", "address for complaints"],
    );
}

/// The klachtenregeling does not say when the four weeks start: they are described in words, without a date, and after
/// the month to which they are the exception.
#[test]
fn row_5_10_the_four_weeks_have_no_date_and_come_after_the_month() {
    let step = check_dateless(
        BEZWAAR,
        "nieuwe-termijn",
        &["binnen vier weken", "welke termijn"],
        &["within four weeks", "what time limit"],
    );
    assert!(step.term.is_none());
    check_holds(&note_in(&BEZWAAR.tree(), "timeline", "nieuwe-termijn"), &["names no starting point"]);
    let steps: Vec<&str> = BEZWAAR.procedure().timeline.iter().map(|step| &*step.id).collect();
    assert_eq!(steps, ["commissie", "afhandeling", "nieuwe-termijn", "uitspraak", "gevolgen"]);
}

/// An external committee of three independent assessors; aims at one month; otherwise says within four weeks what the
/// term will be; in writing with reasons; binding; consequences within 2 weeks.
#[test]
fn row_5_10_three_independent_assessors_aim_at_one_month_and_bind() {
    let (nl, en) = (["externe", "drie onafhankelijke beoordelaars"], ["external", "three independent assessors"]);
    check_dateless(BEZWAAR, "commissie", &nl, &en);
    let before = &BEZWAAR.procedure().before_sending;
    check_one_says(before, &["Drie onafhankelijke"], &["Three independent"]);
    let (nl, en) =
        (["oordeel is bindend", "moet worden uitgevoerd", "binnen 2 weken"], ["is binding", "within 2 weeks"]);
    check_one_says(before, &nl, &en);
    let reader = always(&BEZWAAR.procedure().readers);
    check_says(reader, &["customer success manager", "drie onafhankelijke"], &["manager", "three independent"]);
    for (now, month) in [
        (NOW, "2026-12-20"),
        ("2026-12-23T09:00:00+01:00", "2027-01-23"),
        ("2026-08-31T10:00:00+02:00", "2026-09-30"),
        ("2026-01-31T10:00:00+01:00", "2026-02-28"),
    ] {
        check_date(BEZWAAR, now, "afhandeling", month);
    }
    let (nl, en) =
        (["streven", "zondag 20 december 2026", "één maand"], ["aim", "Sunday 20 December 2026", "one month"]);
    check_dated_text(BEZWAAR, NOW, "afhandeling", &nl, &en);
    let (nl, en) = (["schriftelijk", "redenen", "bindend"], ["in writing", "reasons", "binding"]);
    check_dateless(BEZWAAR, "uitspraak", &nl, &en);
    let step = check_dateless(BEZWAAR, "gevolgen", &["binnen 2 weken"], &["within 2 weeks"]);
    assert_eq!(step.term.map(|term| (term.term.amount, term.term.unit)), Some((2, Unit::Weeks)));
    assert!(matches!(&step.from, From::After(step) if **step == *"uitspraak"));
}
