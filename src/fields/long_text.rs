//! An answer on several lines, with the number of characters that are left.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{self, Timeout};
use crate::complaint::{RawAnswer, most_characters};
use crate::messages::Interface;

use super::field::Field;
use crate::view::{Element, classed, el};
use crate::view::{LocalSignal, StoredCell};

/// How long after the last key what is left is read out: while somebody types, it would only be in the way.
const PAUSE: u32 = 1_000;
/// How long after a key what is left is shown.
const MOMENT: u32 = 200;

pub(crate) fn long_text(field: Field<'_>) -> Vec<Element> {
    let answer = field.answer;
    let words = field.form.wording.words;
    let most = usize::try_from(most_characters(field.question)).unwrap_or(usize::MAX);
    let loader = Arc::clone(&field.form.session.lazy);
    // Until the second half of the program is loaded, letters are counted as computers do.
    let count = move |text: &str| match loader.module_untracked() {
        Some(module) => lazy::count(module, text),
        None => text.chars().count(),
    };
    let used = LocalSignal::new(count(&field.typed()));
    let left = Arc::new(Left {
        words,
        most,
        count: Box::new(count),
        text: StoredCell::new(field.typed()),
        used,
        said: LocalSignal::new(String::new()),
        typed_ms: StoredCell::new(0),
        pause: StoredCell::new(None),
    });
    let [typed, shown, looks, heard] = [(); 4].map(|()| Arc::clone(&left));
    vec![
        field
            .whole_input("textarea", "input", ".most")
            .attr("rows", "6")
            .attr_opt("autocomplete", field.autocomplete(None))
            .prop_value(field.typed())
            .on("input", move |event| {
                let text = browser::value(&event);
                typed.typed(text.clone());
                answer.set(Some(RawAnswer::Text(text)));
            }),
        classed("p", "unseen").attr("id", [field.id(), ".most"].concat()).text(words.most(most)),
        el("p")
            .attr_dyn("class", move || Some(if looks.used.get() > most { "left over" } else { "left" }.to_owned()))
            .attr("aria-hidden", "true")
            .text_dyn(move || words.left(shown.used.get(), most)),
        classed("p", "unseen").attr("aria-live", "polite").text_dyn(move || heard.said.get()),
    ]
}

/// The characters that are left: seen a moment after a key, read out when nobody typed for a while. Counting and
/// showing them at every key would be most of what a key costs.
struct Left {
    words: &'static Interface,
    most: usize,
    count: Box<dyn Fn(&str) -> usize + Send + Sync>,
    text: StoredCell<String>,
    used: LocalSignal<usize>,
    said: LocalSignal<String>,
    typed_ms: StoredCell<i64>,
    pause: StoredCell<Option<Timeout>>,
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
        let pause = browser::set_timeout(MOMENT, move || {
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

/// In the half of the program that is loaded later.
mod lazy {
    use crate::browser::LazyModule;
    use crate::parse::length;

    /// How many characters a text has.
    #[inline(never)]
    pub(super) fn count(_: LazyModule, text: &str) -> usize {
        length::count(text)
    }
}
