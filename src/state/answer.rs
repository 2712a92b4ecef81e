//! Answers as they are typed.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::RwSignal;

use crate::complaint::RawAnswer;
use crate::organisation::{FilledIn, Question};

/// The answer to a question so far.
pub(crate) type AnswerSignal = RwSignal<Option<RawAnswer>>;

/// The answer that a question starts with.
pub(crate) fn prefilled(question: &Question, today: NaiveDate) -> Option<RawAnswer> {
    question.filled_in.map(|FilledIn::Today| {
        let parts = [("day", today.day()), ("month", today.month()), ("year", today.year().unsigned_abs())];
        RawAnswer::Parts(parts.map(|(part, number)| (part.to_owned(), number.to_string())).into())
    })
}

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
