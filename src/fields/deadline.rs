//! The deadline that follows from a date, shown as soon as the date is typed.

use std::sync::Arc;

use crate::messages::{self, Subject};
use crate::organisation::DeadlinePassed;
use crate::state::Form;
use crate::view::Element;

use super::field::Field;
use super::typed_date::{sentence_below, typed_date};

/// The deadline of the rule that fires when a term from this date is over. `None` if no rule does, or if the rule counts
/// other terms too: then this one alone decides nothing.
pub(crate) fn deadline(field: Field<'_>) -> Option<Element> {
    let rules = field.form.procedure().rules.iter();
    let mut passed = rules.filter(|rule| rule.deadlines().len() == 1).filter_map(|rule| rule.when.deadline_to_pass());
    let passed = passed.find(|passed| *passed.question == *field.id())?.clone();
    let form = Arc::clone(field.form);
    Some(sentence_below(field, move |parts| deadline_message(&form, &passed, parts)))
}

/// The last day and the days left, once the date is complete.
fn deadline_message(form: &Form, passed: &DeadlinePassed, parts: &[(String, String)]) -> String {
    let Some(date) = typed_date(parts) else { return String::new() };
    let clock = &form.session.clock;
    let (term, today) = (passed.term.term, clock.today());
    let (last, left) = (term.last_day(date, &clock.off), term.days_left(date, today, &clock.off));
    let arriving = passed.must_arrive.then(|| Subject::of(form.procedure()));
    messages::deadline(last, left, arriving, (form.wording.lang, form.wording.tone))
}
