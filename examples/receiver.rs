//! A receiver of complaints: a small server that takes what the form sends, checks it again, keeps it once, and deletes
//! it when that was promised. docs/receiving.md says how to start it and what it answers.
//!
//! It is there to be copied from. It runs as it is, behind a web server that speaks HTTPS; how an officer is told of a
//! new complaint, and who may read one, is for the organisation's own systems.

#[path = "receiver/mod.rs"]
mod receiver;

fn main() -> std::process::ExitCode {
    receiver::run(std::env::args().skip(1))
}
