//! The command as authors, servers and other programs call it: input, output, and exit code.
//!
//! The content of the answers and the faults is tested elsewhere; these tests are about the interface, which may not
//! change.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so and stops")]

mod agree;
mod assess;
mod cannot;
mod check;
#[path = "../support/files.rs"]
mod files;
mod render;
mod run;
mod schema;
mod slim;
