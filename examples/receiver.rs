//! A receiver of complaints: a small server that accepts what the form sends, checks it again, stores it once, and
//! deletes it when that was promised. docs/receiving.md says how to start it and which responses it gives.
//!
//! It is meant to be copied from. It runs as it is, behind a reverse proxy that speaks HTTPS; how an officer is
//! notified of a new complaint, and who may read one, is left to the organisation's own systems.

#[path = "receiver/mod.rs"]
mod receiver;

fn main() -> std::process::ExitCode {
    receiver::run(std::env::args().skip(1))
}
