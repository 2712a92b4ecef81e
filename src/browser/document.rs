//! Focus, chosen files and pauses. Called from event handlers only, never while a component renders.
//!
//! Things are found within the root that the event came from: a page can hold several forms, and a link to an id would
//! not find its way into a shadow root but would change the address of the page around it.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{DocumentFragment, Event, HtmlElement, HtmlInputElement};

use crate::complaint::GivenFile;

/// Moves the focus to the element with this id as soon as what changed stands on the page.
pub fn focus_soon(event: &Event, id: &'static str) {
    let root = root(event);
    leptos::prelude::request_animation_frame(move || focus(root, id));
}

/// Moves the focus to the element with this id, with the question around it in view: what is asked is read first.
pub fn focus_at(event: &Event, id: &str) {
    focus(root(event), id);
}

/// The files that were chosen.
pub fn chosen_files(event: &Event) -> Vec<GivenFile> {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(files) = input.and_then(|input| input.files()) else { return Vec::new() };
    (0..files.length())
        .filter_map(|index| files.get(index))
        .map(|file| GivenFile { name: file.name(), media_type: file.type_(), size: file.size() as u64 })
        .collect()
}

/// Does something after a pause, unless what this gives is dropped before.
pub fn pause(milliseconds: u32, what: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, what)
}

fn root(event: &Event) -> Option<DocumentFragment> {
    // The target outside a handler of the form's own would be the host; here it is the element itself.
    event.current_target()?.dyn_into::<web_sys::Node>().ok()?.get_root_node().dyn_into().ok()
}

fn focus(root: Option<DocumentFragment>, id: &str) {
    let found = root.and_then(|root| root.get_element_by_id(id)).and_then(|found| found.dyn_into::<HtmlElement>().ok());
    let Some(found) = found else { return };
    if let Ok(Some(question)) = found.closest(".question") {
        question.scroll_into_view();
    }
    // It only fails when there is nothing to focus; then there is nothing to do either.
    let _: Result<(), _> = found.focus();
}
