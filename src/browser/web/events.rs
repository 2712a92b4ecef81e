//! Event listeners.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::{event_target_checked, event_target_value};
use web_sys::EventTarget;

pub use web_sys::Event;

/// An attached event listener. Dropping it removes it.
pub type Listener = EventListener;

/// Attaches a listener. The callback is boxed, so that wasm-bindgen generates one closure shim for all callers.
pub fn listen(
    target: &EventTarget,
    name: &'static str,
    options: EventListenerOptions,
    call: impl FnMut(&Event) + 'static,
) -> Listener {
    let call: Box<dyn FnMut(&Event)> = Box::new(call);
    EventListener::new_with_options(target, name, options, call)
}

pub(super) fn on_window(name: &'static str, call: impl FnMut(&Event) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(listen(&window, name, EventListenerOptions::default(), call))
}

/// What the input holds that an event is about.
pub fn value(event: &Event) -> String {
    event_target_value(event)
}

/// Whether the checkbox or the radio button is checked that an event is about.
pub fn is_checked(event: &Event) -> bool {
    event_target_checked(event)
}
