//! An input for one part of an answer: the month of a date, the town of an address.

use leptos::prelude::{GetUntracked, Update};

use crate::browser;
use crate::complaint::{Part, RawAnswer};

use super::field::Field;
use crate::state::{AnswerSignal, part_id};
use crate::view::{Element, classed};

/// The input of a part.
pub(crate) struct PartInput {
    /// Its name, which follows that of the question.
    pub(crate) name: &'static str,
    pub(crate) label: &'static str,
    pub(crate) class: &'static str,
    /// The part that an error names.
    pub(crate) part: Part,
    pub(crate) numeric: bool,
    pub(crate) token: Option<&'static str>,
}

pub(crate) fn part(field: Field<'_>, input: PartInput) -> Element {
    let PartInput { name, label, class, part, numeric, token } = input;
    let answer = field.answer;
    let id = part_id(field.id(), name);
    // A group cannot have `aria-required`; its inputs can.
    let aria_required = field.aria_required();
    let input = classed("input", "input")
        .attr("type", "text")
        .attr("id", id.clone())
        .attr("name", id.clone())
        .attr_opt("inputmode", numeric.then_some("numeric"))
        .without_corrections(!numeric)
        .attr_opt("autocomplete", field.autocomplete(token))
        .attr_dyn("aria-invalid", field.aria_invalid(Some(part)))
        .attr_dyn("aria-required", move || aria_required().filter(|_| part != Part::Country))
        .prop_value(typed(answer, name))
        .on("input", move |event| answer.update(|given| set(given, name, browser::value(&event))));
    classed("div", class).child(classed("label", "part-label").attr("for", id).text(label)).child(input)
}

pub(crate) fn typed(answer: AnswerSignal, name: &str) -> String {
    match answer.get_untracked() {
        Some(RawAnswer::Parts(parts)) => {
            parts.into_iter().find(|(part, _)| part == name).map_or_else(String::new, |(_, text)| text)
        }
        _ => String::new(),
    }
}

pub(crate) fn set(given: &mut Option<RawAnswer>, name: &str, text: String) {
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
