//! The questions, in steps, with what is to mend above them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser;
use crate::procedure::Step;

use super::button;
use super::element::{Changing, Made, changing, classed, el};
use super::field::Field;
use super::form::{Form, TRAP};
use super::kept::Live;
use super::page::Page;
use super::question::question;
use super::{drafts, later, start, summary};

pub(super) fn questions(form: &Arc<Form>) -> Made {
    let words = form.pages;
    let (checked, shown) = (Arc::clone(form), Arc::clone(form));
    let next = classed("button", "button").set("part", "next").set("type", "submit").text(words.next);
    let mut made = classed("form", "page")
        .set("novalidate", "")
        .hidden(move || !matches!(shown.page.get(), Page::Questions(_)))
        .on("submit", move |event| {
            event.prevent_default();
            if let Page::Questions(step) = checked.page.get_untracked() {
                let form = Arc::clone(&checked);
                checked.app.with_rest(move |rest| later::next(rest, &form, step));
            }
        })
        .maybe(form.one_page.then(|| start::above(form)))
        .view(summary::summary(form))
        .view(advice(form))
        .maybe((!form.one_page).then(|| progress(form)));
    // On one page there is something to read above them, and they come when that stands.
    if let (Page::Questions(step), false) = (form.page.get_untracked(), form.one_page) {
        form.build(step);
    }
    let mut first = 0;
    for (index, part) in form.procedure().steps.iter().enumerate() {
        made = made.view(when_built(form, index, first));
        first += part.questions.len();
    }
    form.build_on();
    made.maybe(drafts::choice(form)).child(trap(form)).child(button::row().child(next).maybe(back(form)))
}

/// Back, where there is something before the questions.
fn back(form: &Arc<Form>) -> Option<Made> {
    if form.one_page { start::back(form) } else { Some(start::back_button(form)) }
}

/// Which step this is.
fn progress(form: &Arc<Form>) -> Made {
    let form = Arc::clone(form);
    let said = move || {
        let Page::Questions(step) = form.page.get() else { return String::new() };
        let count = form.procedure().steps.len();
        form.pages.step.replace("{n}", &(step + 1).to_string()).replace("{of}", &count.to_string())
    };
    classed("p", "progress").says(said)
}

/// A step, when it is its turn.
fn when_built(form: &Arc<Form>, index: usize, first: usize) -> Changing {
    let form = Arc::clone(form);
    changing(move || match (form.built[index].get(), form.procedure().steps.get(index)) {
        (true, Some(part)) => vec![step(&form, part, index, first)],
        _ => Vec::new(),
    })
}

impl Form {
    /// Steps come one after another, with room for the browser in between: all at once would keep a slow device busy
    /// for longer than somebody notices.
    fn build_on(self: &Arc<Self>) {
        if self.built.iter().all(Live::get_untracked) {
            return;
        }
        let form = Arc::downgrade(self);
        let turn = browser::pause(0, move || {
            if let Some(form) = form.upgrade() {
                form.build(form.built.iter().position(|built| !built.get_untracked()).unwrap_or_default());
                form.build_on();
            }
        });
        self.turn.set_value(Some(turn));
    }

    /// Puts a step on the page, if it is not there.
    pub(super) fn build(&self, step: usize) {
        if let Some(built) = self.built.get(step).filter(|built| !built.get_untracked()) {
            built.set(true);
        }
    }
}

fn step(form: &Arc<Form>, step: &Step, index: usize, first: usize) -> Made {
    let (shown, one_page, lang) = (Arc::clone(form), form.one_page, form.lang);
    let heading = ["step.", &step.id].concat();
    let mut made = classed("section", "step")
        .set("aria-labelledby", heading.clone())
        .hidden(move || !one_page && shown.page.get() != Page::Questions(index))
        .child(el("h2").set("id", heading).set("tabindex", "-1").said(&step.title, lang))
        .maybe(step.intro.as_ref().map(|intro| el("p").said(intro, lang)))
        .maybe((!one_page || index == 0).then(|| classed("p", "quiet-text").text(form.words.all_needed)));
    for (index, asked) in (first..).zip(&*step.questions) {
        if let Some(answer) = form.answers.get(index) {
            made = made.child(question(Field::new(form, asked, index, *answer)));
        }
    }
    made
}

/// Advice that follows from the step before.
fn advice(form: &Arc<Form>) -> Changing {
    let form = Arc::clone(form);
    changing(move || {
        let new = form.advice.get();
        match form.app.rest() {
            Some(rest) if !new.is_empty() => later::advice(rest, &form, &new),
            _ => Vec::new(),
        }
    })
}

/// A field that nobody sees. What fills it in is a program, and what a program sends is not kept.
fn trap(form: &Arc<Form>) -> Made {
    let filled_in = Arc::clone(form);
    let input = el("input")
        .set("name", TRAP)
        .set("tabindex", "-1")
        .set("autocomplete", "off")
        .on("input", move |event| filled_in.trap.set_value(event_target_value(&event)));
    let label = el("label").text(form.pages.trap).child(input);
    classed("div", "trap").set("aria-hidden", "true").child(label)
}
