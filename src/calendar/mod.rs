//! Terms become dates: what day it is in Amsterdam, which days are workdays,
//! and on what day a promise of so many days, weeks or workdays runs out.
//!
//! The rules are those of complaints procedures and not of a computer:
//!
//! - The starting day does not count and the last day counts in full. "Within
//!   three workdays" leaves three whole workdays after the day of filing,
//!   whether somebody filed at nine in the morning or at eleven at night.
//! - A day is a day in Amsterdam, whatever the visitor's device believes.
//! - A term that ends in a weekend ends there. These are promises between an
//!   organisation and a complainant; the law that moves such an end binds only
//!   terms that a law sets. See [`Term::moved`].
//!
//! Nothing here asks the clock, and nothing here can fail: whoever calls brings
//! the moment, and a date past the edge of the calendar becomes that edge. Dates
//! as people write them are read in `parse`; dates as people read them are
//! written in `messages`.

mod amsterdam;
mod days_off;
mod holidays;
mod rfc3339;
mod term;
mod workdays;

pub use amsterdam::Moment;
pub use days_off::DaysOff;
pub use holidays::{Holiday, easter_sunday, is_public_holiday};
pub use term::{End, Term, Unit};
pub use workdays::{add_workdays, is_workday};
