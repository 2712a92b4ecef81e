//! Documents made here, as blobs: downloaded, or opened in a window of their own.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

use super::page::create_in_page;
use super::timers::set_timeout;

/// Downloads a text as a file.
pub fn download(name: &str, media_type: &str, text: &str) {
    let Some((url, link)) = object_url(media_type, text).zip(link()) else { return };
    let _: Result<(), JsValue> = link.set_attribute("href", &url);
    let _: Result<(), JsValue> = link.set_attribute("download", name);
    link.click();
    revoke_later(url);
}

/// Opens an HTML page in a window of its own. Says whether the browser allowed that.
pub fn open_html(html: &str) -> bool {
    let Some(url) = object_url("text/html;charset=utf-8", html) else { return false };
    let window = web_sys::window().and_then(|window| window.open_with_url(&url).ok().flatten());
    revoke_later(url);
    window.is_some()
}

fn link() -> Option<HtmlElement> {
    create_in_page("a")?.dyn_into().ok()
}

fn object_url(media_type: &str, text: &str) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

/// Frees the blob's memory after a while: the browser may still need it, for example while it asks where to save.
fn revoke_later(url: String) {
    const A_MINUTE_MS: u32 = 60_000;
    set_timeout(A_MINUTE_MS, move || {
        let _: Result<(), JsValue> = Url::revoke_object_url(&url);
    })
    .forget();
}
