//! What the custom element calls.

use std::any::Any;
use std::cell::RefCell;

use js_sys::Function;
use leptos::mount::mount_to_renderer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use crate::procedure::{self, Lang};
use crate::{browser, widget};

/// A form on the page. It stays there as long as this is held: freeing it takes the form away.
#[wasm_bindgen]
pub struct Mounted {
    _handle: Box<dyn Any>,
}

/// Puts a form into an element that is empty. `file` is the organisation file as `JSON.parse` gives it; without a
/// procedure, the file must hold only one.
///
/// # Errors
///
/// Why there is no form, as a word: the file is not right, or it has no such procedure.
#[wasm_bindgen]
pub fn mount(place: &Element, file: &JsValue, procedure: Option<String>, lang: &str) -> Result<Mounted, JsValue> {
    let lang = if lang.starts_with("en") { Lang::En } else { Lang::Nl };
    let node = browser::node(file).ok_or("file-wrong")?;
    let organisation = procedure::load(&node).map_err(|_| "file-wrong")?;
    let form = widget::Blank::new(organisation, procedure.as_deref(), lang, browser::now).ok_or("no-such-procedure")?;
    let handle = mount_to_renderer(place, move || form.start());
    Ok(Mounted { _handle: Box::new(handle) })
}

thread_local! {
    static BROKEN: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// What to call when the form breaks down: after a panic nothing here can be relied on. What the panic says is not
/// passed on, for it could hold what somebody typed.
#[wasm_bindgen]
pub fn when_broken(call: Function) {
    BROKEN.with_borrow_mut(|broken| *broken = Some(call));
    std::panic::set_hook(Box::new(|_| {
        let call = BROKEN.try_with(|broken| broken.try_borrow().ok().and_then(|broken| broken.clone()));
        if let Ok(Some(call)) = call {
            let _: Result<_, _> = call.call0(&JsValue::NULL);
        }
    }));
}
