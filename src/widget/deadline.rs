//! By when a complaint is in time, as soon as the date is typed from which that is counted.

use std::sync::Arc;

use leptos::prelude::*;

use crate::complaint::RawAnswer;
use crate::messages;
use crate::organisation::{DeadlinePassed, Lang};
use crate::parse;

use super::element::{Made, classed};
use super::field::Field;
use super::form::Form;
use super::later;

/// What a date means for the term that a rule counts from it. Nothing where no rule does.
pub(super) fn deadline(field: Field<'_>) -> Option<Made> {
    let rules = field.form.procedure().rules.iter();
    let past: DeadlinePassed =
        rules.filter_map(|rule| rule.when.deadline()).find(|past| *past.question == *field.id())?.clone();
    let (form, answer) = (Arc::clone(field.form), field.answer);
    let said = Arc::new(move || {
        answer.with(|given| match (form.app.rest(), given) {
            (Some(rest), Some(RawAnswer::Parts(parts))) => later::deadline(rest, &form, &past, parts),
            _ => String::new(),
        })
    });
    let shown = Arc::clone(&said);
    let said = classed("p", "deadline").hidden(move || said().is_empty()).says(move || shown());
    Some(super::element::el("div").set("aria-live", "polite").child(said))
}

/// The last day and the days left, once the date is typed.
pub(super) fn said(form: &Form, past: &DeadlinePassed, parts: &[(String, String)]) -> String {
    let Some(date) = typed(parts) else { return String::new() };
    let (today, words) = (form.today(), form.pages);
    let last = past.term.term.last_day(date, &form.closed);
    let left = last.signed_duration_since(today).num_days();
    let text = match left {
        ..0 => words.last_day_past,
        0 => words.last_day_today,
        1 => words.last_day_tomorrow,
        _ => words.last_day,
    };
    text.replace("{day}", &messages::day(last, form.lang))
        .replace("{n}", &form.words.number(usize::try_from(left).unwrap_or(0)))
}

/// A date as people say it, once it is typed whole.
pub(super) fn day(parts: &[(String, String)], lang: Lang) -> Option<String> {
    typed(parts).map(|date| messages::day(date, lang))
}

/// The date, once its year is typed whole: "20" could still become 2026.
pub(super) fn typed(parts: &[(String, String)]) -> Option<chrono::NaiveDate> {
    let part = |wanted: &str| parts.iter().find(|(name, _)| name == wanted).map_or("", |(_, text)| text.as_str());
    let year = part("year").trim();
    (year.len() == 4).then(|| parse::date::read_parts(part("day"), part("month"), year).ok())?
}
