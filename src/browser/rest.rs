//! The rest of the program: what is only needed once somebody fills in the form comes in by a second load.
//!
//! Here is whether it came. What it holds is said by `widget::later`, where the build cuts the program in two.

use std::cell::RefCell;

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Proof that the rest came. Whoever holds it may call what is in the rest.
#[derive(Clone, Copy, Debug)]
pub struct Rest(());

thread_local! {
    /// What asks for the rest, as long as it is not there. Nothing where the program is whole.
    static BRING: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// The program is in two, and this brings the rest: a function that gives a promise, as often as it is asked.
pub fn comes_by(bring: Function) {
    BRING.set(Some(bring));
}

/// Whether the rest is there.
pub fn there() -> Option<Rest> {
    BRING.with_borrow(Option::is_none).then_some(Rest(()))
}

/// Asks for the rest. None: it did not come, and may at another time.
pub async fn bring() -> Option<Rest> {
    let bring = BRING.with_borrow(Clone::clone);
    if let Some(bring) = bring {
        let promise: Promise = bring.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
        JsFuture::from(promise).await.ok()?;
        BRING.set(None);
    }
    there()
}
