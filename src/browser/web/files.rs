//! Files that the complainant chose or dropped.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, FileList, HtmlInputElement};

use crate::complaint::FileInfo;

use crate::browser::file::File;

/// The files chosen in a file input. Empties the input, so that a file can be chosen again after it was removed: the form
/// keeps its own list.
pub fn chosen_files(event: &Event) -> Vec<File> {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return Vec::new() };
    let files = input.files().map(to_vec).unwrap_or_default();
    input.set_value("");
    files
}

/// The files in a drop event.
pub fn dropped_files(event: &Event) -> Vec<File> {
    let event = event.dyn_ref::<web_sys::DragEvent>();
    event.and_then(|event| event.data_transfer()?.files()).map(to_vec).unwrap_or_default()
}

pub(super) fn to_vec(files: FileList) -> Vec<File> {
    (0..files.length()).filter_map(|index| files.get(index)).collect()
}

/// A file's name, type and size.
pub fn describe_file(file: &File) -> FileInfo {
    FileInfo { name: file.name(), media_type: file.type_(), size: file.size() as u64 }
}

/// The contents of the files. `None`: one of them can no longer be read.
pub async fn read_files(files: Vec<File>) -> Option<Vec<Vec<u8>>> {
    let mut contents = Vec::new();
    for file in files {
        let bytes = JsFuture::from(file.array_buffer()).await.ok()?;
        contents.push(Uint8Array::new(&bytes).to_vec());
    }
    Some(contents)
}

/// Whether all files can still be read: a file that was moved after it was chosen cannot be sent.
pub async fn are_readable(files: Vec<File>) -> bool {
    for file in files {
        // One byte is enough to know, and keeps a large file from being read for it.
        let Ok(first) = file.slice_with_i32_and_i32(0, 1) else { return false };
        if JsFuture::from(first.array_buffer()).await.is_err() {
            return false;
        }
    }
    true
}
