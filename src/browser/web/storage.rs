//! This tab's session storage. A page that may not use it, as in a frame without an origin, has none.

use web_sys::Storage;

fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// Whether there is session storage.
pub fn is_available() -> bool {
    storage().is_some()
}

/// The value of a key.
pub fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Sets the value of a key. Where there is no room for it, the key is removed: an old value would be worse than none.
pub fn set(key: &str, value: &str) {
    if storage().is_some_and(|storage| storage.set_item(key, value).is_err()) {
        remove(key);
    }
}

/// Removes a key.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        let _: Result<(), _> = storage.remove_item(key);
    }
}
