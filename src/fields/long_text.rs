//! An answer on several lines, with a character count.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{self, Timeout};
use crate::complaint::{RawAnswer, most_characters};
use crate::messages::Interface;
use crate::parse::length;

use super::field::Field;
use crate::view::{Element, classed, el};
use crate::view::{LocalSignal, StoredCell};

/// How long after the last key the count is read out. Earlier, it would interrupt the visitor.
const ANNOUNCE_AFTER_MS: u32 = 1_000;
/// How long after a key the count is shown.
const SHOW_AFTER_MS: u32 = 200;

pub(crate) fn long_text(field: Field<'_>) -> Vec<Element> {
    let answer = field.answer;
    let words = field.form.wording.words;
    let most = usize::try_from(most_characters(field.question)).unwrap_or(usize::MAX);
    let used = LocalSignal::new(length::count(&field.typed()));
    let counter = Arc::new(CharacterCount {
        words,
        most,
        text: StoredCell::new(field.typed()),
        used,
        announced: LocalSignal::new(String::new()),
        last_key_ms: StoredCell::new(0),
        pause: StoredCell::new(None),
    });
    let [typed, shown, coloured, heard] = [(); 4].map(|()| Arc::clone(&counter));
    vec![
        field
            .whole_input("textarea", "input", ".most")
            .attr("rows", "6")
            .attr_opt("autocomplete", field.autocomplete(None))
            .prop_value(field.typed())
            .on("input", move |event| {
                let text = browser::value(&event);
                typed.on_input(text.clone());
                answer.set(Some(RawAnswer::Text(text)));
            }),
        classed("p", "unseen").attr("id", [field.id(), ".most"].concat()).text(words.most(most)),
        el("p")
            .needs_program(&field.form.session)
            .attr_dyn("class", move || Some(if coloured.used.get() > most { "left over" } else { "left" }.to_owned()))
            .attr("aria-hidden", "true")
            .text_dyn(move || words.left(shown.used.get(), most)),
        classed("p", "unseen").attr("aria-live", "polite").text_dyn(move || heard.announced.get()),
    ]
}

/// The character count. It is updated a moment after a key and read out after a pause, because counting and rendering
/// at every key would be most of the work that a key causes.
struct CharacterCount {
    words: &'static Interface,
    most: usize,
    text: StoredCell<String>,
    used: LocalSignal<usize>,
    announced: LocalSignal<String>,
    last_key_ms: StoredCell<i64>,
    pause: StoredCell<Option<Timeout>>,
}

impl CharacterCount {
    fn on_input(self: &Arc<Self>, text: String) {
        self.text.set_value(text);
        self.last_key_ms.set_value(browser::now_ms());
        if self.pause.with_value(Option::is_none) {
            self.schedule_recount();
        }
    }

    fn recount(&self) {
        self.used.set(self.text.with_value(|text| length::count(text)));
    }

    fn schedule_recount(self: &Arc<Self>) {
        let counter = Arc::downgrade(self);
        let pause = browser::set_timeout(SHOW_AFTER_MS, move || {
            let Some(counter) = counter.upgrade() else { return };
            counter.pause.set_value(None);
            counter.recount();
            if browser::now_ms() - counter.last_key_ms.get_value() < i64::from(ANNOUNCE_AFTER_MS) {
                counter.schedule_recount();
            } else {
                counter.announced.set(counter.words.left(counter.used.get_untracked(), counter.most));
            }
        });
        self.pause.set_value(Some(pause));
    }
}
