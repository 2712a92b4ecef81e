//! Terms by example. Those of the klachtenregelingen are in `worked_examples`.

use super::{day, moment};
use chrono::NaiveDate;
use klachtformulier::calendar::{DaysOff, End, Moment, Term, Unit};

// Groeimeesters: "binnen 48 uur de bevestiging daarvan per mail".

#[test]
fn forty_eight_hours_end_at_the_same_time_two_days_later() {
    check_hours(48, "2026-11-20T10:00:00+01:00", "2026-11-22T10:00:00+01:00");
}

#[test]
fn forty_eight_hours_across_the_change_to_summer_time_end_an_hour_later_on_the_clock() {
    check_hours(48, "2026-03-28T10:00:00+01:00", "2026-03-30T11:00:00+02:00");
}

#[test]
fn forty_eight_hours_across_the_change_to_winter_time_end_an_hour_earlier_on_the_clock() {
    check_hours(48, "2026-10-24T10:00:00+02:00", "2026-10-26T09:00:00+01:00");
}

#[test]
fn hours_are_not_moved() {
    let filed = moment("2026-11-20T10:00:00+01:00");
    let end = moment("2026-11-22T10:00:00+01:00");
    let term = moved(48, Unit::Hours);
    assert_eq!(term.end(filed, &DaysOff::NONE), End::Moment(end));
    assert_eq!(term.last_day(day("2026-11-20"), &DaysOff::NONE), day("2026-11-22"));
}

#[test]
fn forty_eight_hours_from_a_date_end_two_days_later_at_the_latest() {
    check(term(48, Unit::Hours), "2026-11-20", "2026-11-22");
}

#[test]
fn one_hour_from_a_date_may_end_on_the_next_day() {
    check(term(1, Unit::Hours), "2026-11-20", "2026-11-21");
}

#[test]
fn no_hours_from_a_date_end_on_that_date() {
    check(term(0, Unit::Hours), "2026-11-20", "2026-11-20");
}

#[test]
fn forty_eight_hours_from_the_eve_of_summer_time_may_end_three_days_later() {
    check(term(48, Unit::Hours), "2026-03-28", "2026-03-31");
}

#[test]
fn forty_eight_hours_from_the_eve_of_winter_time_end_two_days_later() {
    check(term(48, Unit::Hours), "2026-10-24", "2026-10-26");
}

#[test]
fn hours_are_counted_beyond_the_years_of_a_moment_too() {
    check(term(48, Unit::Hours), "3000-01-30", "3000-02-01");
}

#[test]
fn fourteen_days_end_on_the_same_weekday() {
    check(term(14, Unit::Days), "2026-11-20", "2026-12-04");
}

#[test]
fn a_year_after_the_leap_day_is_28_february() {
    check(term(1, Unit::Years), "2028-02-29", "2029-02-28");
}

#[test]
fn four_years_after_the_leap_day_is_the_leap_day() {
    check(term(4, Unit::Years), "2028-02-29", "2032-02-29");
}

#[test]
fn thirteen_months_go_into_the_next_year() {
    check(term(13, Unit::Months), "2026-12-31", "2028-01-31");
}

#[test]
fn a_month_clamped_once_is_not_clamped_for_ever() {
    check(term(2, Unit::Months), "2026-01-31", "2026-03-31");
}

#[test]
fn nothing_of_anything_ends_on_the_starting_day() {
    for unit in [Unit::Days, Unit::Workdays, Unit::Weeks, Unit::Months, Unit::Years] {
        check(term(0, unit), "2026-11-21", "2026-11-21");
    }
}

#[test]
fn a_private_term_ends_on_a_sunday_where_it_falls_on_one() {
    check(term(1, Unit::Months), "2026-11-20", "2026-12-20");
}

#[test]
fn a_term_in_a_law_moves_from_a_sunday_to_the_monday() {
    check(moved(1, Unit::Months), "2026-11-20", "2026-12-21");
}

#[test]
fn a_term_in_a_law_moves_from_new_years_day_over_the_weekend() {
    check(moved(6, Unit::Weeks), "2026-11-20", "2027-01-04");
}

#[test]
fn a_term_in_a_law_moves_over_easter() {
    check(moved(1, Unit::Weeks), "2026-03-27", "2026-04-07");
}

