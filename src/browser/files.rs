//! Files: those that people choose, and those that are made for them to keep.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, FileList, HtmlElement, HtmlInputElement, Url};

use crate::complaint::FileInfo;

pub use web_sys::File;

/// What was chosen in an input for files. The input is emptied, so that the same file can be chosen again after it was
/// removed: what goes along is in the form's own list.
pub fn chosen(event: &Event) -> Vec<File> {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return Vec::new() };
    let files = input.files().map(listed).unwrap_or_default();
    input.set_value("");
    files
}

/// What was dropped.
pub fn dropped(event: &Event) -> Vec<File> {
    let event = event.dyn_ref::<web_sys::DragEvent>();
    event.and_then(|event| event.data_transfer()?.files()).map(listed).unwrap_or_default()
}

fn listed(files: FileList) -> Vec<File> {
    (0..files.length()).filter_map(|index| files.get(index)).collect()
}

/// What is known of a file without looking into it.
pub fn described(file: &File) -> FileInfo {
    FileInfo { name: file.name(), media_type: file.type_(), size: file.size() as u64 }
}

/// What is in the files; nothing when one of them can no longer be read.
pub async fn read(files: Vec<File>) -> Option<Vec<Vec<u8>>> {
    let mut all = Vec::new();
    for file in files {
        let bytes = JsFuture::from(file.array_buffer()).await.ok()?;
        all.push(Uint8Array::new(&bytes).to_vec());
    }
    Some(all)
}

/// Whether the files can still be read: who moves one away after choosing it cannot send it.
pub async fn are_there(files: Vec<File>) -> bool {
    for file in files {
        // The first byte tells, and a large file is not read for it.
        let Ok(first) = file.slice_with_i32_and_i32(0, 1) else { return false };
        if JsFuture::from(first.array_buffer()).await.is_err() {
            return false;
        }
    }
    true
}

/// Gives a file to keep.
pub fn keep(name: &str, media_type: &str, text: &str) {
    let Some((address, link)) = blob(media_type, text).zip(link()) else { return };
    let _: Result<(), JsValue> = link.set_attribute("href", &address);
    let _: Result<(), JsValue> = link.set_attribute("download", name);
    link.click();
    forget_later(address);
}

/// Opens a page that was made here, in a window of its own. Says whether that was allowed.
pub fn open(html: &str) -> bool {
    let Some(address) = blob("text/html;charset=utf-8", html) else { return false };
    let window = web_sys::window().and_then(|window| window.open_with_url(&address).ok().flatten());
    forget_later(address);
    window.is_some()
}

fn link() -> Option<HtmlElement> {
    super::host::document()?.create_element("a").ok()?.dyn_into().ok()
}

fn blob(media_type: &str, text: &str) -> Option<String> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

/// What was made stays in memory until it is let go. A browser needs it for a while, for it may ask where to.
fn forget_later(address: String) {
    const A_MINUTE: u32 = 60_000;
    super::pause(A_MINUTE, move || {
        let _: Result<(), JsValue> = Url::revoke_object_url(&address);
    })
    .forget();
}

/// Puts a text on the clipboard, and then says whether that worked.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    // Some browsers have no clipboard for pages that did not come safely.
    let window = web_sys::window().filter(|window| window.is_secure_context());
    let Some(window) = window else { return then(false) };
    let copied = window.navigator().clipboard().write_text(text);
    wasm_bindgen_futures::spawn_local(async move { then(JsFuture::from(copied).await.is_ok()) });
}
