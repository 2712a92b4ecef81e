//! A signature: a typed name, and an optional drawing.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser;
use crate::complaint::RawAnswer;
use crate::organisation::{Lang, shared_ids};
use crate::parts::button;

use super::field::Field;
use super::part::{set, typed};
use super::typed_date::typed_day;
use crate::state::{AnswerSignal, Form, part_id};
use crate::view::{Element, classed, dynamic, el};

const TYPED: &str = "typed";
const DRAWN: &str = "drawn";
const INSTRUCTION: &str = ".how";

pub(crate) fn signature(field: Field<'_>) -> Vec<Element> {
    let answer = field.answer;
    let input = field
        .whole_input("input", "input signature", INSTRUCTION)
        .attr("name", part_id(field.id(), TYPED))
        .attr("type", "text")
        .without_corrections(true)
        .attr_opt("autocomplete", field.autocomplete(Some("name")))
        .prop_value(typed(answer, TYPED))
        .on("input", move |event| answer.update(|given| set(given, TYPED, browser::value(&event))));
    // The label is the question; this is the instruction.
    let how = classed("p", "part-label")
        .attr("id", [field.id(), INSTRUCTION].concat())
        .text(field.form.wording.pages.type_name);
    vec![signer(field), how, input, drawing(field)]
}

/// The name and the date that belong to the signature, as far as they are filled in. They stand beside a signature on
/// paper too.
fn signer(field: Field<'_>) -> Element {
    let (form, lang) = (field.form, field.form.lang());
    let answer_to = |id: &str| {
        let mut questions = form.procedure().questions().zip(&form.answers);
        questions.find(|(question, _)| *question.id == *id).map(|(_, answer)| *answer)
    };
    let (name, date) = (answer_to(shared_ids::NAME), answer_to(shared_ids::DATE));
    // Without the program nobody knows which day it is.
    let is_html = form.session.host.renders_to_html();
    let is_today = form.procedure().question(shared_ids::DATE).is_some_and(|question| question.filled_in.is_some());
    let today = (is_html && is_today).then_some(form.wording.pages.today);
    let text = Arc::new(move || today.map_or_else(|| signer_text(name, date, lang), str::to_owned));
    let is_empty = Arc::clone(&text);
    classed("p", "signer").needs_program(&form.session).hidden(move || is_empty().is_empty()).text_dyn(move || text())
}

/// The answers to the questions for the name and the date, in words.
fn signer_text(name: Option<AnswerSignal>, date: Option<AnswerSignal>, lang: Lang) -> String {
    let name = name.and_then(|name| match name.get() {
        Some(RawAnswer::Text(name)) => Some(name.trim().to_owned()).filter(|name| !name.is_empty()),
        _ => None,
    });
    let date = date.and_then(|date| match date.get() {
        Some(RawAnswer::Parts(parts)) => typed_day(&parts, lang),
        _ => None,
    });
    name.into_iter().chain(date).collect::<Vec<_>>().join(", ")
}

fn drawing(field: Field<'_>) -> Element {
    let (form, answer, words) = (Arc::clone(field.form), field.answer, field.form.wording.pages);
    let id = drawing_id(field.id());
    let (name, label) = (field.id().to_owned(), [field.id(), ".draw"].concat());
    let canvas = classed("canvas", "drawing")
        .attr("part", "drawing")
        .attr("id", id)
        .attr("width", "600")
        .attr("height", "240")
        .attr("role", "img")
        .attr("aria-labelledby", label.clone())
        .on("pointerdown", |event| {
            browser::draw_stroke(&event, true);
        })
        .on("pointermove", |event| {
            browser::draw_stroke(&event, false);
        })
        .on("pointerup", move |event| {
            let drawn = browser::canvas_to_png(&event).unwrap_or_default();
            answer.update(|given| set(given, DRAWN, drawn));
        });
    let is_drawn = Memo::new(move |_| {
        answer.with(|given| matches!(given, Some(RawAnswer::Parts(parts)) if parts.iter().any(|(name, text)| name == DRAWN && !text.is_empty())))
    });
    let draw = classed("div", "draw").needs_program(&form.session);
    let below = dynamic(move || if is_drawn.get() { below_drawing(&form, &name, answer) } else { Vec::new() });
    draw.child(el("p").attr("id", label).text(words.draw))
        .child(canvas)
        .child(el("div").attr("aria-live", "polite").child_dyn(below))
}

/// That there is a drawing, and a button to clear it.
fn below_drawing(form: &Form, question: &str, answer: AnswerSignal) -> Vec<Element> {
    let (words, host, question) = (form.wording.pages, form.session.host.clone(), question.to_owned());
    let clear = button::button("clear", "link").text(words.clear).on("click", move |_| {
        browser::clear_canvas(&host, &drawing_id(&question));
        answer.update(|given| set(given, DRAWN, String::new()));
        // The button that had the focus is gone.
        host.focus_when_rendered(question.clone());
    });
    vec![el("p").text([words.drawn, " "].concat()).child(clear)]
}

fn drawing_id(question: &str) -> String {
    [question, ".drawing"].concat()
}
