//! Whether the device is online.

use super::events::{Listener, on_window};

/// Whether the device is online, as far as the browser knows.
pub fn is_online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}

/// Calls when the device goes online (`true`) or offline (`false`).
pub fn on_online_change(call: impl Fn(bool) + Clone + 'static) -> [Option<Listener>; 2] {
    let online = call.clone();
    [on_window("offline", move |_| call(false)), on_window("online", move |_| online(true))]
}
