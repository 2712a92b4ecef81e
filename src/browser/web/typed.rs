//! Reads what was filled in before the program came.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlInputElement, HtmlTextAreaElement};

use crate::browser::typed::Typed;

use super::files::to_vec;

/// Reads the fields in an element.
pub fn read_typed(element: &Element) -> Typed {
    let mut typed = Typed::default();
    for field in fields(element) {
        if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
            typed.fields.push((area.name(), area.value()));
        } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            match input.type_().as_str() {
                "radio" | "checkbox" if !input.checked() => {}
                "file" => typed.files.extend(input.files().map(|files| (input.name(), to_vec(files)))),
                _ => typed.fields.push((input.name(), input.value())),
            }
        }
    }
    typed.files.retain(|(_, files)| !files.is_empty());
    typed
}

/// Has a form hear of what was filled in since it was read. `value` is what it knows of a text, and `is_checked` of a
/// choice.
pub fn catch_up(field: &Element, value: Option<String>, is_checked: bool) {
    let event = if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        (value.as_ref() != Some(&area.value())).then_some("input")
    } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        match input.type_().as_str() {
            // Of radio buttons, the one that is chosen tells.
            "radio" => (input.checked() && !is_checked).then_some("change"),
            "checkbox" => (input.checked() != is_checked).then_some("change"),
            "file" => input.files().is_some_and(|files| files.length() > 0).then_some("change"),
            // What the form fills in by itself.
            _ if input.value().is_empty() => {
                value.iter().filter(|value| !value.is_empty()).for_each(|value| input.set_value(value));
                None
            }
            _ => value.filter(|value| *value != input.value()).map(|_| "input"),
        }
    } else {
        None
    };
    // It does not bubble: nobody else is told.
    if let Some(event) = event.and_then(|name| Event::new(name).ok()) {
        let _: Result<bool, JsValue> = field.dispatch_event(&event);
    }
}

/// Empties the file inputs: the form keeps its own list of files from now on.
pub fn empty_file_inputs(element: &Element) {
    for input in fields(element).filter_map(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        if input.type_() == "file" {
            input.set_value("");
        }
    }
}

fn fields(element: &Element) -> impl Iterator<Item = Element> {
    let found = element.query_selector_all("input, textarea").ok();
    let found = found.into_iter().flat_map(|list| (0..list.length()).filter_map(move |index| list.item(index)));
    found.filter_map(|node| node.dyn_into().ok())
}
