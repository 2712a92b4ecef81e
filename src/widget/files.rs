//! Files that go along, with their names and sizes in words.

use leptos::prelude::*;

use crate::browser;
use crate::complaint::Given;

use super::element::{Made, changing, classed, el};
use super::field::Field;

pub(super) fn files(field: Field<'_>) -> Vec<Made> {
    let answer = field.answer;
    let words = field.form.words;
    let several = field.question.max.is_none_or(|max| max.0 > 1);
    let types = field.question.file_types.iter();
    let types: Vec<String> = types.map(|kind| [".", kind.0.trim_start_matches('.')].concat()).collect();
    let chosen = move || {
        answer.with(|given| {
            let Some(Given::Files(files)) = given else { return Vec::new() };
            let items = files.iter().map(|file| el("li").text(words.file(file)));
            let list = el("ul").children(items);
            let chosen = classed("div", "files").child(el("p").text(words.chosen_files)).child(list);
            if files.is_empty() { Vec::new() } else { vec![chosen] }
        })
    };
    vec![
        field
            .whole_input("input", "file", "")
            .set("type", "file")
            .may("multiple", several.then_some(""))
            .may("accept", Some(types.join(",")).filter(|types| !types.is_empty()))
            .on("change", move |event| answer.set(Some(Given::Files(browser::chosen_files(&event))))),
        el("div").set("aria-live", "polite").view(changing(chosen)),
    ]
}
