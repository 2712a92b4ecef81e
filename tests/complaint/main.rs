//! From answers to errors by question, the verdict, and the dates.
//!
//! The organisations here are small, invented, and written as an author writes them; they pass the same check as any
//! file. The sentences for errors are tested in `tests/messages`.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so and stops")]

mod codes;
mod conditions;
mod dates;
mod depends;
mod every_type;
#[path = "../support/files.rs"]
mod files;
mod hidden;
mod last_day;
mod organisation;
mod proof;
mod properties;
mod rules;
mod timeline;
mod types;
