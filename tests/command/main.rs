//! The command as authors, servers and other programs call it: what goes in, what comes out, and the exit code.
//!
//! What the answers and the faults say is for the tests of the parts; here it is the surface that may not change.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so and stops")]

mod agree;
mod assess;
mod cannot;
mod check;
mod run;
mod schema;
