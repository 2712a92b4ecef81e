//! The plugin for WordPress, in a real WordPress with Apache and MariaDB: `make wordpress` puts both together before.
//!
//! One site serves all tests, one after another, because some change what the whole site does.

#![allow(clippy::print_stdout, reason = "the figures of a killed server are worth reading")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on says so and stops"
)]

mod agrees;
mod browser;
mod complaint;
mod http;
mod kill;
mod lifecycle;
mod mail;
mod office;
mod plain;
mod printed;
mod receive;
mod retention;
mod site;
mod ways;
#[allow(dead_code, unused_imports, reason = "shared, so not all of it is for these tests")]
#[path = "../browser/webdriver/mod.rs"]
mod webdriver;
