//! Ends of terms in machine-readable form, compared with chrono's output.

use chrono::{Days, NaiveDate};
use klachtformulier::calendar::End;

use crate::{day, moment};

#[track_caller]
fn check(end: End, expected: &str) {
    assert_eq!(end.written(), expected);
}

#[test]
fn a_day_is_written_as_a_day_and_an_instant_as_an_instant() {
    check(End::Day(day("2026-12-18")), "2026-12-18");
    check(End::Day(day("2026-01-02")), "2026-01-02");
    check(End::Moment(moment("2026-11-20T09:00:00Z")), "2026-11-20T10:00:00+01:00");
    check(End::Moment(moment("2026-07-01T09:00:00Z")), "2026-07-01T11:00:00+02:00");
}

#[test]
fn every_day_is_written_as_chrono_writes_it() {
    let mut date = day("1890-01-01");
    while date < day("2300-01-01") {
        check(End::Day(date), &date.to_string());
        date = date.checked_add_days(Days::new(1)).expect("a day inside the calendar");
    }
    check(End::Day(day("0000-01-01")), "0000-01-01");
    check(End::Day(day("9999-12-31")), "9999-12-31");
}

#[test]
fn a_year_that_four_digits_cannot_hold_is_the_nearest_that_they_can() {
    check(End::Day(NaiveDate::MAX), "9999-12-31");
    check(End::Day(NaiveDate::MIN), "0000-01-01");
}
