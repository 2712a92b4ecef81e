//! The worked examples: the ends of the terms in the five klachtenregelingen for a complaint that is filed around
//! Christmas, around King's Day, Easter and Ascension Day, and in a quiet month.

use super::{day, moment};
use klachtformulier::calendar::{DaysOff, End, Moment, Term, Unit};

/// The columns of the table, each with the promise that it stands for.
const TERMS: [(u16, Unit); 7] = [
    // Klik Onderwijs: "Binnen drie werkdagen ontvangt de indiener … een ontvangstbevestiging".
    (3, Unit::Workdays),
    // Blijf Groep, clients: the klachtenfunctionaris makes contact within five workdays.
    (5, Unit::Workdays),
    // Klik Onderwijs: "Dit bezwaar dient binnen tien werkdagen na de bekendmaking …".
    (10, Unit::Workdays),
    // Klik Onderwijs: "Uiterlijk binnen twintig werkdagen na het indienen van de klacht".
    (20, Unit::Workdays),
    // Blijf Groep, scholing: "binnen vier weken"; Groeimeesters: "binnen 4 weken".
    (4, Unit::Weeks),
    // Blijf Groep, scholing, second instance: "binnen zes weken".
    (6, Unit::Weeks),
    // Blijf Groep, scholing: "één maand na afloop"; Klik Onderwijs, bezwaar: "één maand".
    (1, Unit::Months),
];

#[test]
fn from_friday_20_november_2026_nothing_is_in_the_way_until_new_year() {
    check(
        "2026-11-20",
        ["2026-11-25", "2026-11-27", "2026-12-04", "2026-12-18", "2026-12-18", "2027-01-01", "2026-12-20"],
    );
}

#[test]
fn from_wednesday_23_december_2026_christmas_and_new_year_do_not_count() {
    check(
        "2026-12-23",
        ["2026-12-29", "2026-12-31", "2027-01-08", "2027-01-22", "2027-01-20", "2027-02-03", "2027-01-23"],
    );
}

#[test]
fn from_thursday_30_april_2026_liberation_day_ascension_day_and_whit_monday_do_not_count() {
    check(
        "2026-04-30",
        ["2026-05-06", "2026-05-08", "2026-05-18", "2026-06-02", "2026-05-28", "2026-06-11", "2026-05-30"],
    );
}

#[test]
fn from_tuesday_4_may_2027_liberation_day_and_ascension_day_follow_at_once() {
    check(
        "2027-05-04",
        ["2027-05-11", "2027-05-13", "2027-05-21", "2027-06-04", "2027-06-01", "2027-06-15", "2027-06-04"],
    );
}

#[test]
fn one_month_after_31_january_2026_is_the_last_day_of_february() {
    check_month("2026-01-31", "2026-02-28");
}

#[test]
fn one_month_after_30_january_2028_is_the_leap_day() {
    check_month("2028-01-30", "2028-02-29");
}

#[test]
fn one_month_after_31_august_2026_is_30_september() {
    check_month("2026-08-31", "2026-09-30");
}

// Blijf Groep, scholing: at most "één maand na afloop van de scholingsactiviteit".

#[test]
fn a_training_that_ended_on_20_october_2026_is_in_time_at_the_last_second_of_20_november() {
    check_training("2026-11-20T22:59:59Z", false);
}

#[test]
fn a_training_that_ended_on_20_october_2026_is_late_at_the_first_second_of_21_november() {
    check_training("2026-11-20T23:00:00Z", true);
}

#[track_caller]
fn check(start: &str, expect: [&str; 7]) {
    for ((amount, unit), expect) in TERMS.into_iter().zip(expect) {
        let term = term(amount, unit);
        let last_day = term.last_day(day(start), &DaysOff::NONE);
        assert_eq!(last_day, day(expect), "{amount} {unit:?} from {start}");
        // The hour of filing makes no difference.
        for (hour, minute) in [(0, 0), (12, 0), (23, 59)] {
            let filed = Moment::at(day(start), hour, minute, 0);
            assert_eq!(term.end(filed, &DaysOff::NONE), End::Day(day(expect)));
        }
    }
}

#[track_caller]
fn check_month(start: &str, expect: &str) {
    let month = term(1, Unit::Months);
    assert_eq!(month.last_day(day(start), &DaysOff::NONE), day(expect));
}

#[track_caller]
fn check_training(now: &str, late: bool) {
    let month = term(1, Unit::Months);
    let ended = day("2026-10-20");
    assert_eq!(month.last_day(ended, &DaysOff::NONE), day("2026-11-20"));
    assert_eq!(month.is_past(ended, moment(now), &DaysOff::NONE), late);
}

fn term(amount: u16, unit: Unit) -> Term {
    Term { amount, unit, moved: false }
}
