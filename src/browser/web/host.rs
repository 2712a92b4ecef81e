//! The element that holds a form.
//!
//! Elements are looked up by id within it: a page can hold several forms. For the same reason the form follows no links
//! to a fragment, which do not reach into a shadow root and would change the page's address.

use super::page::active_element;
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Element, ShadowRoot};

use crate::calendar::Moment;

/// The element that holds a form.
#[derive(Clone, Debug)]
pub struct Host(SendWrapper<Element>);

impl Host {
    /// A form in this element.
    pub fn new(element: &Element) -> Self {
        Self(SendWrapper::new(element.clone()))
    }

    /// Whether the form is rendered to HTML.
    pub fn renders_to_html(&self) -> bool {
        false
    }

    /// The moment of a page that is written once: here it is always now.
    pub fn moment(&self) -> Option<Moment> {
        None
    }

    /// The address of the page with the form of a procedure: there is one form, for all of them.
    pub fn page_of(&self, _: &str, _: &str) -> Option<String> {
        None
    }

    /// What the sheet is told of HTML: here it is the program.
    pub fn plain(&self) -> Option<&'static str> {
        None
    }

    /// What names the files that a receiver holds: none, because they are in the form.
    pub fn held(&self) -> Option<&str> {
        None
    }

    /// Dispatches a custom event to the page around the form. Callers put nothing in the details that was typed.
    pub fn dispatch(&self, name: &str, details: &[(&str, &str)]) {
        let detail = js_sys::Object::new();
        for (key, value) in details {
            let _: Result<_, JsValue> = js_sys::Reflect::set(&detail, &(*key).into(), &(*value).into());
        }
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(&detail);
        if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
            let _: Result<bool, JsValue> = self.0.dispatch_event(&event);
        }
    }

    /// The element itself.
    pub(super) fn element(&self) -> &Element {
        &self.0
    }

    /// The element with this id in the form.
    pub(super) fn find(&self, id: &str) -> Option<Element> {
        self.0.query_selector(&["[id=\"", id, "\"]"].concat()).ok()?
    }

    /// The element in the form that has the focus, even while the window has not: `:focus` does not match then.
    pub(super) fn active_element(&self) -> Option<Element> {
        match self.0.get_root_node().dyn_into::<ShadowRoot>() {
            Ok(root) => root.active_element(),
            // A page of its own has no shadow root.
            Err(_) => active_element(),
        }
    }
}
