//! How the page was loaded, and going to another address.

use wasm_bindgen::JsValue;
use web_sys::PerformanceNavigation;

/// Whether this page load is a reload, not a navigation or a step through history.
pub fn is_reload() -> bool {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.is_some_and(|performance| performance.navigation().type_() == PerformanceNavigation::TYPE_RELOAD)
}

/// Goes to an address. One that another program handles, such as `mailto:`, opens that program, and the page stays.
pub fn go_to(address: &str) {
    if let Some(window) = web_sys::window() {
        let _: Result<(), JsValue> = window.location().assign(address);
    }
}
