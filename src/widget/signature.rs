//! A signature: a name that is typed, and a drawing for those who want to and can.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser;
use crate::complaint::RawAnswer;
use crate::organisation::Lang;

use super::element::{Made, changing, classed, el};
use super::field::Field;
use super::form::{Answer, Form};
use super::part::{set, typed};
use super::{button, deadline, later};

const TYPED: &str = "typed";
const DRAWN: &str = "drawn";
const HOW: &str = ".how";

pub(super) fn signature(field: Field<'_>) -> Vec<Made> {
    let answer = field.answer;
    let input = field
        .whole_input("input", "input signature", HOW)
        .set("type", "text")
        .without_device_help(true)
        .may("autocomplete", field.autocomplete(Some("name")))
        .holding(typed(answer, TYPED))
        .on("input", move |event| answer.update(|given| set(given, TYPED, event_target_value(&event))));
    // Its label is that of the question; this says how.
    let how = classed("p", "part-label").set("id", [field.id(), HOW].concat()).text(field.form.pages.type_name);
    vec![signer(field), how, input, drawing(field)]
}

/// Who signs, and as of which day, as far as that was filled in: it stands beside a signature on paper too.
fn signer(field: Field<'_>) -> Made {
    let (form, lang) = (field.form, field.form.lang);
    let answer_to = |id: &str| {
        let mut asked = form.procedure().questions().zip(&form.answers);
        asked.find(|(question, _)| *question.id == *id).map(|(_, answer)| *answer)
    };
    let (name, date) = (answer_to("naam"), answer_to("datum"));
    let app = Arc::clone(&form.app);
    let said = Arc::new(move || app.rest().map_or_else(String::new, |rest| later::signer(rest, name, date, lang)));
    let is_empty = Arc::clone(&said);
    classed("p", "signer").hidden(move || is_empty().is_empty()).says(move || said())
}

/// The answers to the questions for the name and the day, in words.
pub(super) fn signed(name: Option<Answer>, date: Option<Answer>, lang: Lang) -> String {
    let name = name.and_then(|name| match name.get() {
        Some(RawAnswer::Text(name)) => Some(name.trim().to_owned()).filter(|name| !name.is_empty()),
        _ => None,
    });
    let date = date.and_then(|date| match date.get() {
        Some(RawAnswer::Parts(parts)) => deadline::day(&parts, lang),
        _ => None,
    });
    name.into_iter().chain(date).collect::<Vec<_>>().join(", ")
}

fn drawing(field: Field<'_>) -> Made {
    let (form, answer, words) = (Arc::clone(field.form), field.answer, field.form.pages);
    let id = drawing_id(field.id());
    let (name, label) = (field.id().to_owned(), [field.id(), ".draw"].concat());
    let canvas = classed("canvas", "drawing")
        .set("part", "drawing")
        .set("id", id)
        .set("width", "600")
        .set("height", "240")
        .set("role", "img")
        .set("aria-labelledby", label.clone())
        .on("pointerdown", |event| {
            browser::draw(&event, true);
        })
        .on("pointermove", |event| {
            browser::draw(&event, false);
        })
        .on("pointerup", move |event| {
            let drawn = browser::drawn(&event).unwrap_or_default();
            answer.update(|given| set(given, DRAWN, drawn));
        });
    let is_drawn = Memo::new(move |_| {
        answer.with(|given| matches!(given, Some(RawAnswer::Parts(parts)) if parts.iter().any(|(name, text)| name == DRAWN && !text.is_empty())))
    });
    let below = changing(move || match form.app.rest() {
        Some(rest) if is_drawn.get() => later::drawn(rest, &form, &name, answer),
        _ => Vec::new(),
    });
    classed("div", "draw")
        .child(el("p").set("id", label).text(words.draw))
        .child(canvas)
        .child(el("div").set("aria-live", "polite").view(below))
}

/// That something was drawn, and a way to draw it anew.
pub(super) fn drawn(form: &Form, question: &str, answer: Answer) -> Vec<Made> {
    let (words, host, question) = (form.pages, form.app.host.clone(), question.to_owned());
    let clear = button::button("clear", "link").text(words.clear).on("click", move |_| {
        browser::clear(&host, &drawing_id(&question));
        answer.update(|given| set(given, DRAWN, String::new()));
        // The button is gone that had the focus.
        host.focus_soon(question.clone());
    });
    vec![el("p").text([words.drawn, " "].concat()).child(clear)]
}

fn drawing_id(question: &str) -> String {
    [question, ".drawing"].concat()
}
