//! What is filled in at a question.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::RwSignal;

use crate::complaint::Given;
use crate::organisation::{FilledIn, Question};

/// What is filled in at a question so far.
pub(crate) type AnswerSignal = RwSignal<Option<Given>>;

/// What is filled in before anybody touched the question.
pub(crate) fn prefilled(question: &Question, today: NaiveDate) -> Option<Given> {
    question.filled_in.map(|FilledIn::Today| {
        let parts = [("day", today.day()), ("month", today.month()), ("year", today.year().unsigned_abs())];
        Given::Parts(parts.map(|(part, number)| (part.to_owned(), number.to_string())).into())
    })
}

/// Whether somebody filled it in: it is neither what it was at first, nor emptied again.
pub(crate) fn is_changed(question: &Question, given: &Given, today: NaiveDate) -> bool {
    !is_empty(given) && prefilled(question, today).as_ref() != Some(given)
}

/// Whether it was emptied again.
fn is_empty(given: &Given) -> bool {
    match given {
        Given::Text(text) => text.is_empty(),
        Given::YesNo(is_on) => !is_on,
        Given::Several(chosen) => chosen.is_empty(),
        Given::Parts(parts) => parts.iter().all(|(_, text)| text.is_empty()),
        Given::Files(files) => files.is_empty(),
        Given::Other => true,
    }
}
