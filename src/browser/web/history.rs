//! The Back button.
//!
//! The form adds at most one entry to the window's history. The entry holds only a mark that it is the form's. While the
//! form is on any page but its first, the window is on that entry. Back leads to the entry before it, the page's own; the
//! form then goes back a page itself, and goes forward to its entry again. It does not push a new entry each time:
//! browsers skip entries that a script pushes without a user gesture.

use crate::browser::outcome::BackOutcome;
use std::cell::{Cell, RefCell};

use wasm_bindgen::JsValue;
use web_sys::History;

use super::events::{Listener, on_window};

/// The state of the form's entry.
const MARK: &str = "klachtformulier";

thread_local! {
    /// The form that was used last: Back is for that one.
    static LAST: Cell<u32> = const { Cell::new(0) };
    static COUNT: Cell<u32> = const { Cell::new(0) };
    /// The URL of the form's entry.
    static URL: RefCell<String> = const { RefCell::new(String::new()) };
    /// Whether the page is being left at once: then Back is not a step back in the form.
    static IS_LEAVING: Cell<bool> = const { Cell::new(false) };
    /// Whether a form is going back a page right now, which adds no entry.
    static IS_GOING_BACK: Cell<bool> = const { Cell::new(false) };
}

/// One form's use of the history entry, which all forms on a page share.
#[derive(Clone, Copy, Debug)]
pub struct HistoryEntry(u32);

impl HistoryEntry {
    /// For a form that was not used yet.
    #[allow(clippy::new_without_default, reason = "each one is different")]
    pub fn new() -> Self {
        Self(COUNT.with(|count| {
            count.set(count.get() + 1);
            count.get()
        }))
    }

    /// Adds the entry, unless the window is on it already. To be called when the form leaves its first page.
    pub fn push(self) {
        if IS_GOING_BACK.get() {
            return;
        }
        LAST.set(self.0);
        URL.set(url());
        // A page may have disabled the history; then Back leaves the page, which asks for confirmation first.
        if let Some(history) = history().filter(|history| !is_ours(history)) {
            let _: Result<(), JsValue> = history.push_state_with_url(&MARK.into(), "", None);
        }
    }

    /// Calls when Back is pressed. The callback goes back a page in the form, and says where that led.
    pub fn on_back(self, call: impl Fn() -> BackOutcome + 'static) -> Option<Listener> {
        on_window("popstate", move |_| {
            if IS_LEAVING.get() {
                return;
            }
            let Some(history) = history().filter(|history| LAST.get() == self.0 && !is_ours(history)) else { return };
            // A link to a fragment of the page fires `popstate` too, and is not Back.
            if URL.with_borrow(|ours| *ours != url()) {
                return;
            }
            IS_GOING_BACK.set(true);
            let outcome = call();
            IS_GOING_BACK.set(false);
            let _: Result<(), JsValue> = match outcome {
                BackOutcome::MoreBefore => history.forward(),
                BackOutcome::ReachedFirst => Ok(()),
                BackOutcome::AlreadyFirst => history.back(),
            };
        })
    }
}

/// From now on Back is not a step back in the form: the page is being left.
pub(super) fn stop_listening() {
    IS_LEAVING.set(true);
}

/// The history, if the window is on the form's entry.
pub(super) fn own_entry() -> Option<History> {
    history().filter(is_ours)
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

fn url() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

fn is_ours(history: &History) -> bool {
    history.state().is_ok_and(|state| state.as_string().as_deref() == Some(MARK))
}
