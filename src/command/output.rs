//! The one writer: everything that the command prints goes through here.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::author::{self, Warning};
use crate::decode::Fault;
use crate::json::Position;
use crate::organisation::{Lang, Organisation};

/// The exit code when the command cannot do what was asked.
const CANNOT: u8 = 2;

/// Each fault and each warning on a line of its own, in the order of the file: `FILE:LINE:COL: error: …`, which editors
/// can jump to.
pub(super) fn lines(name: &str, faults: &[Fault], warnings: &[Warning], lang: Lang) -> String {
    let faults = faults.iter().map(|fault| (fault.at, "error", author::message(&fault.kind, lang)));
    let warnings = warnings.iter().map(|warning| (warning.at, "warning", author::warning(&warning.doubt, lang)));
    let mut all: Vec<_> = faults.chain(warnings).collect();
    all.sort_by_key(|(at, ..)| *at);
    let line =
        |(at, word, text): (Position, &str, String)| format!("{name}:{}:{}: {word}: {text}\n", at.line(), at.column());
    all.into_iter().map(line).collect()
}

/// That a file has no such procedure, and which it has.
pub(super) fn no_such_procedure(organisation: &Organisation, wanted: &str) -> String {
    let known: Vec<&str> = organisation.procedures.iter().map(|procedure| &*procedure.id).collect();
    format!("klachtformulier: there is no procedure {wanted:?}; known: {}", known.join(", "))
}

pub(super) fn pretty(value: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

pub(super) fn print(text: &str) -> ExitCode {
    match writeln!(io::stdout().lock(), "{text}") {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads has gone away, as `head` does: there is nobody to tell.
        Err(_) => ExitCode::from(CANNOT),
    }
}

pub(super) fn cannot(message: &str) -> ExitCode {
    complain(&format!("{message}\n"));
    ExitCode::from(CANNOT)
}

pub(super) fn complain(text: &str) {
    // If even this cannot be written there is nothing left to say it with.
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
