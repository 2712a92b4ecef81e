//! Terms that a law sets, by the Algemene termijnenwet; and the workdays of an organisation with days of its own.

use klachtformulier::calendar::{DaysOff, Holiday, Term, Unit, is_workday};

use super::day;

/// Checks the last day of a term that a law sets, counted from a day.
#[track_caller]
fn check(amount: u16, unit: Unit, start: &str, last: &str) {
    check_with(&DaysOff::NONE, amount, unit, start, last);
}

#[track_caller]
fn check_with(off: &DaysOff, amount: u16, unit: Unit, start: &str, last: &str) {
    let term = Term { amount, unit, moved: true };
    assert_eq!(term.last_day(day(start), off), day(last), "{amount} {unit:?} from {start}");
}

/// Article 3, paragraph 3: each of the days that a decree put on a par with a public holiday.
#[test]
fn a_term_does_not_end_on_a_day_of_a_decree() {
    check(1, Unit::Weeks, "2025-12-26", "2026-01-05");
    check(2, Unit::Weeks, "2026-05-01", "2026-05-18");
    check(1, Unit::Months, "2027-04-07", "2027-05-10");
    check(4, Unit::Weeks, "2028-03-31", "2028-05-01");
    check(6, Unit::Weeks, "2028-04-14", "2028-05-29");
}

#[test]
fn a_file_can_name_the_days_of_a_later_decree() {
    let off = DaysOff { equated: vec![day("2029-05-11")], ..DaysOff::NONE };
    check_with(&off, 1, Unit::Weeks, "2029-05-04", "2029-05-14");
    check(1, Unit::Weeks, "2029-05-04", "2029-05-11");
}

/// Article 2.
#[test]
fn a_term_of_three_days_holds_two_that_are_free_of_weekend_and_holiday() {
    // Friday and Monday.
    check(3, Unit::Days, "2026-11-19", "2026-11-23");
    // Monday and Tuesday.
    check(3, Unit::Days, "2026-11-20", "2026-11-24");
    // Thursday, and after Easter the Tuesday.
    check(3, Unit::Days, "2026-04-01", "2026-04-07");
    // Tuesday and Wednesday after Easter.
    check(3, Unit::Days, "2026-04-02", "2026-04-08");
}

#[test]
fn a_term_of_two_days_need_not() {
    check(2, Unit::Days, "2026-11-20", "2026-11-23");
    check(1, Unit::Days, "2026-11-20", "2026-11-23");
}

/// Article 4.
#[test]
fn the_law_leaves_out_long_terms_years_and_hours() {
    check(90, Unit::Days, "2026-08-23", "2026-11-23");
    check(91, Unit::Days, "2026-08-22", "2026-11-21");
    check(12, Unit::Weeks, "2026-08-29", "2026-11-23");
    check(13, Unit::Weeks, "2026-08-22", "2026-11-21");
    check(3, Unit::Months, "2026-08-21", "2026-11-23");
    check(4, Unit::Months, "2026-07-21", "2026-11-21");
    check(1, Unit::Years, "2025-11-22", "2026-11-22");
    check(48, Unit::Hours, "2026-11-19", "2026-11-21");
}

#[test]
fn a_law_does_not_know_the_days_of_an_organisation() {
    let off = DaysOff {
        closed: vec![(day("2026-11-23"), day("2026-11-27"))],
        open_on: vec![Holiday::GoodFriday],
        ..DaysOff::NONE
    };
    check_with(&off, 1, Unit::Weeks, "2026-11-16", "2026-11-23");
    check_with(&off, 3, Unit::Workdays, "2026-11-20", "2026-11-25");
    check_with(&off, 1, Unit::Weeks, "2026-03-27", "2026-04-07");
    check_with(&off, 1, Unit::Workdays, "2026-05-13", "2026-05-18");
}

#[test]
fn an_organisation_is_closed_from_day_to_day() {
    let off = DaysOff { closed: vec![(day("2026-07-20"), day("2026-08-07"))], ..DaysOff::NONE };
    let three = Term { amount: 3, unit: Unit::Workdays, moved: false };
    assert_eq!(three.last_day(day("2026-07-16"), &off), day("2026-08-11"));
    let days = [("2026-07-17", true), ("2026-07-20", false), ("2026-08-07", false), ("2026-08-10", true)];
    for (date, is_open) in days {
        assert_eq!(is_workday(day(date), &off), is_open, "{date}");
    }
}

#[test]
fn an_organisation_may_work_on_a_public_holiday() {
    let off = DaysOff { open_on: vec![Holiday::GoodFriday, Holiday::LiberationDay], ..DaysOff::NONE };
    assert!(is_workday(day("2026-04-03"), &off) && is_workday(day("2026-05-05"), &off));
    assert!(!is_workday(day("2026-04-06"), &off), "Easter Monday");
    // In 2016 Ascension Day was on 5 May; and it may be closed on a day on which it would work.
    assert!(!is_workday(day("2016-05-05"), &off));
    let closed = DaysOff { closed: vec![(day("2026-05-05"), day("2026-05-05"))], ..off };
    assert!(!is_workday(day("2026-05-05"), &closed));
}
