//! A step that comes again, in the text and in the calendar; copies of a letter.

use klachtformulier::author;
use klachtformulier::complaint::Draft;
use klachtformulier::documents::{IcsWording, ics, letter, text};
use klachtformulier::organisation::{Lang, Organisation};

use crate::calendar::{Event, read};
use crate::support::{first_example, with_filed};

/// An organisation whose complaints are filed on this day, with these steps, in a letter with a copy.
fn organisation(day: &str, steps: &str) -> Organisation {
    let address = |name: &str| {
        format!(r#"{{"name": "{name}", "line": "Postbus 1", "postcode": "1000 AA", "city": "Amsterdam"}}"#)
    };
    let (to, copy) = (address("De Linde"), address("De Ouderraad & Co"));
    let file = format!(
        r#"{{"format": 1, "id": "voorbeeld", "name": "Voorbeeld", "tone": "u", "contact": {{}}, "procedures": [{{
        "id": "klacht", "version": "1", "title": "Klacht", "source": "Regeling", "for_whom": "Iedereen",
        "steps": [{{"id": "stap", "title": "Stap", "questions": [
            {{"id": "naam", "type": "text", "label": "?", "called": "uw naam"}}]}}],
        "timeline": [{steps}],
        "deliveries": {{"letter": {{"to": {to}, "cc": [{copy}]}}}},
        "examples": [{{"name": "e", "now": "{day}T10:00:00+01:00", "answers": {{"naam": "Noor"}},
            "expect": {{"outcome": "admissible"}}}}]}}]}}"#
    );
    author::check(file.as_bytes()).expect("the file is right")
}

fn events(every: &str, end: &str) -> (Vec<Event>, String) {
    let steps = format!(
        r#"{{"id": "stand", "who": "De Linde", "text": {{"nl": "Op {{by}} hoort u hoe ver het is.",
            "en": "You hear on {{by}} how far it is."}}, "term": {{"weeks": 1}}, "every": {every}}},
           {{"id": "einde", "who": "De Linde", "text": "Uiterlijk op {{by}} is het klaar.", "term": {end}}}"#
    );
    let organisation = organisation("2026-11-20", &steps);
    let procedure = organisation.procedures.first().unwrap();
    let draft: Draft = first_example(procedure);
    with_filed(&organisation, procedure, &draft, Lang::Nl, |filed| {
        (read(&ics(filed, IcsWording::Plain).unwrap()), text(filed))
    })
}

#[track_caller]
fn check(every: &str, end: &str, again: Option<&str>, words: &str) {
    let (events, text) = events(every, end);
    assert_eq!(events[0].again.as_deref(), again, "{every}");
    assert_eq!(events[1].again, None);
    assert!(text.contains(words) && events[0].description.contains(words), "{words}: {text}");
}

