//! A date that is filled in with today: one line that says so, and its three parts for whoever means another day.

use std::sync::Arc;

use chrono::Months;
use leptos::prelude::*;

use crate::complaint::RawAnswer;
use crate::messages;

use super::element::{Made, classed, el};
use super::field::Field;
use super::form::Form;
use super::part::part_id;
use super::{button, date, deadline, later, question};

pub(super) fn filled_in(field: Field<'_>) -> Vec<Made> {
    let (form, words) = (Arc::clone(field.form), field.form.pages);
    let said = Arc::clone(&form);
    let today = move || match said.app.rest() {
        Some(rest) => later::today(rest, &said),
        None => said.pages.today.to_owned(),
    };
    // What has to be mended has to be seen.
    let is_told = field.told(|told| told.is_some());
    let (parts, line) = (Arc::clone(&form), Arc::clone(&form));
    let is_open = Arc::new(move || parts.shows_dates.get() || is_told());
    let shows_parts = Arc::clone(&is_open);
    let day = part_id(field.id(), "day");
    let change = button::button("change-date", "link")
        .set("aria-label", [words.change, ": ", field.question.label.get(form.lang)].concat())
        .text(words.change)
        .on("click", move |_| {
            line.shows_dates.set(true);
            line.app.host.focus_soon(day.clone());
        });
    let line =
        classed("p", "filled-in").hidden(move || is_open()).child(el("span").says(today)).text(" ").child(change);
    let parts = el("div").hidden(move || !shows_parts()).maybe(question::help(field)).children(date::parts(field));
    vec![line, parts.child(long_ago(field))]
}

/// The date of today, in words.
pub(super) fn today(form: &Form) -> String {
    [form.pages.today, ", ", &messages::day(form.today(), form.lang)].concat()
}

/// Asks whether a date of long ago is meant. A slip of a year is easily made in January.
fn long_ago(field: Field<'_>) -> Made {
    let (form, answer) = (Arc::clone(field.form), field.answer);
    let asks = Arc::new(move || {
        answer.with(|given| match (form.app.rest(), given) {
            (Some(rest), Some(RawAnswer::Parts(parts))) => later::asks_if_long_ago(rest, &form, parts),
            _ => "",
        })
    });
    let asked = Arc::clone(&asks);
    let asks = classed("p", "deadline").hidden(move || asks().is_empty()).says(move || asked().to_owned());
    el("div").set("aria-live", "polite").child(asks)
}

/// The question whether that is right, for a date that is typed whole and more than a year ago.
pub(super) fn asks_if_long_ago(form: &Form, parts: &[(String, String)]) -> &'static str {
    let a_year_ago = form.today().checked_sub_months(Months::new(12));
    match deadline::typed(parts) {
        Some(date) if a_year_ago.is_some_and(|then| date < then) => form.after().long_ago,
        _ => "",
    }
}
