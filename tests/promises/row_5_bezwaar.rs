//! Row 5, the objection: a form of its own in the procedure of Klik Onderwijs.

use klachtformulier::calendar::Unit;
use klachtformulier::json::Node;
use klachtformulier::procedure::{From, Kind, Outcome, Range};

use crate::checks::*;
use crate::forms::{BEZWAAR, KLIK};

/// Objection (bezwaar) in writing within ten working days after the outcome was made known, after it late. The text
/// names no address for it: those of the complaint are used, and the file says that this is an assumption.
#[test]
fn row_5_09_an_objection_is_in_time_for_ten_working_days() {
    let question = BEZWAAR.question("datum-besluit");
    assert_eq!((question.kind, question.range), (Kind::Date, Some(Range::UntilToday)));
    check_required(question);
    check_says(&question.label, &["uitkomst bekendgemaakt"], &["outcome made known"]);

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
    let letter = own.letter.as_ref().expect("a letter");
    check_envelope(&letter.to, ["Klik Onderwijs", "de customer success manager", "Loire 150", "2491 AK", "Den Haag"]);
    assert!(complaints.letter.is_some());
    let tree = BEZWAAR.tree();
    let note = tree.get("deliveries").and_then(|deliveries| deliveries.get("note")).and_then(Node::text);
    check_holds(note.expect("a note"), &["names no address", "assumption"]);

    let next = KLIK.procedure().next.first().expect("what comes after");
    assert_eq!(next.procedure.as_deref(), Some("bezwaar"));
    check_says(&next.text, &["schriftelijk bezwaar", "tien werkdagen"], &["object in writing", "ten working days"]);
}

/// An external committee of three independent assessors; aims at one month; else within four weeks told which term; in
/// writing with reasons; binding; consequences within 2 weeks.
#[test]
fn row_5_10_three_independent_assessors_aim_at_one_month_and_bind() {
    let (nl, en) = (["externe", "drie onafhankelijke beoordelaars"], ["external", "three independent assessors"]);
    check_dateless(BEZWAAR, "commissie", &nl, &en);
    let before = &BEZWAAR.procedure().before_sending;
    check_one_says(before, &["Drie onafhankelijke"], &["Three independent"]);
    check_one_says(before, &["oordeel is bindend", "binnen 2 weken"], &["judgement is binding", "within 2 weeks"]);
    let reader = said(&BEZWAAR.procedure().reader);
    check_says(reader, &["customer success manager", "drie onafhankelijke"], &["manager", "three independent"]);
    for (now, four_weeks, month) in [
        (NOW, "2026-12-18", "2026-12-20"),
        ("2026-12-23T09:00:00+01:00", "2027-01-20", "2027-01-23"),
        ("2026-08-31T10:00:00+02:00", "2026-09-28", "2026-09-30"),
        ("2026-01-31T10:00:00+01:00", "2026-02-28", "2026-02-28"),
    ] {
        check_date(BEZWAAR, now, "nieuwe-termijn", four_weeks);
        check_date(BEZWAAR, now, "afhandeling", month);
    }
    let (nl, en) = (["vier weken", "vrijdag 18 december 2026", "welke termijn"], ["four weeks", "what term"]);
    check_dated_text(BEZWAAR, NOW, "nieuwe-termijn", &nl, &en);
    let (nl, en) =
        (["streven", "zondag 20 december 2026", "één maand"], ["aim", "Sunday 20 December 2026", "one month"]);
    check_dated_text(BEZWAAR, NOW, "afhandeling", &nl, &en);
    let (nl, en) = (["schriftelijk", "redenen", "bindend"], ["in writing", "reasons", "binding"]);
    check_dateless(BEZWAAR, "uitspraak", &nl, &en);
    let step = check_dateless(BEZWAAR, "gevolgen", &["binnen 2 weken"], &["within 2 weeks"]);
    assert_eq!(step.term.map(|term| (term.term.amount, term.term.unit)), Some((2, Unit::Weeks)));
    assert!(matches!(&step.from, From::After(step) if **step == *"uitspraak"));
}
