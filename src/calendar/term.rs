//! A term, such as "four weeks" or "three workdays", and the day on which it ends.
//!
//! The starting day does not count: a term promises whole days, and the rest of the day on
//! which it starts is not one. Weeks therefore end on the weekday they started on, and
//! months on the same day of the month. The last day counts in full, to midnight in
//! Amsterdam, so that "the last day" and "late from the next day on" say the same.
//!
//! How a term is written in an organisation's file is left to `organisation`.

use super::Moment;
use super::days_off::DaysOff;
use super::holidays::Holidays;
use super::workdays::{add_workdays, nth_after};
use chrono::{Days, Months, NaiveDate};

/// What a term is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Hours of 60 minutes, from the instant on.
    Hours,
    /// Calendar days.
    Days,
    /// The days that [`is_workday`](super::is_workday) knows.
    Workdays,
    /// Seven calendar days each.
    Weeks,
    /// To the same day of the month, or its last day where there is none.
    Months,
    /// Twelve months each.
    Years,
}

/// So many of a unit. Sums that leave the calendar end on its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Term {
    /// How many.
    pub amount: u16,
    /// Of what.
    pub unit: Unit,
    /// Whether a law sets the term, so that the Algemene termijnenwet says when it ends:
    ///
    /// - Article 1: an end on a Saturday, a Sunday or a public holiday moves to the next day that is none of these.
    /// - Article 2: a term of three days or more holds at least two days that are none of these.
    /// - Article 3: public holidays are those of [`Holiday`](super::Holiday), and the days that a decree puts on a par
    ///   with them. The organisation's own days make no difference, nor in a term of workdays.
    /// - Article 4: a term in hours or years, or of more than 90 days, twelve weeks or three months, is not moved.
    ///
    /// Off for a private complaints procedure: that law binds only terms that a law sets, and who promises an answer within
    /// four weeks has had the weekends counted in.
    pub moved: bool,
}

/// When a term ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum End {
    /// This day is in time to its last second.
    Day(NaiveDate),
    /// A term in hours ends at an instant.
    Moment(Moment),
}

impl Term {
    /// The last day that is in time.
    ///
    /// A date does not say at what time hours began to run. They are counted from the
    /// last second of that day, so that nobody is told to be late who is not.
    #[must_use]
    pub fn last_day(self, start: NaiveDate, off: &DaysOff) -> NaiveDate {
        let amount = u32::from(self.amount);
        let is_moved = self.is_moved();
        let end = match self.unit {
            Unit::Hours => return last_day_of_hours(start, self.amount),
            Unit::Days => plus_days(start, self.amount.into()),
            // Which days a law counts does not depend on how many.
            Unit::Workdays if self.moved => {
                nth_after(start, self.amount, |day, holidays| !off.has_by_law(day, holidays))
            }
            Unit::Workdays => add_workdays(start, self.amount, off),
            Unit::Weeks => plus_days(start, u64::from(self.amount) * 7),
            Unit::Months => plus_months(start, amount),
            Unit::Years => plus_months(start, amount * 12),
        };
        if is_moved { self.moved_end(start, end, off) } else { end }
    }

    /// Whether the Algemene termijnenwet applies: a law sets the term, and article 4 does not leave it out.
    #[must_use]
    pub fn is_moved(self) -> bool {
        let most = match self.unit {
            Unit::Hours | Unit::Years => 0,
            Unit::Days | Unit::Workdays => 90,
            Unit::Weeks => 12,
            Unit::Months => 3,
        };
        self.moved && self.amount <= most
    }

    /// The end by articles 1 and 2.
    fn moved_end(self, start: NaiveDate, end: NaiveDate, off: &DaysOff) -> NaiveDate {
        let is_long = self.amount >= 3 || !matches!(self.unit, Unit::Days | Unit::Workdays);
        let counts = |day, holidays: &Holidays| !off.has_by_law(day, holidays);
        let second = if is_long { nth_after(start, 2, counts) } else { end };
        let end = end.max(second);
        // From the day before: the end itself counts, if it is no free day.
        end.pred_opt().map_or(end, |before| nth_after(before, 1, counts))
    }

    /// When the term ends that starts at this instant: an instant for hours, otherwise
    /// the last day, counted from the date in Amsterdam.
    #[must_use]
    pub fn end(self, start: Moment, off: &DaysOff) -> End {
        match self.unit {
            Unit::Hours => End::Moment(start.plus_hours(self.amount.into())),
            _ => End::Day(self.last_day(start.date(), off)),
        }
    }

    /// Whether the last day is over in Amsterdam.
    #[must_use]
    pub fn is_past(self, start: NaiveDate, now: Moment, off: &DaysOff) -> bool {
        self.last_day(start, off) < now.date()
    }

    /// How many days are left after today: 0 on the last day, negative when it is over.
    #[must_use]
    pub fn days_left(self, start: NaiveDate, today: NaiveDate, off: &DaysOff) -> i64 {
        self.last_day(start, off).signed_duration_since(today).num_days()
    }
}

/// The clamp is for days outside the years of a [`Moment`]. Inside them it changes
/// nothing: summer time moves the end by an hour at most, across one midnight at most.
fn last_day_of_hours(start: NaiveDate, hours: u16) -> NaiveDate {
    let end = Moment::at(start, 23, 59, 59).plus_hours(hours.into());
    let whole_days = u64::from(hours / 24);
    let earliest = plus_days(start, whole_days);
    end.date().clamp(earliest, plus_days(start, whole_days + 1))
}

fn plus_days(start: NaiveDate, days: u64) -> NaiveDate {
    start.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

fn plus_months(start: NaiveDate, months: u32) -> NaiveDate {
    start.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}
