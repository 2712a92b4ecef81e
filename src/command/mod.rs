//! The command line: `check`, `schema` and `assess`. Arguments and files come in, lines and an exit code go out.
//!
//! What the lines say is worked out elsewhere; here nothing is judged.

mod arguments;
mod assess;
mod deliveries;
mod key;

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use crate::author;
use crate::decode::Fault;
use crate::organisation;
use crate::receiving::payload_schema;
use arguments::{Command, USAGE};

/// What the command answers to the shell.
const FAULTS: u8 = 1;
const CANNOT: u8 = 2;

/// Runs the command with these arguments, without the program's own name.
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    match arguments::read(arguments) {
        Ok(Command::Help) => print(USAGE),
        Ok(Command::Version) => print(concat!("klachtformulier ", env!("CARGO_PKG_VERSION"))),
        Ok(Command::Check { files }) => check(&files),
        Ok(Command::Schema { payload: false }) => print(&pretty(&organisation::organisation_schema())),
        Ok(Command::Schema { payload: true }) => print(&pretty(&payload_schema())),
        Ok(Command::Assess(wanted)) => match assess::run(&wanted) {
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

/// Each fault on a line of its own: `FILE:LINE:COL: error: …`, which editors can jump to.
fn lines(name: &str, faults: &[Fault]) -> String {
    let line = |fault: &Fault| {
        format!("{name}:{}:{}: error: {}\n", fault.at.line(), fault.at.column(), author::message(&fault.kind))
    };
    faults.iter().map(line).collect()
}

/// A file, or standard input when it is called `-`.
fn read(file: &OsString) -> io::Result<Vec<u8>> {
    if file == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    std::fs::read(file)
}

fn pretty(value: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

fn print(text: &str) -> ExitCode {
    match writeln!(io::stdout().lock(), "{text}") {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads has gone away, as `head` does: there is nobody to tell.
        Err(_) => ExitCode::from(CANNOT),
    }
}

fn cannot(message: &str) -> ExitCode {
    complain(&format!("{message}\n"));
    ExitCode::from(CANNOT)
}

fn complain(text: &str) {
    // If even this cannot be written there is nothing left to say it with.
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
