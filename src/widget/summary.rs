//! What is to mend, above the questions: it takes the focus, and leads to each question in the words that stand there.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;

use crate::browser;
use crate::procedure::Outcome;

use super::element::{Made, changing, classed, el};
use super::form::{Form, Page, Told};

pub(super) fn summary(form: &Arc<Form>) -> AnyView {
    let form = Arc::clone(form);
    changing(move || {
        let told = form.told.get();
        if told.is_empty() {
            return Vec::new();
        }
        let words = form.words;
        let heading = el("h2").set("id", "summary.heading").set("tabindex", "-1").text(words.errors(told.len()));
        let summary = classed("section", "summary")
            .set("part", "error-summary")
            .set("aria-labelledby", "summary.heading")
            .child(heading)
            .child(el("ul").children(told.into_iter().map(link)))
            .child(el("p").text(words.mend))
            .children(beside(&form));
        vec![summary]
    })
}

fn link(told: Told) -> Made {
    let Told { input, words, .. } = told;
    let go = el("a").set("href", ["#", &input].concat()).text(words).on("click", move |event| {
        // The link itself would change the address of the page around the form, and not find its way in here.
        event.prevent_default();
        browser::focus_at(&event, &input);
    });
    el("li").child(go)
}

/// The verdict stands beside what is to mend, not instead of it: nobody should have to fill in a whole form to hear it.
fn beside(form: &Arc<Form>) -> Option<Made> {
    if form.outcome.get() == Outcome::Admissible {
        return None;
    }
    let words = form.words;
    let why = super::verdict::to(form, "why", "button quiet", words.why, Page::Verdict);
    Some(classed("div", "beside").child(el("p").text(words.verdict_beside)).child(why))
}
