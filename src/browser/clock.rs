//! The time: the only place that asks for it.

use crate::calendar::Moment;

/// The moment it is, as the device believes.
pub fn now() -> Moment {
    // Milliseconds; a float that is no number becomes zero, and [`Moment`] has bounds of its own.
    Moment::from_unix((js_sys::Date::now() / 1_000.0) as i64)
}
