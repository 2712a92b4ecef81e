//! The questions, in steps, with what is to mend above them.

use std::sync::Arc;

use leptos::prelude::*;

use super::button;
use super::element::{Changing, Made, changing, classed, el};
use super::field::Field;
use super::form::{Form, TRAP};
use super::page::Page;
use super::pieces::{Piece, Pieces};
use super::question::question;
use super::{drafts, later, start, summary};

/// The questions, which come when what is seen first stands, or at once where they are seen first.
pub(super) fn questions(form: &Arc<Form>) -> Changing {
    form.expect(form.page.get_untracked());
    form.in_turn(Piece::Frame, |form| vec![frame(form)])
}

/// What stands around the steps.
fn frame(form: &Arc<Form>) -> Made {
    let words = form.pages;
    let shown = Arc::clone(form);
    let pressed = form.pressed(|form| {
        if let Page::Questions(step) = form.page.get_untracked() {
            let checked = Arc::clone(form);
            form.app.with_rest(move |rest| later::next(rest, &checked, step));
        }
    });
    let next = classed("button", "button").set("part", "next").set("type", "submit").text(words.next);
    let mut made = classed("form", "page")
        .set("novalidate", "")
        .hidden(move || !matches!(shown.page.get(), Page::Questions(_)))
        .on("submit", move |event| {
            event.prevent_default();
            pressed();
        })
        .maybe(form.one_page.then(|| start::above(form)))
        .view(summary::summary(form))
        .view(advice(form))
        .maybe((!form.one_page).then(|| progress(form)));
    let (mut first, mut pieces) = (0, 0);
    for (index, part) in form.procedure().steps.iter().enumerate() {
        let place = pieces;
        made = made.view(form.in_turn(Piece::Step(place), move |form| step(form, index, first, place)));
        first += part.questions.len();
        pieces += Pieces::count(part);
    }
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

fn step(form: &Arc<Form>, index: usize, first: usize, place: usize) -> Vec<Made> {
    let Some(step) = form.procedure().steps.get(index) else { return Vec::new() };
    let (shown, one_page, lang) = (Arc::clone(form), form.one_page, form.lang);
    let heading = ["step.", &step.id].concat();
    let mut made = classed("section", "step")
        .set("aria-labelledby", heading.clone())
        .hidden(move || !one_page && shown.page.get() != Page::Questions(index))
        .child(el("h2").set("id", heading).set("tabindex", "-1").said(&step.title, lang))
        .maybe(step.intro.as_ref().map(|intro| el("p").said(intro, lang)))
        .maybe((!one_page || index == 0).then(|| classed("p", "quiet-text").text(form.words.all_needed)));
    for piece in 0..Pieces::count(step) {
        let piece_of_step = move |form: &Arc<Form>| asked(form, index, first, piece);
        made = made.view(form.in_turn(Piece::Step(place + piece), piece_of_step));
    }
    vec![made]
}

/// A piece of the questions of a step.
fn asked(form: &Arc<Form>, step: usize, first: usize, piece: usize) -> Vec<Made> {
    let mut made = Vec::new();
    let Some(step) = form.procedure().steps.get(step) else { return made };
    for place in Pieces::questions(piece) {
        if let (Some(asked), Some(answer)) = (step.questions.get(place), form.answers.get(first + place)) {
            made.push(question(Field::new(form, asked, first + place, *answer)));
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
