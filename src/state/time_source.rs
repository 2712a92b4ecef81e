//! The current time, and the days that are no workdays.

use chrono::NaiveDate;

use crate::calendar::{DaysOff, Moment};

/// Where a form gets the time from: terms start from it, and skip the days off.
#[derive(Debug)]
pub(crate) struct TimeSource {
    now: fn() -> Moment,
    /// The moment of a page that is written once.
    fixed: Option<Moment>,
    /// The days that are no workdays.
    pub(crate) off: DaysOff,
}

impl TimeSource {
    pub(crate) fn new(now: fn() -> Moment, fixed: Option<Moment>, off: DaysOff) -> Self {
        Self { now, fixed, off }
    }

    pub(crate) fn now(&self) -> Moment {
        self.fixed.unwrap_or_else(self.now)
    }

    pub(crate) fn today(&self) -> NaiveDate {
        self.now().date()
    }
}
