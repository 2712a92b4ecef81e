//! The end of a page's life: before it is unloaded, when it is hidden, and when it is left.

use gloo::events::{EventListenerOptions, EventListenerPhase};

use super::events::{Listener, listen, on_window};
use super::page::is_hidden;

/// Has the browser ask for confirmation before the page is left, while the predicate holds.
pub fn on_before_unload(asks: impl Fn() -> bool + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions { phase: EventListenerPhase::Bubble, passive: false };
    Some(listen(&window, "beforeunload", options, move |event| {
        if asks() {
            event.prevent_default();
        }
    }))
}

/// Calls when the page is left.
pub fn on_page_hide(call: impl Fn() + 'static) -> Option<Listener> {
    on_window("pagehide", move |_| call())
}

/// Calls when the page is hidden or left. On a phone, being hidden may be the last event that a page gets.
pub fn on_visibility_lost(call: impl Fn() + Clone + 'static) -> Vec<Option<Listener>> {
    let hidden = call.clone();
    // The event bubbles to the window.
    let on_hidden = on_window("visibilitychange", move |_| {
        if is_hidden() {
            hidden();
        }
    });
    vec![on_hidden, on_page_hide(call)]
}
