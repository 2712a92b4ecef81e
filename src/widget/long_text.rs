//! An answer on several lines, with the number of characters that are left.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser;
use crate::complaint::{Given, most_characters};
use crate::read::length;

use super::element::{Made, classed, el};
use super::field::Field;
use super::kept::{Kept, Live};

/// How long after the last key what is left is read out: while somebody types, it would only be in the way.
const PAUSE: u32 = 1_000;

pub(super) fn long_text(field: Field<'_>) -> Vec<Made> {
    let answer = field.answer;
    let words = field.form.words;
    let most = usize::try_from(most_characters(field.question)).unwrap_or(usize::MAX);
    let used = move || answer.with(|given| if let Some(Given::Text(text)) = given { length::count(text) } else { 0 });
    let left = move || words.left(used(), most);
    let read_out = Arc::new(Live::new(String::new()));
    let later = Kept::new(None);
    let reading = Arc::clone(&read_out);
    let typed = move |event| {
        answer.set(Some(Given::Text(event_target_value(&event))));
        // Setting it drops the pause that was there.
        let reading = Arc::clone(&reading);
        later.set_value(Some(browser::pause(PAUSE, move || reading.set(untrack(left)))));
    };
    let class = move || Some(if used() > most { "left over" } else { "left" }.to_owned());
    vec![
        field
            .whole_input("textarea", "input", ".most")
            .set("rows", "6")
            .may("autocomplete", field.autocomplete(None))
            .holding(field.typed())
            .on("input", typed),
        classed("p", "unseen").set("id", [field.id(), ".most"].concat()).text(words.most(most)),
        el("p").follow("class", class).set("aria-hidden", "true").says(left),
        classed("p", "unseen").set("aria-live", "polite").says(move || read_out.get()),
    ]
}
