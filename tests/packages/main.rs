//! The packages, as others get them: on what `make package` built, and with nothing of Rust.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod archive;
mod built;
mod command;
mod doctor;
#[path = "../support/files.rs"]
mod files;
mod sbom;
mod zip;
