//! One question: its label, help above the input, the error between them, and the input of its type.

use std::sync::Arc;

use leptos::prelude::Track;

use crate::organisation::Kind;

use super::element::{Made, changing, classed, el};
use super::field::Field;
use super::{address, choice, choices, consent, date, files, later, line, long_text, signature};

/// A question. What is not asked now stays on the page, unseen, so that its answer is there when it is asked again.
pub(super) fn question(field: Field<'_>) -> Made {
    let input = match field.question.kind {
        Kind::Text | Kind::Email | Kind::Telephone => line::line(field),
        Kind::Signature => signature::signature(field),
        Kind::LongText => long_text::long_text(field),
        Kind::Date => date::date(field),
        Kind::Address => address::address(field),
        Kind::Choice => choice::choice(field),
        Kind::YesNo => choice::yes_no(field),
        Kind::Choices => choices::choices(field),
        Kind::Consent => consent::consent(field),
        Kind::Files => files::files(field),
    };
    let (element, label) = match field.question.kind {
        // The label of a box stands behind it, so it comes with the input.
        Kind::Consent => (el("div"), None),
        Kind::Choice | Kind::YesNo => {
            let group = el("fieldset").set("role", "radiogroup");
            let group = group.follow("aria-invalid", field.invalid(None)).follow("aria-required", field.needed());
            (group.follow("aria-describedby", field.described("")), Some(el("legend")))
        }
        Kind::Choices | Kind::Date | Kind::Address => {
            (el("fieldset").follow("aria-describedby", field.described("")), Some(el("legend")))
        }
        _ => (el("div"), Some(el("label").set("for", field.id()))),
    };
    element
        .set("class", "question")
        .set("part", "question")
        .hidden(field.hidden())
        .maybe(label.map(|element| label_in(element.set("class", "label"), field)))
        .maybe(help(field).filter(|_| field.question.filled_in.is_none()))
        .child(error(field))
        .children(input)
        .maybe(advice(field))
}

/// Advice that follows from this answer alone stands where it was given.
fn advice(field: Field<'_>) -> Option<Made> {
    let rules = field.form.advice_at(field.id());
    if rules.is_empty() {
        return None;
    }
    let (form, answer) = (Arc::clone(field.form), field.answer);
    let made = changing(move || {
        answer.track();
        form.app.rest().map_or_else(Vec::new, |rest| later::advice(rest, &form, &rules))
    });
    Some(el("div").set("aria-live", "polite").view(made))
}

/// The words of the label, and whether the question may be skipped.
pub(super) fn label_in(element: Made, field: Field<'_>) -> Made {
    let words = field.form.words;
    let optional = classed("span", "optional").hidden(field.required()).text([" ", words.optional].concat());
    element.child(el("span").said(&field.question.label, field.form.lang)).child(optional)
}

/// Help, above the input.
pub(super) fn help(field: Field<'_>) -> Option<Made> {
    let help = field.question.help.as_ref()?;
    Some(classed("p", "help").set("id", [field.id(), ".help"].concat()).said(help, field.form.lang))
}

fn error(field: Field<'_>) -> Made {
    let words = field.told(|told| told.map_or_else(String::new, |told| told.words.clone()));
    classed("p", "error")
        .set("part", "error")
        .set("id", [field.id(), ".error"].concat())
        .hidden(field.told(|told| told.is_none()))
        .child(classed("span", "unseen").text(field.form.words.error))
        .child(el("span").says(words))
}
