//! The names of the files that the loader loads. Each has a hash in it, so a test asks what they are.

use serde_json::Value;

/// The path of a file of the release: `loader`, `program`, `wasm` or `sheet`.
pub(crate) fn path_of(kind: &str) -> String {
    format!("/{}", release()[kind].as_str().expect("a name"))
}

/// What the build says of itself.
pub(crate) fn release() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/dist/release.json");
    let text = std::fs::read_to_string(path).expect("build the widget first: make widget");
    serde_json::from_str(&text).expect("it is JSON")
}
