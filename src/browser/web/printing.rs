//! Printing.

use wasm_bindgen::JsValue;

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _: Result<(), JsValue> = window.print();
    }
}
