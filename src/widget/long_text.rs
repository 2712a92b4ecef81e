//! An answer on several lines, with the number of characters that are left.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{self, Timeout};
use crate::complaint::{RawAnswer, most_characters};
use crate::messages::Interface;

use super::element::{Made, classed, el};
use super::field::Field;
use super::kept::{Kept, Live};
use super::later;

/// How long after the last key what is left is read out: while somebody types, it would only be in the way.
const PAUSE: u32 = 1_000;
/// How long after a key what is left is shown.
const MOMENT: u32 = 200;

pub(super) fn long_text(field: Field<'_>) -> Vec<Made> {
    let answer = field.answer;
    let words = field.form.words;
    let most = usize::try_from(most_characters(field.question)).unwrap_or(usize::MAX);
    let app = Arc::clone(&field.form.app);
    // Until the rest of the program is there, letters are counted as computers do.
    let count = move |text: &str| app.rest_now().map_or_else(|| text.chars().count(), |rest| later::count(rest, text));
    let left = Arc::new(Left {
        words,
        most,
        count: Box::new(count),
        text: Kept::new(field.typed()),
        used: Live::new(0),
        said: Live::new(String::new()),
        typed_ms: Kept::new(0),
        pause: Kept::new(None),
    });
    left.recount();
    let [typed, shown, looks, heard] = [(); 4].map(|()| Arc::clone(&left));
    vec![
        field
            .whole_input("textarea", "input", ".most")
            .set("rows", "6")
            .may("autocomplete", field.autocomplete(None))
            .holding(field.typed())
            .on("input", move |event| {
                let text = event_target_value(&event);
                typed.typed(text.clone());
                answer.set(Some(RawAnswer::Text(text)));
            }),
        classed("p", "unseen").set("id", [field.id(), ".most"].concat()).text(words.most(most)),
        el("p")
            .follow("class", move || Some(if looks.used.get() > most { "left over" } else { "left" }.to_owned()))
            .set("aria-hidden", "true")
            .says(move || words.left(shown.used.get(), most)),
        classed("p", "unseen").set("aria-live", "polite").says(move || heard.said.get()),
    ]
}

/// The characters that are left: seen a moment after a key, read out when nobody typed for a while. Counting and
/// showing them at every key would be most of what a key costs.
struct Left {
    words: &'static Interface,
    most: usize,
    count: Box<dyn Fn(&str) -> usize + Send + Sync>,
    text: Kept<String>,
    used: Live<usize>,
    said: Live<String>,
    typed_ms: Kept<i64>,
    pause: Kept<Option<Timeout>>,
}

impl Left {
    fn typed(self: &Arc<Self>, text: String) {
        self.text.set_value(text);
        self.typed_ms.set_value(browser::now_ms());
        if self.pause.with_value(Option::is_none) {
            self.wait();
        }
    }

    fn recount(&self) {
        self.used.set(self.text.with_value(|text| (self.count)(text)));
    }

    fn wait(self: &Arc<Self>) {
        let left = Arc::downgrade(self);
        let pause = browser::pause(MOMENT, move || {
            let Some(left) = left.upgrade() else { return };
            left.pause.set_value(None);
            left.recount();
            if browser::now_ms() - left.typed_ms.get_value() < i64::from(PAUSE) {
                left.wait();
            } else {
                left.said.set(left.words.left(left.used.get_untracked(), left.most));
            }
        });
        self.pause.set_value(Some(pause));
    }
}
