//! A box that is ticked. Its question stands behind it, as its label.

use leptos::prelude::*;

use crate::complaint::RawAnswer;

use super::element::{Made, classed};
use super::field::Field;
use super::question::label_in;

pub(super) fn consent(field: Field<'_>) -> Vec<Made> {
    let answer = field.answer;
    let input = field
        .whole_input("input", "checkbox", "")
        .set("type", "checkbox")
        .set("value", "yes")
        .checked(matches!(answer.get_untracked(), Some(RawAnswer::YesNo(true))))
        .on("change", move |event| answer.set(Some(RawAnswer::YesNo(event_target_checked(&event)))));
    let label = label_in(classed("label", "option-label").set("for", field.id()), field);
    vec![classed("div", "option").child(input).child(label)]
}
