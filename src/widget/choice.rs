//! One of the options, or yes or no.

use leptos::prelude::*;

use crate::complaint::RawAnswer;
use crate::organisation::Choosable;

use super::element::{Made, classed};
use super::field::Field;

pub(super) fn choice(field: Field<'_>) -> Vec<Made> {
    let options = field.question.options.iter();
    options.map(|option| option_in(radio(field, &option.id), field, option)).collect()
}

pub(super) fn yes_no(field: Field<'_>) -> Vec<Made> {
    let words = field.form.words;
    let option = |value, label: &'static str| {
        let id = option_id(field.id(), value);
        classed("div", "option")
            .child(radio(field, value))
            .child(classed("label", "option-label").set("for", id).text(label))
    };
    vec![option("yes", words.yes), option("no", words.no)]
}

/// The id of the input of an option.
pub(super) fn option_id(question: &str, option: &str) -> String {
    [question, "=", option].concat()
}

/// An option: its input, with its words behind it.
pub(super) fn option_in(input: Made, field: Field<'_>, option: &Choosable) -> Made {
    let (id, lang) = (option_id(field.id(), &option.id), field.form.lang);
    let help_id = [&id, ".help"].concat();
    let help = option.help.as_ref();
    let input = input.may("aria-describedby", help.map(|_| help_id.clone()));
    let label = classed("label", "option-label").set("for", id).said(&option.label, lang);
    let help = help.map(|help| classed("p", "option-help").set("id", help_id).said(help, lang));
    classed("div", "option").child(input).child(label).maybe(help)
}

fn radio(field: Field<'_>, value: &str) -> Made {
    let answer = field.answer;
    let chosen = value.to_owned();
    field
        .input("input", "radio", option_id(field.id(), value))
        .set("type", "radio")
        .set("value", value)
        .checked(matches!(answer.get_untracked(), Some(RawAnswer::Text(chosen)) if chosen == value))
        .on("change", move |_| answer.set(Some(RawAnswer::Text(chosen.clone()))))
}
