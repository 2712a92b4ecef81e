//! Answers as they are typed.

use chrono::NaiveDate;
use leptos::prelude::RwSignal;

use crate::complaint::{RawAnswer, prefilled};
use crate::organisation::Question;

/// The answer to a question so far.
pub(crate) type AnswerSignal = RwSignal<Option<RawAnswer>>;

/// Whether the visitor changed the answer: it is neither the one it started with, nor empty.
pub(crate) fn is_changed(question: &Question, given: &RawAnswer, today: NaiveDate) -> bool {
    !is_empty(given) && prefilled(question, today).as_ref() != Some(given)
}

/// Whether an answer is empty.
fn is_empty(given: &RawAnswer) -> bool {
    match given {
        RawAnswer::Text(text) => text.is_empty(),
        RawAnswer::YesNo(is_on) => !is_on,
        RawAnswer::Several(chosen) => chosen.is_empty(),
        RawAnswer::Parts(parts) => parts.iter().all(|(_, text)| text.is_empty()),
        RawAnswer::Files(files) => files.is_empty(),
        RawAnswer::Other => true,
    }
}
