//! Every day from 2014-01-01 to 2099-12-31, compared with the naive calendar.

use super::naive::{CALENDAR, Place};
use chrono::{Datelike, NaiveDate};
use klachtformulier::calendar::{DaysOff, Term, Unit, add_workdays, is_public_holiday, is_workday};

const COUNTS: [u16; 5] = [1, 3, 5, 10, 20];

#[test]
fn holidays_are_those_of_the_naive_row() {
    for (place, date) in CALENDAR.days_2014_to_2099() {
        assert_eq!(is_public_holiday(date), CALENDAR.is_holiday(place), "{date:?}");
    }
}

#[test]
fn workdays_are_those_of_the_naive_row() {
    for (place, date) in CALENDAR.days_2014_to_2099() {
        let naive = CALENDAR.is_workday(place, &[]);
        assert_eq!(is_workday(date, &DaysOff::NONE), naive, "{date:?}");
    }
}

#[test]
fn added_workdays_end_where_walking_ends() {
    for (place, date) in CALENDAR.days_2014_to_2099() {
        for n in COUNTS {
            let walked = CALENDAR.nth_workday_after(place, n.into(), &[]);
            assert_eq!(add_workdays(date, n, &DaysOff::NONE), walked, "{date:?} + {n}");
        }
    }
}

#[test]
fn added_workdays_end_where_walking_ends_for_an_organisation_with_closed_days() {
    let closed: Vec<_> = (2014..=2100).map(closed_days).collect();
    for (place, date) in CALENDAR.days_2014_to_2099() {
        let year = usize::try_from(date.year() - 2014).expect("a year of the row");
        let closed = [closed[year].clone(), closed[year + 1].clone()].concat();
        let off: DaysOff = closed.iter().copied().collect();
        assert_eq!(is_workday(date, &off), CALENDAR.is_workday(place, &closed), "{date:?}");
        for n in COUNTS {
            let walked = CALENDAR.nth_workday_after(place, n.into(), &closed);
            assert_eq!(add_workdays(date, n, &off), walked, "{date:?} + {n}");
        }
    }
}

#[test]
fn days_end_so_many_places_later() {
    check_each(Unit::Days, |place, n| CALENDAR.date(place + n));
}

#[test]
fn weeks_end_seven_places_later_for_each() {
    check_each(Unit::Weeks, |place, n| CALENDAR.date(place + 7 * n));
}

#[test]
fn months_end_on_the_same_day_or_the_last_of_the_month() {
    check_each(Unit::Months, |place, n| CALENDAR.months_after(place, n));
}

#[test]
fn years_end_twelve_months_later_for_each() {
    for (place, date) in CALENDAR.days_2014_to_2099() {
        for n in 1..=5 {
            let naive = CALENDAR.months_after(place, 12 * usize::from(n));
            assert_eq!(last_day(n, Unit::Years, false, date), naive, "{date:?} + {n}");
        }
    }
}

#[test]
fn terms_of_a_law_end_where_walking_ends() {
    for (place, date) in CALENDAR.days_2014_to_2099() {
        for n in [1, 2, 3, 4, 5, 10, 90] {
            let naive = CALENDAR.end_by_law(place, place + usize::from(n), if n < 3 { 0 } else { 2 });
            assert_eq!(last_day(n, Unit::Days, true, date), naive, "{date:?} + {n} days");
        }
        for n in [1, 2, 6, 12] {
            let naive = CALENDAR.end_by_law(place, place + 7 * usize::from(n), 2);
            assert_eq!(last_day(n, Unit::Weeks, true, date), naive, "{date:?} + {n} weeks");
        }
    }
}

#[test]
fn terms_that_the_law_leaves_out_are_not_moved() {
    for (_, date) in CALENDAR.days_2014_to_2099() {
        for (n, unit) in [(91, Unit::Days), (13, Unit::Weeks), (4, Unit::Months), (1, Unit::Years), (48, Unit::Hours)] {
            assert_eq!(last_day(n, unit, true, date), last_day(n, unit, false, date), "{date:?} + {n} {unit:?}");
        }
    }
}

fn check_each(unit: Unit, naive: impl Fn(Place, usize) -> NaiveDate) {
    for (place, date) in CALENDAR.days_2014_to_2099() {
        for n in COUNTS {
            let naive = naive(place, n.into());
            assert_eq!(last_day(n, unit, false, date), naive, "{date:?} + {n} {unit:?}");
        }
    }
}

fn last_day(amount: u16, unit: Unit, moved: bool, start: NaiveDate) -> NaiveDate {
    let term = Term { amount, unit, moved };
    term.last_day(start, &DaysOff::NONE)
}

/// A week between Christmas and New Year, a bridge day, and lists as people write them: out of order, with a weekend
/// and a holiday in them, and with a day that is listed twice.
fn closed_days(year: i32) -> Vec<NaiveDate> {
    [(12, 31), (12, 24), (12, 25), (12, 27), (12, 28), (12, 29), (12, 30), (5, 6), (8, 15), (8, 15)]
        .into_iter()
        .filter_map(|(month, day)| NaiveDate::from_ymd_opt(year, month, day))
        .collect()
}
