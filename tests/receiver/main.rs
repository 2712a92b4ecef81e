//! Tests of the receiver from outside: the built program is started, and is used over the network and by its
//! commands.
//!
//! `LOAD=n` sets the number of complaints in the load tests, and `RECEIVER=PATH` tests another build.

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
mod plain;
mod retention;
mod server;
mod stop;
#[path = "../support/mod.rs"]
mod support;
