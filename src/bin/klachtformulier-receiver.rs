//! A receiver of complaints, as a program: docs/receiving.md says how to start it and which responses it gives.

fn main() -> std::process::ExitCode {
    klachtformulier::receiver::run(std::env::args().skip(1))
}
