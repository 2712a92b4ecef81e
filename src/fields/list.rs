//! Several short answers, each on a line of its own.

use leptos::prelude::*;

use crate::browser;
use crate::complaint::RawAnswer;
use crate::view::{Element, classed};

use super::field::Field;

pub(crate) fn list(field: Field<'_>) -> Vec<Element> {
    let answer = field.answer;
    let how = field.form.wording.pages.each_on_a_line;
    let input = field
        .whole_input("textarea", "input", ".most")
        .attr("rows", "3")
        // Most often these are names.
        .without_corrections(true)
        .attr_opt("autocomplete", field.autocomplete(None))
        .prop_value(field.typed())
        .on("input", move |event| answer.set(Some(RawAnswer::Text(browser::value(&event)))));
    vec![classed("p", "help").attr("id", [field.id(), ".most"].concat()).text(how), input]
}
