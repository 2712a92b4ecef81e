//! A choice of several options, as checkboxes.

use leptos::prelude::*;

use crate::browser;

use crate::complaint::RawAnswer;

use crate::state::option_id;

use super::choice::option_in;
use super::field::Field;
use crate::view::Element;

pub(crate) fn choices(field: Field<'_>) -> Vec<Element> {
    let options = field.question.options.iter();
    options.map(|option| option_in(checkbox(field, &option.id), field, option)).collect()
}

fn checkbox(field: Field<'_>, value: &str) -> Element {
    let answer = field.answer;
    let toggled = value.to_owned();
    field
        .input("input", "checkbox", option_id(field.id(), value))
        .attr("type", "checkbox")
        .attr("value", value)
        .attr_dyn("aria-invalid", field.aria_invalid(None))
        .checked(matches!(answer.get_untracked(), Some(RawAnswer::Several(chosen)) if chosen.contains(&toggled)))
        .on("change", move |event| {
            let is_checked = browser::is_checked(&event);
            answer.update(|given| set(given, &toggled, is_checked));
        })
}

fn set(given: &mut Option<RawAnswer>, value: &str, is_chosen: bool) {
    let mut chosen = match given.take() {
        Some(RawAnswer::Several(chosen)) => chosen,
        _ => Vec::new(),
    };
    chosen.retain(|other| other != value);
    if is_chosen {
        chosen.push(value.to_owned());
    }
    *given = Some(RawAnswer::Several(chosen));
}
