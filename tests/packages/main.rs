//! Tests of the packages in dist/packages, as those who get them use them. `make package` builds them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

#[path = "../misbehaving/mod.rs"]
mod misbehaving;
mod npm;
#[allow(dead_code, unused_imports, reason = "shared, so not all of it is for these tests")]
#[path = "../browser/webdriver/mod.rs"]
mod webdriver;
