//! Presses anywhere in a form.

use gloo::events::{EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::UiEvent;

use super::events::{Listener, listen};
use super::host::Host;

impl Host {
    /// Ignores the second click of a double-click while the predicate holds: the page changed under the pointer, so it
    /// would press something that was not meant.
    pub fn ignore_double_clicks(&self, ignores: impl Fn() -> bool + Clone + 'static) -> Vec<Option<Listener>> {
        let element = self.element();
        let listen = |name: &'static str| {
            let ignores = ignores.clone();
            // In the capture phase: before the element that is clicked gets the event.
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
            Some(listen(element, name, options, move |event| {
                let is_second = event.dyn_ref::<UiEvent>().is_some_and(|event| event.detail() > 1);
                if is_second && ignores() {
                    event.prevent_default();
                    event.stop_immediate_propagation();
                }
            }))
        };
        // `mousedown` too, because that is what moves the focus.
        ["mousedown", "click"].map(listen).into()
    }
}
