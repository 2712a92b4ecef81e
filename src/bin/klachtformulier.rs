//! The command: the same core that the form uses, for authors, servers and tests.

use std::process::ExitCode;

fn main() -> ExitCode {
    klachtformulier::command::run(std::env::args_os().skip(1).collect())
}
