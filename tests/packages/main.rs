//! What is in the packages, as others run it: on what was built into dist/, and with nothing of Rust.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod command;
#[path = "../support/files.rs"]
mod files;
