//! A single checkbox. The question follows it as its label.

use leptos::prelude::*;

use crate::browser;

use crate::complaint::RawAnswer;

use super::field::{Field, label_in};
use crate::view::{Element, classed};

pub(crate) fn consent(field: Field<'_>) -> Vec<Element> {
    let answer = field.answer;
    let input = field
        .whole_input("input", "checkbox", "")
        .attr("type", "checkbox")
        .attr("value", "yes")
        .checked(matches!(answer.get_untracked(), Some(RawAnswer::YesNo(true))))
        .on("change", move |event| answer.set(Some(RawAnswer::YesNo(browser::is_checked(&event)))));
    let label = label_in(classed("label", "option-label").attr("for", field.id()), field);
    vec![classed("div", "option").child(input).child(label)]
}
