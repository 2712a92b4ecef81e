//! Several of the options.

use leptos::prelude::*;

use crate::complaint::RawAnswer;

use super::choice::{option_id, option_in};
use super::element::Made;
use super::field::Field;

pub(super) fn choices(field: Field<'_>) -> Vec<Made> {
    let options = field.question.options.iter();
    options.map(|option| option_in(checkbox(field, &option.id), field, option)).collect()
}

fn checkbox(field: Field<'_>, value: &str) -> Made {
    let answer = field.answer;
    let toggled = value.to_owned();
    field
        .input("input", "checkbox", option_id(field.id(), value))
        .set("type", "checkbox")
        .set("value", value)
        .follow("aria-invalid", field.invalid(None))
        .checked(matches!(answer.get_untracked(), Some(RawAnswer::Several(chosen)) if chosen.contains(&toggled)))
        .on("change", move |event| {
            let is_checked = event_target_checked(&event);
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
