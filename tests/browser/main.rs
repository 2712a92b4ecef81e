//! The built form in Chromium, as somebody meets it. `make browser` builds the form and runs these.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod access;
mod element;
mod form;
mod journey;
mod server;
mod webdriver;
