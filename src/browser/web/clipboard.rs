//! The clipboard.

use wasm_bindgen_futures::JsFuture;

use super::timers::spawn_local;

/// Copies a text, then calls with whether that worked.
pub fn copy_to_clipboard(text: &str, then: impl FnOnce(bool) + 'static) {
    // Outside secure contexts `navigator.clipboard` is undefined, and calling it would throw.
    let window = web_sys::window().filter(|window| window.is_secure_context());
    let Some(window) = window else { return then(false) };
    let copied = window.navigator().clipboard().write_text(text);
    spawn_local(async move { then(JsFuture::from(copied).await.is_ok()) });
}
