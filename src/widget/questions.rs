//! The pages of a form, and the first of them: the questions.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;

use crate::browser;
use crate::procedure::{Step, Text};

use super::element::{Made, changing, classed, el};
use super::field::Field;
use super::form::{Form, Page};
use super::question::question;
use super::{ready, summary, verdict};

/// The whole form. The questions stay on the page, unseen, while another page is shown: so everything typed is there
/// on the way back, chosen files too, which no script could put back.
pub(super) fn pages(form: &Arc<Form>) -> AnyView {
    let shown = Arc::clone(form);
    let others = move || match shown.page.get() {
        Page::Questions => Vec::new(),
        Page::Verdict => vec![verdict::verdict(&shown)],
        Page::Ready => vec![ready::ready(&shown)],
    };
    let accent = form.organisation.colours.as_ref().map(|colours| colours.accent.0.clone());
    classed("div", "form")
        .set("lang", form.lang.word())
        .styled("--klacht-organisation-accent", accent)
        .child(questions(form))
        .view(changing(others))
        .done()
}

fn questions(form: &Arc<Form>) -> Made {
    let (procedure, organisation, lang, page) = (&form.procedure, &form.organisation, form.lang, form.page);
    let paragraph = |text: &Text| el("p").said(text, lang);
    let danger = organisation.safety.as_ref().map(|safety| classed("p", "notice").said(&safety.danger, lang));
    let mut next = 0;
    let steps = procedure.steps.iter().map(|part| {
        let first = next;
        next += part.questions.len();
        step(form, part, first)
    });
    let checked = Arc::clone(form);
    classed("form", "page")
        .set("novalidate", "")
        .hidden(Signal::derive(move || page.get() != Page::Questions))
        .on("submit", move |event| {
            event.prevent_default();
            browser::focus_soon(&event, checked.check());
        })
        .view(summary::summary(form))
        .child(el("h2").set("id", "form.heading").set("tabindex", "-1").said(&procedure.title, lang))
        .child(paragraph(&procedure.for_whom))
        .children(procedure.definition.as_ref().map(paragraph))
        .children(danger)
        .child(el("p").text(form.words.all_needed))
        .children(steps)
        .child(classed("button", "button").set("part", "next").set("type", "submit").text(form.words.check))
}

fn step(form: &Arc<Form>, step: &Step, first: usize) -> Made {
    let answers = form.answers.iter().skip(first).zip(first..);
    let questions = step.questions.iter().zip(answers);
    classed("section", "step")
        .child(el("h3").said(&step.title, form.lang))
        .children(step.intro.as_ref().map(|intro| el("p").said(intro, form.lang)))
        .children(questions.map(|(asked, (answer, index))| question(Field::new(form, asked, index, *answer))))
}
