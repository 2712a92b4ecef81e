//! Dates as people type them, and as they are sent.

use klachtformulier::complaint::{Answer, Part};

use crate::every_type::{EVERY_TYPE, check, check_read};

#[test]
fn a_date_may_be_written_in_many_ways_and_is_always_the_same_date() {
    let date = Answer::Date("2026-10-03".parse().expect("a date"));
    for written in [
        r#""2026-10-03""#,
        r#""3-10-2026""#,
        r#""03/10/2026""#,
        r#""3.10.26""#,
        r#""3 oktober 2026""#,
        r#""zaterdag 3 okt. 2026""#,
        r#""3 October 2026""#,
        r#"" 03102026 ""#,
        r#"{"day": "3", "month": "10", "year": "2026"}"#,
        r#"{"day": 3, "month": "okt", "year": 2026}"#,
        r#"{"day": "3-10-2026", "month": "", "year": ""}"#,
    ] {
        check_read("dag", written, date.clone());
    }
    let apart = EVERY_TYPE.file(r#"{"dag.day": "3", "dag.month": "10", "dag.year": "2026"}"#);
    assert_eq!(apart.answers.get("dag"), Some(&date));
}

#[test]
fn a_date_that_does_not_exist_is_never_shifted_to_a_neighbour() {
    for written in ["31-11-2026", "29-02-2026", "0-10-2026", "3-13-2026", "vrijdag 3 oktober 2026", "3-10-1226"] {
        check("dag", &format!("\"{written}\""), "impossible_date");
    }
    check("dag", r#""29-02-2028""#, "");
}

#[test]
fn what_cannot_be_read_as_a_date_is_invalid() {
    for written in ["gisteren", "3 10 2026 14:00", "-3-10-2026", "de derde"] {
        check("dag", &format!("\"{written}\""), "invalid");
    }
    check("dag", "20261003", "wrong_type");
    check("dag", "[2026, 10, 3]", "wrong_type");
}

#[test]
fn the_error_points_at_the_part_that_is_missing_or_wrong() {
    check_part(r#"{"day": "3", "month": "", "year": "2026"}"#, Part::Month);
    check_part(r#"{"day": "", "month": "10", "year": "2026"}"#, Part::Day);
    check_part(r#"{"day": "3", "month": "10", "year": ""}"#, Part::Year);
    check_part(r#"{"day": "3", "month": "x", "year": "2026"}"#, Part::Month);
    check_part(r#""3 oktober""#, Part::Year);
    check("dag", r#"{"day": "", "month": "", "year": ""}"#, "required");
    check("dag", "{}", "required");
}

#[track_caller]
fn check_part(answer: &str, part: Part) {
    let found = EVERY_TYPE.file(&format!(r#"{{"dag": {answer}}}"#)).problems;
    let found: Vec<_> =
        found.iter().map(|problem| (problem.question.as_str(), problem.reason.code().as_str(), problem.part)).collect();
    assert_eq!(found, [("dag", "invalid", Some(part))], "{answer}");
}

#[test]
fn today_is_the_date_in_amsterdam_and_is_in_range_both_ways() {
    for (now, today) in [("2026-11-20T22:59:59Z", "2026-11-20"), ("2026-11-20T23:00:00Z", "2026-11-21")] {
        let both = format!(r#"{{"geweest": "{today}", "komend": "{today}"}}"#);
        assert_eq!(EVERY_TYPE.file_at(now, &both).problems, [], "{now}");
    }
    check("geweest", r#""2026-11-21""#, "future");
    check("geweest", r#""1950-01-01""#, "");
    check("komend", r#""2026-11-19""#, "past");
    check("komend", r#""2050-01-01""#, "");
    check("dag", r#""2050-01-01""#, "");
}
