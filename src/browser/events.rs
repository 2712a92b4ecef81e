//! What an event tells of the input that it is about.

use leptos::prelude::{event_target_checked, event_target_value};

pub use web_sys::Event;

/// What the input holds.
pub fn value(event: &Event) -> String {
    event_target_value(event)
}

/// Whether the checkbox or the radio button is checked.
pub fn is_checked(event: &Event) -> bool {
    event_target_checked(event)
}
