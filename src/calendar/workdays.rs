//! Workdays: Monday to Friday, without the public holidays, and without the days on
//! which the organisation says that it is closed.
//!
//! The closed days come from the organisation's file, in any order; which of them
//! are on a weekend or twice in the list makes no difference. The list is searched
//! day by day, which suits the handful of days that such lists hold.

use super::holidays::Holidays;
use chrono::{Datelike, NaiveDate, Weekday};

/// Whether the organisation works on this day.
#[must_use]
pub fn is_workday(date: NaiveDate, closed: &[NaiveDate]) -> bool {
    is_workday_among(&Holidays::of(date.year()), date, closed)
}

/// The `n`th workday after `start`; the calendar's last day where there is none.
///
/// The starting day does not count, or a complaint filed late on a Friday would cost
/// the organisation a day that it never had. So the count is the same from a
/// workday as from a free day: one workday after a Friday, a Saturday or a
/// Sunday is the Monday. Zero workdays after any day is that day itself.
#[must_use]
pub fn add_workdays(start: NaiveDate, n: u16, closed: &[NaiveDate]) -> NaiveDate {
    let mut holidays = Holidays::of(start.year());
    let mut day = start;
    let mut left = n;
    while left > 0 {
        let Some(next) = day.succ_opt() else { break };
        day = next;
        holidays = holidays.turned_to(day.year());
        if is_workday_among(&holidays, day, closed) {
            left -= 1;
        }
    }
    day
}

fn is_workday_among(holidays: &Holidays, date: NaiveDate, closed: &[NaiveDate]) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && !holidays.contains(date) && !closed.contains(&date)
}
