//! One input of an answer in parts: the month of a date, the town of an address.

use leptos::prelude::*;

use crate::complaint::{Part, RawAnswer};

use super::element::{Made, classed};
use super::field::Field;
use super::form::Answer;

/// How a part looks and what it is.
pub(super) struct PartInput {
    /// Its name, behind that of the question.
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) class: &'static str,
    /// What an error says is wrong when it is this part.
    pub(super) part: Part,
    pub(super) numeric: bool,
    pub(super) token: Option<&'static str>,
}

pub(super) fn part(field: Field<'_>, input: PartInput) -> Made {
    let PartInput { name, label, class, part, numeric, token } = input;
    let answer = field.answer;
    let id = part_id(field.id(), name);
    // A group cannot be required; its parts can.
    let needed = field.needed();
    let input = classed("input", "input")
        .set("type", "text")
        .set("id", id.clone())
        .set("name", id.clone())
        .may("inputmode", numeric.then_some("numeric"))
        .without_device_help(!numeric)
        .may("autocomplete", field.autocomplete(token))
        .follow("aria-invalid", field.invalid(Some(part)))
        .follow("aria-required", move || needed().filter(|_| part != Part::Country))
        .holding(typed(answer, name))
        .on("input", move |event| answer.update(|given| set(given, name, event_target_value(&event))));
    classed("div", class).child(classed("label", "part-label").set("for", id).text(label)).child(input)
}

/// The id and the name of the input of a part.
pub(super) fn part_id(question: &str, part: &str) -> String {
    [question, ".", part].concat()
}

pub(super) fn typed(answer: Answer, name: &str) -> String {
    match answer.get_untracked() {
        Some(RawAnswer::Parts(parts)) => {
            parts.into_iter().find(|(part, _)| part == name).map_or_else(String::new, |(_, text)| text)
        }
        _ => String::new(),
    }
}

pub(super) fn set(given: &mut Option<RawAnswer>, name: &str, text: String) {
    let mut parts = match given.take() {
        Some(RawAnswer::Parts(parts)) => parts,
        _ => Vec::new(),
    };
    match parts.iter_mut().find(|(part, _)| part == name) {
        Some((_, old)) => *old = text,
        None => parts.push((name.to_owned(), text)),
    }
    *given = Some(RawAnswer::Parts(parts));
}
