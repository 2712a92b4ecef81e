//! The document of the page around the form.
//!
//! A page may have an image or a form with any name, and `document` looks up these names before its own functions and
//! properties. So elements are created in a blank document, and properties are read by way of the prototype.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};

/// A blank document, to create elements in. They become the page's own when they are put on it.
pub fn blank_document() -> Option<Document> {
    Document::new().ok()?.implementation().ok()?.create_html_document().ok()
}

/// The root element of the page.
pub(super) fn root_element() -> Option<Element> {
    property("documentElement")?.dyn_into().ok()
}

/// Whether the page is hidden.
pub(super) fn is_hidden() -> bool {
    property("hidden").is_some_and(|hidden| hidden.is_truthy())
}

fn property(name: &str) -> Option<JsValue> {
    let document = web_sys::window()?.document()?;
    // First comes the prototype of HTML documents, and then that of all documents, which has them.
    let prototype = Object::get_prototype_of(&Object::get_prototype_of(&document));
    let descriptor = Object::get_own_property_descriptor(&prototype, &name.into());
    let getter: Function = Reflect::get(&descriptor, &"get".into()).ok()?.dyn_into().ok()?;
    getter.call0(&document).ok()
}
