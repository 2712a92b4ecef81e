//! The current time. Nothing outside this module and `command` reads a clock.

use crate::calendar::Moment;

/// The current moment, by the device's clock.
pub fn now() -> Moment {
    Moment::from_unix(now_ms() / 1_000)
}

/// The current time in milliseconds since 1970, by the device's clock.
pub fn now_ms() -> i64 {
    // Casting NaN gives zero, and `Moment` clamps to its own bounds.
    js_sys::Date::now() as i64
}
