//! Workdays: Monday to Friday, without the public holidays, and without the days on which the organisation says that it
//! is closed.

use super::days_off::DaysOff;
use super::holidays::Holidays;
use chrono::{Datelike, NaiveDate};

/// Whether the organisation works on this day.
#[must_use]
pub fn is_workday(date: NaiveDate, off: &DaysOff) -> bool {
    !off.has(date, &Holidays::of(date.year()))
}

/// The `n`th workday after `start`; the calendar's last day where there is none.
///
/// The starting day does not count, or a complaint filed late on a Friday would cost
/// the organisation a day that it never had. So the count is the same from a
/// workday as from a free day: one workday after a Friday, a Saturday or a
/// Sunday is the Monday. Zero workdays after any day is that day itself.
#[must_use]
pub fn add_workdays(start: NaiveDate, n: u16, off: &DaysOff) -> NaiveDate {
    nth_after(start, n, |day, holidays| !off.has(day, holidays))
}

/// The `n`th day after `start` that counts; the calendar's last day where there is none.
pub(super) fn nth_after(start: NaiveDate, n: u16, counts: impl Fn(NaiveDate, &Holidays) -> bool) -> NaiveDate {
    let mut holidays = Holidays::of(start.year());
    let mut day = start;
    let mut left = n;
    while left > 0 {
        let Some(next) = day.succ_opt() else { break };
        day = next;
        holidays = holidays.turned_to(day.year());
        if counts(day, &holidays) {
            left -= 1;
        }
    }
    day
}
