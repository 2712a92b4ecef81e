//! Runs what was asked, and chooses the exit code.

use std::ffi::OsString;

use super::arguments::{self, Subcommand, USAGE};
use super::assess;
use super::input::inspect;
use super::language;
use super::output::pretty;
use super::render::{self, Failure};
use super::slim;
use super::world::{Answer, World};
use crate::organisation::{Lang, organisation_schema};
use crate::receiving::payload_schema;

/// Runs the command with these arguments, without the program's own name, in this world.
pub fn run(arguments: Vec<OsString>, world: &dyn World) -> Answer {
    match arguments::read(arguments) {
        Ok(Subcommand::Help) => Answer::line(USAGE),
        Ok(Subcommand::Version) => Answer::line(concat!("klachtformulier ", env!("CARGO_PKG_VERSION"))),
        Ok(Subcommand::Check { files, is_strict, lang }) => {
            check(&files, is_strict, lang.unwrap_or_else(|| language::of(world)), world)
        }
        Ok(Subcommand::Schema { payload: false }) => Answer::line(pretty(&organisation_schema())),
        Ok(Subcommand::Schema { payload: true }) => Answer::line(pretty(&payload_schema())),
        Ok(Subcommand::Assess(wanted)) => match assess::run(&wanted, world) {
            Ok(answer) => Answer::line(answer),
            Err(message) => Answer::cannot(&message),
        },
        Ok(Subcommand::Render(rendering)) => match render::run(&rendering, world) {
            Ok(html) => Answer::line(html),
            Err(Failure::Faults(lines)) => Answer::found(lines, true),
            Err(Failure::Cannot(message)) => Answer::cannot(&message),
        },
        Ok(Subcommand::Slim(file)) => match slim::run(&file, world) {
            // Without a line end: it is a file to serve, and every byte counts.
            Ok(file) => Answer { out: file, ..Answer::default() },
            Err(lines) => Answer::found(lines, true),
        },
        Err(message) => Answer::cannot(&format!("klachtformulier: {message}\n{USAGE}")),
    }
}

fn check(files: &[OsString], is_strict: bool, lang: Lang, world: &dyn World) -> Answer {
    let (mut lines, mut is_faulty) = (String::new(), false);
    for file in files {
        let said = inspect(file, lang, world);
        is_faulty |= said.is_faulty || (is_strict && !said.lines.is_empty());
        lines.push_str(&said.lines);
    }
    Answer::found(lines, is_faulty)
}
