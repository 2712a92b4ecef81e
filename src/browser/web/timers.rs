//! Timers, animation frames and background futures.
//!
//! Callbacks are boxed, so that wasm-bindgen generates one closure shim for all callers.

use gloo::timers::callback;

/// A pending call. Dropping it cancels the call.
pub type Timeout = callback::Timeout;

/// A repeating call. Dropping it stops the calls.
pub type Interval = callback::Interval;

/// Calls once, after a delay.
pub fn set_timeout(milliseconds: u32, call: impl FnOnce() + 'static) -> Timeout {
    let call: Box<dyn FnOnce()> = Box::new(call);
    Timeout::new(milliseconds, call)
}

/// Calls repeatedly.
pub fn set_interval(milliseconds: u32, call: impl FnMut() + 'static) -> Interval {
    Interval::new(milliseconds, call)
}

/// Calls before the next repaint. In a tab that is hidden, that is once it is visible again.
pub(super) fn request_animation_frame(call: impl FnOnce() + 'static) {
    let call: Box<dyn FnOnce()> = Box::new(call);
    leptos::prelude::request_animation_frame(call);
}

/// Runs a future on the current thread, in the background.
pub fn spawn_local(future: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(future);
}
