//! Loading the lazy module: the part of the program that is needed only once somebody fills in the form.
//!
//! This module knows whether it is loaded. What is in it is reached through modules called `lazy`; the build splits the program there.

use std::cell::RefCell;

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Proof that the lazy module is loaded. What is in it takes this as an argument.
#[derive(Clone, Copy, Debug)]
pub struct LazyModule(());

thread_local! {
    /// What loads the module. `None` once it is loaded, and where the program is not split.
    static LOADER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Says how to load the module: by a function that returns a promise, and can be called again after it failed.
pub fn set_loader(loader: Function) {
    LOADER.set(Some(loader));
}

/// The proof, if the module is loaded.
pub fn loaded() -> Option<LazyModule> {
    LOADER.with_borrow(Option::is_none).then_some(LazyModule(()))
}

/// Loads the module. `None`: that failed, and can be tried again.
pub async fn load() -> Option<LazyModule> {
    let loader = LOADER.with_borrow(Clone::clone);
    if let Some(loader) = loader {
        let promise: Promise = loader.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
        JsFuture::from(promise).await.ok()?;
        LOADER.set(None);
    }
    loaded()
}
