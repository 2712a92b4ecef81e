//! The current time, and the days on which the organisation is closed.

use chrono::NaiveDate;

use crate::calendar::Moment;

/// Where a form gets the time from: terms start from it, and skip the closed days.
#[derive(Debug)]
pub(crate) struct TimeSource {
    now: fn() -> Moment,
    /// The moment of a page that is written once.
    fixed: Option<Moment>,
    /// The days on which the organisation is closed.
    pub(crate) closed: Vec<NaiveDate>,
}

impl TimeSource {
    pub(crate) fn new(now: fn() -> Moment, fixed: Option<Moment>, closed: Vec<NaiveDate>) -> Self {
        Self { now, fixed, closed }
    }

    pub(crate) fn now(&self) -> Moment {
        self.fixed.unwrap_or_else(self.now)
    }

    pub(crate) fn today(&self) -> NaiveDate {
        self.now().date()
    }
}
