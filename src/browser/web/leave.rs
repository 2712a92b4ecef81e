//! Leaving the page at once, for people who may be watched.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, PageTransitionEvent};

use super::events::on_window;
use super::history;
use super::page::{blank_document, root_element};
use super::timers::set_timeout;

/// How long to wait for a step back in the history, in milliseconds. The page may have replaced the entry before ours,
/// and then no event comes.
const GOING_BACK_MS: u32 = 500;

/// How long the browser may need to complete a step after it fired `popstate`, in milliseconds.
const SETTLING_MS: u32 = 100;

/// Leaves at once for another page: empties the page first, then replaces it, so that neither Back nor the next site
/// shows where the visitor was.
///
/// Only the current history entry can be replaced. While that is the form's own, the page's entry is right before it and
/// would come back with Back. So this goes back to that one first.
pub fn leave(address: &str) {
    let Some(window) = web_sys::window() else { return };
    history::stop_listening();
    if let Some(root) = root_element() {
        root.replace_children_with_node_0();
        hide_referrer(&root);
    }
    // A browser may keep the emptied page in its back/forward cache: load it again when it is shown from there.
    if let Some(shown) = on_window("pageshow", |event| {
        let is_cached = event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted);
        if let Some(window) = web_sys::window().filter(|_| is_cached) {
            let _: Result<(), JsValue> = window.location().reload();
        }
    }) {
        shown.forget();
    }
    let address = address.to_owned();
    let go = move || {
        let _: Result<(), JsValue> = window.location().replace(&address);
    };
    let Some(history) = history::own_entry() else { return go() };
    let went_back = go.clone();
    if let Some(listener) = on_window("popstate", move |_| {
        // Firefox fires `popstate` before it has completed the step, and would replace the wrong entry.
        set_timeout(SETTLING_MS, went_back.clone()).forget();
    }) {
        listener.forget();
    }
    set_timeout(GOING_BACK_MS, go).forget();
    let _: Result<(), JsValue> = history.back();
}

/// Keeps the browser from sending the next site this page's address.
fn hide_referrer(root: &Element) {
    if let Some(meta) = blank_document().and_then(|document| document.create_element("meta").ok()) {
        let _: Result<(), JsValue> = meta.set_attribute("name", "referrer");
        let _: Result<(), JsValue> = meta.set_attribute("content", "no-referrer");
        let _: Result<_, JsValue> = root.append_child(&meta);
    }
}
