//! The document of the page around the form.
//!
//! A page may have an image or a form with any name, and `document` looks up these names before its own functions and
//! properties. So elements are created in a blank document, and members are read by way of the prototype.

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

/// An element of the page's own document, though not on the page: a link in a blank document leads nowhere.
pub(super) fn create_in_page(name: &str) -> Option<Element> {
    let (document, create) = (web_sys::window()?.document()?, member("createElement", "value")?);
    create.dyn_into::<Function>().ok()?.call1(&document, &name.into()).ok()?.dyn_into().ok()
}

fn property(name: &str) -> Option<JsValue> {
    let (document, getter) = (web_sys::window()?.document()?, member(name, "get")?);
    getter.dyn_into::<Function>().ok()?.call0(&document).ok()
}

/// A member of all documents: what is under this key in its descriptor.
fn member(name: &str, key: &str) -> Option<JsValue> {
    let document = web_sys::window()?.document()?;
    // First comes the prototype of HTML documents, and then that of all documents, which has them.
    let prototype = Object::get_prototype_of(&Object::get_prototype_of(&document));
    let descriptor = Object::get_own_property_descriptor(&prototype, &name.into());
    Reflect::get(&descriptor, &key.into()).ok()
}
