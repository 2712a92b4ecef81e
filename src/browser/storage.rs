//! The storage of this tab alone. A page that may not have one, as in a frame without an origin, has none.

use web_sys::{PerformanceNavigation, Storage};

fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// Whether something can be kept.
pub fn is_there() -> bool {
    storage().is_some()
}

/// What is kept under a name.
pub fn kept(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Keeps something. Where there is no room for it, it is not kept.
pub fn keep(name: &str, text: &str) {
    if storage().is_some_and(|storage| storage.set_item(name, text).is_err()) {
        forget(name);
    }
}

/// Keeps it no longer.
pub fn forget(name: &str) {
    if let Some(storage) = storage() {
        let _: Result<(), _> = storage.remove_item(name);
    }
}

/// Whether the page was loaded anew by whoever had it before them, and not opened or gone back to.
pub fn is_reload() -> bool {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.is_some_and(|performance| performance.navigation().type_() == PerformanceNavigation::TYPE_RELOAD)
}
