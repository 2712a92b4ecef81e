//! Tests of the submission: the table of the contract row by row, random sequences of events, and a misbehaving server.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

#[path = "../misbehaving/mod.rs"]
mod misbehaving;
#[path = "../support/mod.rs"]
mod support;

mod every_state;
mod pauses;
mod play;
mod presses;
mod random;
mod response;
mod retry_after;
mod sentences;
mod table;
mod wire;
