//! What goes by e-mail: the text, the link, the e-mail file, and the names of files.
//!
//! Each format is read back by a third-party parser: the link by the crate `url`, the file by `mail-parser` and by
//! Python's email package.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

#[path = "../support/mod.rs"]
mod support;

mod assess;
mod copies;
mod drafts;
mod eml;
mod injection;
mod link;
mod mailto;
mod names;
mod opened;
mod python;
mod recipients;
mod sentences;
mod text;
