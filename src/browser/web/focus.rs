//! Moving the focus to an element of a form.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement, ScrollLogicalPosition};

use super::host::Host;
use super::scroll::scroll_to;
use super::timers::request_animation_frame;

impl Host {
    /// Moves the focus to the element with this id as soon as it is rendered.
    pub fn focus_when_rendered(&self, id: String) {
        let host = self.clone();
        let before = self.active_input();
        request_animation_frame(move || {
            // Somebody who was faster is typing in another input already: taking the focus would lose the next keys.
            let now = host.active_input();
            if now.is_some() && now != before {
                return;
            }
            host.focus(&id);
        });
    }

    /// Moves the focus to the element with this id, and scrolls to the start of the question or the page around it: the
    /// question is read before it is answered.
    pub fn focus(&self, id: &str) {
        let Some(found) = self.find(id).and_then(|found| found.dyn_into::<HtmlElement>().ok()) else { return };
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // This fails only if the element cannot have the focus, and then there is nothing to do.
        let _: Result<(), _> = found.focus_with_options(&options);
        if let Ok(Some(around)) = found.closest(".question, .page") {
            scroll_to(&around, ScrollLogicalPosition::Start);
        }
        // Where the question is higher than the window, the element itself must still be in view.
        scroll_to(&found, ScrollLogicalPosition::Nearest);
    }

    /// Sets the value of the input with this id, and moves the focus to it.
    pub fn set_value(&self, id: &str, value: &str) {
        if let Some(input) = self.find(id).and_then(|found| found.dyn_into::<HtmlInputElement>().ok()) {
            input.set_value(value);
            self.focus(id);
        }
    }

    /// The input that has the focus.
    fn active_input(&self) -> Option<Element> {
        self.active_element().filter(|element| element.matches("input, textarea").unwrap_or(false))
    }
}
