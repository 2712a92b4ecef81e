//! How the command writes what was found: faults as lines, and JSON.

use crate::author::{self, Warning};
use crate::decode::Fault;
use crate::json::Position;
use crate::organisation::{Lang, Organisation};

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
