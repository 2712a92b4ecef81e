//! Faults and warnings in words, for an author at a prompt: what was found, what was expected, what was perhaps meant.

mod dutch;
mod english;
mod expected;
mod quoting;

use crate::decode::FaultKind;
use crate::organisation::Lang;

use super::warnings::Doubt;

/// The message for a fault, on one line.
pub fn message(kind: &FaultKind, lang: Lang) -> String {
    match lang {
        Lang::Nl => dutch::fault(kind),
        Lang::En => english::fault(kind),
    }
}

/// The message for a warning, on one line.
pub fn warning(doubt: &Doubt, lang: Lang) -> String {
    match lang {
        Lang::Nl => dutch::warning(doubt),
        Lang::En => english::warning(doubt),
    }
}