#[test]
fn a_step_comes_again_until_the_last_date_and_says_how_often() {
    let six = r#"{"weeks": 6}"#;
    check(r#"{"weeks": 1}"#, six, Some("FREQ=WEEKLY;INTERVAL=1;UNTIL=20270101"), "Daarna elke week opnieuw.");
    check(r#"{"weeks": 2}"#, six, Some("FREQ=WEEKLY;INTERVAL=2;UNTIL=20270101"), "Daarna elke 2 weken opnieuw.");
    check(r#"{"days": 3}"#, six, Some("FREQ=DAILY;INTERVAL=3;UNTIL=20270101"), "Daarna elke 3 dagen opnieuw.");
    check(r#"{"months": 1}"#, six, Some("FREQ=MONTHLY;INTERVAL=1;UNTIL=20270101"), "Daarna elke maand opnieuw.");
    check(r#"{"years": 1}"#, six, Some("FREQ=YEARLY;INTERVAL=1;UNTIL=20270101"), "Daarna elk jaar opnieuw.");
}

#[test]
fn a_calendar_does_not_go_on_for_ever() {
    check(r#"{"weeks": 1}"#, r#"{"days": 7}"#, None, "Daarna elke week opnieuw.");
    check(r#"{"weeks": 1}"#, r#"{"hours": 500}"#, Some("FREQ=WEEKLY;INTERVAL=1;UNTIL=20261211"), "elke week");
}

/// What can be done after the outcome may be a year away.
#[test]
fn it_comes_again_until_the_next_date_below_it_and_else_the_last_one_above_it() {
    let step = |id: &str, more: &str| format!(r#"{{"id": "{id}", "who": "w", "text": "{{by}}", {more}}}"#);
    let again = r#""term": {"weeks": 1}, "every": {"weeks": 1}"#;
    let until = |steps: &[String]| {
        let organisation = organisation("2026-11-20", &steps.join(","));
        let procedure = organisation.procedures.first().unwrap();
        let calendar = with_filed(&organisation, procedure, &first_example(procedure), Lang::Nl, |filed| {
            ics(filed, IcsWording::Plain).unwrap()
        });
        let found = read(&calendar).into_iter().find_map(|event| event.again).unwrap();
        found.rsplit('=').next().unwrap().to_owned()
    };
    let outcome = step("uitkomst", r#""term": {"weeks": 6}"#);
    let appeal = step("beroep", r#""term": {"months": 12}"#);
    let [stand, soon] = [step("stand", again), step("bevestiging", r#""term": {"days": 3}"#)];
    assert_eq!(until(&[stand.clone(), soon.clone(), outcome.clone(), appeal.clone()]), "20270101");
    assert_eq!(until(&[outcome.clone(), stand.clone(), soon.clone()]), "20270101");
    assert_eq!(until(&[appeal, outcome, soon, stand]), "20271120");
}

/// A month without such a day has a last one.
#[test]
fn what_comes_each_month_at_its_end_is_not_left_out_in_a_short_one() {
    let step = r#"{"id": "stand", "who": "w", "text": "{by}", "term": {"months": 1}, "every": {"months": 1}},
        {"id": "einde", "who": "w", "text": "{by}", "term": {"months": 6}}"#;
    let again = |day: &str| {
        let organisation = organisation(day, step);
        let procedure = organisation.procedures.first().unwrap();
        let now = klachtformulier::calendar::Moment::read_rfc3339(&format!("{day}T10:00:00+01:00")).unwrap();
        let off = organisation.days_off();
        let found = klachtformulier::complaint::assess(procedure, &first_example(procedure), now, &off);
        with_filed(&organisation, procedure, &first_example(procedure), Lang::Nl, |filed| {
            let filed = klachtformulier::documents::Filed { timeline: &found.timeline, ..filed.clone() };
            read(&ics(&filed, IcsWording::Plain).unwrap()).remove(0).again.unwrap()
        })
    };
    assert_eq!(again("2026-12-31"), "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;UNTIL=20270630");
    assert_eq!(again("2026-12-28"), "FREQ=MONTHLY;INTERVAL=1;UNTIL=20270628");
}

#[test]
fn what_comes_each_year_on_a_leap_day_comes_each_year() {
    let step = r#"{"id": "jaar", "who": "w", "text": "{by}", "term": {"years": 4}, "every": {"years": 1}},
        {"id": "einde", "who": "w", "text": "{by}", "term": {"years": 9}}"#;
    let organisation = organisation("2028-02-29", step);
    let procedure = organisation.procedures.first().unwrap();
    let now = klachtformulier::calendar::Moment::read_rfc3339("2028-02-29T10:00:00+01:00").unwrap();
    let found = klachtformulier::complaint::assess(procedure, &first_example(procedure), now, &organisation.days_off());
    let again = with_filed(&organisation, procedure, &first_example(procedure), Lang::Nl, |filed| {
        let filed = klachtformulier::documents::Filed { timeline: &found.timeline, ..filed.clone() };
        read(&ics(&filed, IcsWording::Plain).unwrap()).remove(0).again.unwrap()
    });
    assert_eq!(again, "FREQ=YEARLY;INTERVAL=1;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1;UNTIL=20370228");
}

#[test]
fn a_letter_says_who_gets_a_copy() {
    let organisation = organisation("2026-11-20", "");
    let procedure = organisation.procedures.first().unwrap();
    let page = with_filed(&organisation, procedure, &first_example(procedure), Lang::Nl, letter).unwrap();
    assert!(page.contains("<p>Kopie aan: De Ouderraad &amp; Co</p>"), "{page}");
}
