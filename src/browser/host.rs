//! The place on the page where a form stands: focus in it, and events that leave it.
//!
//! Things are found within the root of that place: a page can hold several forms, and a link to an id would not find its
//! way into a shadow root but would change the address of the page around it.

use gloo::events::{EventListenerOptions, EventListenerPhase};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CustomEvent, CustomEventInit, Document, Element, FocusOptions, HtmlElement, HtmlInputElement, ScrollBehavior,
    ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot, UiEvent,
};

use super::clock::with_frame;
use super::window::{Listener, listen};

/// How many frames it takes at most until something stands on the page that comes in pieces.
const MOST_FRAMES: u32 = 30;

/// The element that holds a form. Nowhere, while a page is written on a server.
#[derive(Clone, Debug, Default)]
pub struct Host(Option<SendWrapper<Element>>);

impl Host {
    /// A form in this element.
    pub fn new(place: &Element) -> Self {
        Self(Some(SendWrapper::new(place.clone())))
    }

    /// Whether there is no page.
    pub fn is_nowhere(&self) -> bool {
        self.0.is_none()
    }

    /// Moves the focus to the element with this id as soon as what changed stands on the page.
    pub fn focus_soon(&self, id: String) {
        self.focus_within(id, MOST_FRAMES);
    }

    fn focus_within(&self, id: String, frames: u32) {
        if self.0.is_some() && frames > 0 {
            let host = self.clone();
            let before = self.typed_into();
            with_frame(move || {
                // Who was quicker than the frame is typing already, and the next keys would go nowhere.
                let now = host.typed_into();
                if now.is_some() && now != before {
                    return;
                }
                if host.find(&id).is_some() {
                    return host.focus(&id);
                }
                host.focus_within(id, frames - 1);
            });
        }
    }

    /// Moves the focus to the element with this id, with the question or the page around it in view: what is asked is
    /// read first.
    pub fn focus(&self, id: &str) {
        let Some(found) = self.find(id).and_then(|found| found.dyn_into::<HtmlElement>().ok()) else { return };
        let focus = FocusOptions::new();
        focus.set_prevent_scroll(true);
        // It only fails when there is nothing to focus; then there is nothing to do either.
        let _: Result<(), _> = found.focus_with_options(&focus);
        // Where not all of that can be seen at once, what has the focus is. At once, for on a page that scrolls smoothly
        // the second would begin before the first has arrived.
        let to = ScrollIntoViewOptions::new();
        to.set_behavior(ScrollBehavior::Instant);
        if let Ok(Some(around)) = found.closest(".question, .page") {
            around.scroll_into_view_with_scroll_into_view_options(&to);
        }
        to.set_block(ScrollLogicalPosition::Nearest);
        found.scroll_into_view_with_scroll_into_view_options(&to);
    }

    /// Puts something into an input, and the focus with it.
    pub fn fill_in(&self, id: &str, value: &str) {
        if let Some(input) = self.find(id).and_then(|found| found.dyn_into::<HtmlInputElement>().ok()) {
            input.set_value(value);
            self.focus(id);
        }
    }

    /// Lets the second click of a double one pass by, as long as the call says so: the page changed under it, and what
    /// it would press is not what was meant.
    pub fn without_second_clicks(&self, is_passing: impl Fn() -> bool + Clone + 'static) -> Vec<Option<Listener>> {
        let Some(place) = &self.0 else { return Vec::new() };
        let listen = |name: &'static str| {
            let is_passing = is_passing.clone();
            // On the way down, before what is pressed hears of it.
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
            Some(listen(place, name, options, move |event| {
                let is_second = event.dyn_ref::<UiEvent>().is_some_and(|event| event.detail() > 1);
                if is_second && is_passing() {
                    event.prevent_default();
                    event.stop_immediate_propagation();
                }
            }))
        };
        // The press on the button of a mouse moves the focus.
        ["mousedown", "click"].map(listen).into()
    }

    /// Calls when somebody does something with the form.
    pub fn on_first_touch(&self, call: impl Fn() + Clone + 'static) -> Vec<Option<Listener>> {
        let Some(place) = &self.0 else { return Vec::new() };
        let listen = |name: &'static str| {
            let call = call.clone();
            Some(listen(place, name, EventListenerOptions::default(), move |_| call()))
        };
        ["pointerdown", "focusin", "input"].map(listen).into()
    }

    /// Tells the page around the form what happened, with words that hold nothing of what was typed.
    pub fn tell(&self, name: &str, details: &[(&str, &str)]) {
        let Some(place) = &self.0 else { return };
        let detail = js_sys::Object::new();
        for (key, value) in details {
            let _: Result<_, JsValue> = js_sys::Reflect::set(&detail, &(*key).into(), &(*value).into());
        }
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(&detail);
        if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
            let _: Result<bool, JsValue> = place.dispatch_event(&event);
        }
    }

    /// The element with this id in the form.
    pub(super) fn find(&self, id: &str) -> Option<Element> {
        self.root()?.get_element_by_id(id)
    }

    /// The input that has the focus, also while another window is in front: `:focus` would not say it then.
    fn typed_into(&self) -> Option<Element> {
        self.root()?.active_element().filter(|element| element.matches("input, textarea").unwrap_or(false))
    }

    fn root(&self) -> Option<ShadowRoot> {
        self.0.as_ref()?.get_root_node().dyn_into().ok()
    }
}

/// The document around the form.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}
