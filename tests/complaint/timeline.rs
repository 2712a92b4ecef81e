//! The dates of the next steps: from the filing, from an answer, and steps without a date.

use std::sync::LazyLock;

use klachtformulier::calendar::End;

use crate::organisation::Small;

static TIMELINE: LazyLock<Small> = LazyLock::new(|| {
    Small::new(
        r#"{"id": "besluit", "type": "date", "label": "?", "called": "de dag", "required": false}"#,
        r#""timeline": [
            {"id": "uren", "who": "w", "text": "{by}", "term": {"hours": 48}},
            {"id": "werkdagen", "who": "w", "text": "{by}", "term": {"workdays": 3}},
            {"id": "dagen", "who": "w", "text": "{by}", "term": {"days": 1}, "from": "filing"},
            {"id": "weken", "who": "w", "text": "{by}", "term": {"weeks": 1}},
            {"id": "maand", "who": "w", "text": "{by}", "term": {"months": 1}},
            {"id": "jaren", "who": "w", "text": "{by}", "term": {"years": 1}},
            {"id": "verschoven", "who": "w", "text": "{by}", "term": {"days": 1, "moved": true}},
            {"id": "besluit", "who": "w", "text": "{by}", "term": {"weeks": 6}, "from": {"answer": "besluit"},
                "otherwise": "zes weken"},
            {"id": "daarna", "who": "w", "text": "twee weken later", "term": {"weeks": 2}, "from": {"after": "besluit"}},
            {"id": "ooit", "who": "w", "text": "ooit"}
        ],"#,
        "{}",
    )
});

#[track_caller]
fn check(now: &str, changes: &str, step: &str, by: Option<&str>) {
    let found = TIMELINE.file_at(now, changes);
    let dated = found.timeline.iter().find(|dated| *dated.step.id == *step).expect("every step comes");
    assert_eq!(dated.by.map(End::written).as_deref(), by, "{step} at {now}");
}

#[test]
fn every_step_comes_in_the_order_of_the_file() {
    let found = TIMELINE.file("{}");
    let ids: Vec<&str> = found.timeline.iter().map(|dated| &*dated.step.id).collect();
    assert_eq!(
        ids,
        ["uren", "werkdagen", "dagen", "weken", "maand", "jaren", "verschoven", "besluit", "daarna", "ooit"]
    );
}

#[test]
fn each_term_is_counted_from_the_moment_of_filing() {
    // A Wednesday; 24 December is a closed day here.
    let now = "2026-12-23T23:30:00+01:00";
    check(now, "{}", "uren", Some("2026-12-25T23:30:00+01:00"));
    check(now, "{}", "werkdagen", Some("2026-12-30"));
    check(now, "{}", "dagen", Some("2026-12-24"));
    check(now, "{}", "weken", Some("2026-12-30"));
    check(now, "{}", "maand", Some("2027-01-23"));
    check(now, "{}", "jaren", Some("2027-12-23"));
    check("2026-12-24T10:00:00+01:00", "{}", "verschoven", Some("2026-12-28"));
    check("2026-12-24T10:00:00+01:00", "{}", "dagen", Some("2026-12-25"));
}

#[test]
fn the_day_of_filing_is_the_day_in_amsterdam() {
    check("2026-11-20T22:59:59Z", "{}", "weken", Some("2026-11-27"));
    check("2026-11-20T23:00:00Z", "{}", "weken", Some("2026-11-28"));
    check("2026-07-01T21:59:59Z", "{}", "dagen", Some("2026-07-02"));
    check("2026-07-01T22:00:00Z", "{}", "dagen", Some("2026-07-03"));
    check("2026-10-24T10:00:00+02:00", "{}", "uren", Some("2026-10-26T09:00:00+01:00"));
}

#[test]
fn what_somebody_still_has_to_send_has_days_and_no_time_of_day() {
    let found = TIMELINE.file_at("2026-11-20T10:05:00+01:00", "{}");
    let by = |step: &str| {
        let dated = found.timeline.iter().find(|dated| *dated.step.id == *step).expect("every step comes");
        assert_eq!(dated.sent_by_hand().step, dated.step);
        dated.sent_by_hand().by.map(End::written)
    };
    assert_eq!(by("uren").as_deref(), Some("2026-11-22"));
    assert_eq!(by("werkdagen").as_deref(), Some("2026-11-25"));
    assert_eq!(by("ooit"), None);
}

#[test]
fn a_term_from_an_answer_has_a_date_once_it_is_answered_rightly() {
    let now = "2026-11-20T10:00:00+01:00";
    check(now, r#"{"besluit": "2026-10-01"}"#, "besluit", Some("2026-11-12"));
    check(now, r#"{"besluit": "1 oktober 2026"}"#, "besluit", Some("2026-11-12"));
    check(now, "{}", "besluit", None);
    check(now, r#"{"besluit": "31-11-2026"}"#, "besluit", None);
}

#[test]
fn what_follows_something_that_has_not_happened_has_no_date() {
    check("2026-11-20T10:00:00+01:00", r#"{"besluit": "2026-10-01"}"#, "daarna", None);
    check("2026-11-20T10:00:00+01:00", "{}", "ooit", None);
}

#[test]
fn dates_stand_beside_errors() {
    let found = TIMELINE.file(r#"{"besluit": "31-11-2026"}"#);
    assert_eq!(found.problems.len(), 1);
    assert!(found.timeline.iter().filter(|dated| dated.by.is_some()).count() == 7);
}
