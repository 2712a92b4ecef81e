//! Tests of the calendar: by example, against results that are computed in another way, and for dates that nobody will
//! ever type.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so and stops")]

mod amsterdam;
mod every_day;
mod holidays;
mod law;
mod naive;
mod properties;
mod rfc3339;
mod term;
mod workdays;
mod worked_examples;
mod written;

use chrono::NaiveDate;
use klachtformulier::calendar::Moment;

/// The date of a text such as `2026-11-20`.
#[track_caller]
fn day(text: &str) -> NaiveDate {
    text.parse().expect("the test writes a date")
}

/// The instant of a text such as `2026-11-20T22:59:59Z`.
#[track_caller]
fn moment(text: &str) -> Moment {
    Moment::read_rfc3339(text).expect("the test writes an instant")
}
