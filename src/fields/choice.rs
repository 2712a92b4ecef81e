//! A choice of one option, as radio buttons, and yes or no.

use leptos::prelude::*;

use crate::complaint::RawAnswer;
use crate::organisation::Choosable;
use crate::state::option_id;

use super::field::Field;
use crate::view::{Element, classed};

pub(crate) fn choice(field: Field<'_>) -> Vec<Element> {
    let options = field.question.options.iter();
    options.map(|option| option_in(radio(field, &option.id), field, option)).collect()
}

pub(crate) fn yes_no(field: Field<'_>) -> Vec<Element> {
    let words = field.form.wording.words;
    let option = |value, label: &'static str| {
        let id = option_id(field.id(), value);
        classed("div", "option")
            .child(radio(field, value))
            .child(classed("label", "option-label").attr("for", id).text(label))
    };
    vec![option("yes", words.yes), option("no", words.no)]
}

/// An option: its input, followed by its label.
pub(crate) fn option_in(input: Element, field: Field<'_>, option: &Choosable) -> Element {
    let (id, lang) = (option_id(field.id(), &option.id), field.form.lang());
    let help_id = [&id, ".help"].concat();
    let help = option.help.as_ref();
    let input = input.attr_opt("aria-describedby", help.map(|_| help_id.clone()));
    let label = classed("label", "option-label").attr("for", id).organisation_text(&option.label, lang);
    let help = help.map(|help| classed("p", "option-help").attr("id", help_id).organisation_text(help, lang));
    classed("div", "option").child(input).child(label).child_opt(help)
}

fn radio(field: Field<'_>, value: &str) -> Element {
    let answer = field.answer;
    let chosen = value.to_owned();
    field
        .input("input", "radio", option_id(field.id(), value))
        .attr("type", "radio")
        .attr("value", value)
        .checked(matches!(answer.get_untracked(), Some(RawAnswer::Text(chosen)) if chosen == value))
        .on("change", move |_| answer.set(Some(RawAnswer::Text(chosen.clone()))))
}
