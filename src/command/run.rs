//! Runs what was asked at the prompt, and chooses the exit code.

use std::ffi::OsString;
use std::process::ExitCode;

use super::arguments::{self, Subcommand, USAGE};
use super::assess;
use super::output::{cannot, complain, lines, pretty, print};
use crate::author;
use crate::organisation;
use crate::receiving::payload_schema;

/// The exit code when files have faults.
const FAULTS: u8 = 1;

/// Runs the command with these arguments, without the program's own name.
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    match arguments::read(arguments) {
        Ok(Subcommand::Help) => print(USAGE),
        Ok(Subcommand::Version) => print(concat!("klachtformulier ", env!("CARGO_PKG_VERSION"))),
        Ok(Subcommand::Check { files }) => check(&files),
        Ok(Subcommand::Schema { payload: false }) => print(&pretty(&organisation::organisation_schema())),
        Ok(Subcommand::Schema { payload: true }) => print(&pretty(&payload_schema())),
        Ok(Subcommand::Assess(wanted)) => match assess::run(&wanted) {
            Ok(answer) => print(&answer),
            Err(message) => cannot(&message),
        },
        Err(message) => cannot(&format!("klachtformulier: {message}\n{USAGE}")),
    }
}

fn check(files: &[OsString]) -> ExitCode {
    let mut good = true;
    for file in files {
        let name = file.to_string_lossy();
        match std::fs::read(file) {
            Ok(bytes) => {
                if let Err(faults) = author::check(&bytes) {
                    good = false;
                    complain(&lines(&name, &faults));
                }
            }
            Err(error) => {
                good = false;
                complain(&format!("{name}: error: the file cannot be read: {error}\n"));
            }
        }
    }
    if good { ExitCode::SUCCESS } else { ExitCode::from(FAULTS) }
}
