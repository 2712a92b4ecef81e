//! What is filled in at a question.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::RwSignal;

use crate::complaint::RawAnswer;
use crate::organisation::{FilledIn, Question};

/// What is filled in at a question so far.
pub(crate) type AnswerSignal = RwSignal<Option<RawAnswer>>;

/// What is filled in before anybody touched the question.
pub(crate) fn prefilled(question: &Question, today: NaiveDate) -> Option<RawAnswer> {
    question.filled_in.map(|FilledIn::Today| {
        let parts = [("day", today.day()), ("month", today.month()), ("year", today.year().unsigned_abs())];
        RawAnswer::Parts(parts.map(|(part, number)| (part.to_owned(), number.to_string())).into())
    })
}

/// Whether somebody filled it in: it is neither what it was at first, nor emptied again.
pub(crate) fn is_changed(question: &Question, given: &RawAnswer, today: NaiveDate) -> bool {
    !is_empty(given) && prefilled(question, today).as_ref() != Some(given)
}

/// Whether it was emptied again.
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
