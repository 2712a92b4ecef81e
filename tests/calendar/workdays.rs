//! Workdays by example. Every day of 86 years is in `every_day`.

use super::day;
use chrono::NaiveDate;
use klachtformulier::calendar::{DaysOff, add_workdays, is_workday};

/// Closed between Christmas and New Year.
const CLOSED: &[&str] = &["2026-12-31", "2026-12-28", "2026-12-29", "2026-12-30"];

#[test]
fn a_friday_is_a_workday() {
    check_workday("2026-11-20", &[], true);
}

#[test]
fn a_saturday_is_no_workday() {
    check_workday("2026-11-21", &[], false);
}

#[test]
fn a_sunday_is_no_workday() {
    check_workday("2026-11-22", &[], false);
}

#[test]
fn good_friday_is_no_workday() {
    check_workday("2026-04-03", &[], false);
}

#[test]
fn a_day_between_christmas_and_new_year_is_a_workday() {
    check_workday("2026-12-28", &[], true);
}

#[test]
fn a_closed_day_is_no_workday() {
    check_workday("2026-12-28", CLOSED, false);
}

#[test]
fn one_workday_after_a_thursday_is_the_friday() {
    check("2026-11-19", 1, &[], "2026-11-20");
}

#[test]
fn one_workday_after_a_friday_is_the_monday() {
    check("2026-11-20", 1, &[], "2026-11-23");
}

#[test]
fn one_workday_after_a_saturday_is_the_monday() {
    check("2026-11-21", 1, &[], "2026-11-23");
}

#[test]
fn one_workday_after_a_sunday_is_the_monday() {
    check("2026-11-22", 1, &[], "2026-11-23");
}

#[test]
fn one_workday_before_easter_jumps_over_four_days() {
    check("2026-04-02", 1, &[], "2026-04-07");
}

#[test]
fn no_workdays_after_a_sunday_is_the_sunday() {
    check("2026-11-22", 0, &[], "2026-11-22");
}

#[test]
fn closed_days_are_jumped_over() {
    check("2026-12-23", 3, CLOSED, "2027-01-05");
}

#[test]
fn closed_days_after_the_end_make_no_difference() {
    check("2026-12-15", 3, CLOSED, "2026-12-18");
}

#[test]
fn new_years_day_of_the_next_year_is_jumped_over() {
    check("2028-12-29", 1, &[], "2029-01-02");
}

#[test]
fn a_count_across_new_year_meets_the_easter_of_the_next_year() {
    // Fifteen weeks from Monday 3 January, of which the last ends on Good Friday.
    check("2027-12-31", 74, &[], "2028-04-13");
    check("2027-12-31", 75, &[], "2028-04-18");
}

#[test]
fn the_calendar_ends_where_it_ends() {
    assert_eq!(add_workdays(NaiveDate::MAX, 1, &DaysOff::NONE), NaiveDate::MAX);
}

#[track_caller]
fn check(start: &str, n: u16, closed: &[&str], expect: &str) {
    assert_eq!(add_workdays(day(start), n, &days(closed)), day(expect));
}

#[track_caller]
fn check_workday(date: &str, closed: &[&str], expect: bool) {
    assert_eq!(is_workday(day(date), &days(closed)), expect);
}

#[track_caller]
fn days(texts: &[&str]) -> DaysOff {
    texts.iter().map(|text| day(text)).collect()
}
