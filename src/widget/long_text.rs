//! An answer on several lines, with the number of characters that are left.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser;
use crate::complaint::{Given, most_characters};

use super::element::{Made, classed, el};
use super::field::Field;
use super::kept::{Kept, Live};
use super::later;

/// How long after the last key what is left is read out: while somebody types, it would only be in the way.
const PAUSE: u32 = 1_000;

pub(super) fn long_text(field: Field<'_>) -> Vec<Made> {
    let answer = field.answer;
    let words = field.form.words;
    let most = usize::try_from(most_characters(field.question)).unwrap_or(usize::MAX);
    let app = Arc::clone(&field.form.app);
    // Until the rest of the program is there, letters are counted as computers do.
    let count = move |text: &str| app.rest().map_or_else(|| text.chars().count(), |rest| later::count(rest, text));
    let used = Arc::new(move || answer.with(|given| if let Some(Given::Text(text)) = given { count(text) } else { 0 }));
    let over = Arc::clone(&used);
    let left = Arc::new(move || words.left(used(), most));
    let shown = Arc::clone(&left);
    let read_out = Arc::new(Live::new(String::new()));
    let pause = Kept::new(None);
    let reading = Arc::clone(&read_out);
    let typed = move |event| {
        answer.set(Some(Given::Text(event_target_value(&event))));
        // Setting it drops the pause that was there.
        let (reading, left) = (Arc::clone(&reading), Arc::clone(&left));
        pause.set_value(Some(browser::pause(PAUSE, move || reading.set(untrack(|| left())))));
    };
    let class = move || Some(if over() > most { "left over" } else { "left" }.to_owned());
    vec![
        field
            .whole_input("textarea", "input", ".most")
            .set("rows", "6")
            .may("autocomplete", field.autocomplete(None))
            .holding(field.typed())
            .on("input", typed),
        classed("p", "unseen").set("id", [field.id(), ".most"].concat()).text(words.most(most)),
        el("p").follow("class", class).set("aria-hidden", "true").says(move || shown()),
        classed("p", "unseen").set("aria-live", "polite").says(move || read_out.get()),
    ]
}
