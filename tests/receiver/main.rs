//! The example receiver, from outside: it is started as it was built, and spoken to over the network and at the prompt.
//!
//! `cargo test` builds the example too; for this binary alone, `cargo build --profile test --example receiver` goes
//! before `cargo test --test receiver`. `LOAD=n` sends so many complaints in the tests of the load, and `RECEIVER=PATH`
//! tests another build.

#![allow(clippy::print_stdout, reason = "the figures of a load are worth reading")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod answers;
mod backup;
mod client;
mod clock;
mod commands;
mod complaints;
mod encodings;
mod limits;
mod load;
mod log;
#[cfg(unix)]
mod lost;
mod once;
mod origins;
mod retention;
mod server;
mod stop;
#[path = "../support/mod.rs"]
mod support;
