//! Pressing Shift three times: the shortcut for leaving at once.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListenerOptions;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::clock::now_ms;
use super::events::{Listener, listen};
use super::timers::set_timeout;

/// How long the three presses may take together, in milliseconds.
const THREE_PRESSES_MS: i64 = 3_000;

/// Calls at each press on Shift, wherever the focus is, with how many presses are left until three in a row. Calls with
/// three again when another key comes between them or when they take too long.
pub fn on_three_shifts(call: impl Fn(u32) + 'static) -> Option<Listener> {
    // How many presses there were, and when the first was.
    let (presses, call) = (Cell::new((0_u32, 0)), Rc::new(call));
    // In the capture phase: a page may stop key events on their way up.
    let options = EventListenerOptions::run_in_capture_phase();
    let window = web_sys::window()?;
    Some(listen(&window, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>().filter(|event| !event.repeat()) else { return };
        let now = now_ms();
        let (count, first) = presses.get();
        let next = match event.key().as_str() {
            "Shift" if count > 0 && now - first <= THREE_PRESSES_MS => (count + 1, first),
            "Shift" => (1, now),
            _ => (0, 0),
        };
        presses.set(next);
        if count == 0 && next.0 == 0 {
            return;
        }
        call(3 - next.0);
        if next.0 == 2 {
            let call = Rc::clone(&call);
            set_timeout(THREE_PRESSES_MS as u32, move || call(3)).forget();
        }
    }))
}
