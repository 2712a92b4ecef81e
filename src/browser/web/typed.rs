//! Reads what was filled in before the program came.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

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