#[test]
fn a_term_in_a_law_that_ends_on_a_workday_stays() {
    check(moved(4, Unit::Weeks), "2026-11-20", "2026-12-18");
}

#[test]
fn workdays_end_on_a_workday_and_have_nothing_to_move() {
    check(moved(3, Unit::Workdays), "2026-11-20", "2026-11-25");
}

#[test]
fn closed_days_do_not_move_a_term_in_a_law() {
    let closed = DaysOff::from_iter([day("2026-12-18")]);
    let last_day = moved(4, Unit::Weeks).last_day(day("2026-11-20"), &closed);
    assert_eq!(last_day, day("2026-12-18"));
}

#[test]
fn closed_days_lengthen_only_workdays() {
    let closed = DaysOff::from_iter([day("2026-11-23")]);
    let start = day("2026-11-20");
    let workdays = term(1, Unit::Workdays).last_day(start, &closed);
    let days = term(3, Unit::Days).last_day(start, &closed);
    assert_eq!((workdays, days), (day("2026-11-24"), day("2026-11-23")));
}

#[test]
fn the_day_of_filing_is_the_day_in_amsterdam() {
    // Two minutes past midnight there, while it is still Friday in UTC.
    let filed = moment("2026-11-20T23:02:00Z");
    let end = term(3, Unit::Workdays).end(filed, &DaysOff::NONE);
    assert_eq!(end, End::Day(day("2026-11-25")));
    let end = term(4, Unit::Weeks).end(filed, &DaysOff::NONE);
    assert_eq!(end, End::Day(day("2026-12-19")));
}

#[test]
fn the_whole_last_day_is_in_time_in_summer_too() {
    let month = term(1, Unit::Months);
    let start = day("2026-06-15");
    assert!(!month.is_past(start, moment("2026-07-15T21:59:59Z"), &DaysOff::NONE));
    assert!(month.is_past(start, moment("2026-07-15T22:00:00Z"), &DaysOff::NONE));
}

#[test]
fn a_month_is_left_on_the_starting_day() {
    check_left("2026-10-20", 31);
}

#[test]
fn one_day_is_left_on_the_eve_of_the_last_day() {
    check_left("2026-11-19", 1);
}

#[test]
fn no_day_is_left_after_the_last_day_itself() {
    check_left("2026-11-20", 0);
}

#[test]
fn less_than_no_day_is_left_when_it_is_over() {
    check_left("2026-11-22", -2);
}

#[test]
fn the_days_left_know_the_closed_days() {
    let closed = DaysOff::from_iter([day("2026-11-23")]);
    let start = day("2026-11-20");
    let left = term(1, Unit::Workdays).days_left(start, start, &closed);
    assert_eq!(left, 4);
}

#[test]
fn a_term_ends_with_the_calendar_where_it_would_leave_it() {
    for unit in [Unit::Days, Unit::Workdays, Unit::Weeks, Unit::Months, Unit::Years] {
        for amount in [1, u16::MAX] {
            for term in [term(amount, unit), moved(amount, unit)] {
                assert_eq!(term.last_day(NaiveDate::MAX, &DaysOff::NONE), NaiveDate::MAX);
                assert!(!term.is_past(NaiveDate::MAX, Moment::LATEST, &DaysOff::NONE));
            }
        }
    }
}

#[track_caller]
fn check(term: Term, start: &str, expect: &str) {
    assert_eq!(term.last_day(day(start), &DaysOff::NONE), day(expect));
}

#[track_caller]
fn check_hours(amount: u16, start: &str, expect: &str) {
    let End::Moment(end) = term(amount, Unit::Hours).end(moment(start), &DaysOff::NONE) else {
        panic!("hours end at an instant");
    };
    assert_eq!(end.write_rfc3339(), expect);
}

/// Blijf Groep, scholing: one month after a training that ended on 20 October 2026.
#[track_caller]
fn check_left(today: &str, expect: i64) {
    let month = term(1, Unit::Months);
    let left = month.days_left(day("2026-10-20"), day(today), &DaysOff::NONE);
    assert_eq!(left, expect);
}

fn term(amount: u16, unit: Unit) -> Term {
    Term { amount, unit, moved: false }
}

fn moved(amount: u16, unit: Unit) -> Term {
    Term { amount, unit, moved: true }
}
