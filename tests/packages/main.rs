//! The packages, as others get them: on what `make package` built, and with nothing of Rust.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod archive;
mod built;
mod command;
mod doctor;
#[path = "../support/files.rs"]
mod files;
#[path = "../misbehaving/mod.rs"]
mod misbehaving;
mod npm;
mod sbom;
#[allow(dead_code, unused_imports, reason = "shared, so not all of it is for these tests")]
#[path = "../browser/webdriver/mod.rs"]
mod webdriver;
mod zip;
