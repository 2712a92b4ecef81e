//! Runs what was asked at the prompt, and chooses the exit code.

use std::ffi::OsString;
use std::process::ExitCode;

use super::arguments::{self, Subcommand, USAGE};
use super::assess;
use super::input::inspect;
use super::language;
use super::output::{cannot, complain, pretty, print};
use super::render::{self, Failure};
use crate::organisation::{Lang, organisation_schema};
use crate::receiving::payload_schema;

/// The exit code when files have faults.
const FAULTS: u8 = 1;

/// Runs the command with these arguments, without the program's own name.
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    match arguments::read(arguments) {
        Ok(Subcommand::Help) => print(USAGE),
        Ok(Subcommand::Version) => print(concat!("klachtformulier ", env!("CARGO_PKG_VERSION"))),
        Ok(Subcommand::Check { files, is_strict, lang }) => {
            check(&files, is_strict, lang.unwrap_or_else(language::of_environment))
        }
        Ok(Subcommand::Schema { payload: false }) => print(&pretty(&organisation_schema())),
        Ok(Subcommand::Schema { payload: true }) => print(&pretty(&payload_schema())),
        Ok(Subcommand::Assess(wanted)) => match assess::run(&wanted) {
            Ok(answer) => print(&answer),
            Err(message) => cannot(&message),
        },
        Ok(Subcommand::Render(rendering)) => match render::run(&rendering) {
            Ok(html) => print(&html),
            Err(Failure::Faults(lines)) => faulty(&lines),
            Err(Failure::Cannot(message)) => cannot(&message),
        },
        Err(message) => cannot(&format!("klachtformulier: {message}\n{USAGE}")),
    }
}

fn check(files: &[OsString], is_strict: bool, lang: Lang) -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    for file in files {
        let said = inspect(file, lang);
        complain(&said.lines);
        if said.is_faulty || (is_strict && !said.lines.is_empty()) {
            code = ExitCode::from(FAULTS);
        }
    }
    code
}

fn faulty(lines: &str) -> ExitCode {
    complain(lines);
    ExitCode::from(FAULTS)
}
