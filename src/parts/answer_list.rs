//! The answers, in words, below their questions, each with a button to change it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::complaint::{Address, Answer, Answers};
use crate::messages;
use crate::organisation::Question;

use crate::state::{Form, input_id};
use crate::view::{Element, classed, el};

use super::button;
use super::plain::to_stage;

/// The answers of all steps that ask something.
pub(crate) fn answer_list(form: &Arc<Form>, answers: &Answers) -> Vec<Element> {
    let states = form.question_states.get_untracked();
    let mut states = states.iter();
    let mut sections = Vec::new();
    for step in &*form.procedure().steps {
        let mut rows = Vec::new();
        for question in &*step.questions {
            if states.next().is_some_and(|state| state.shown) {
                rows.push(row(form, question, answers.get(&question.id)));
            }
        }
        if !rows.is_empty() {
            let list = classed("dl", "answers").children(rows);
            sections.push(
                classed("div", "section").child(el("h3").organisation_text(&step.title, form.lang())).child(list),
            );
        }
    }
    sections
}

fn row(form: &Arc<Form>, question: &Question, answer: Option<&Answer>) -> Element {
    let changed = Arc::clone(form);
    let id = question.id.text.clone();
    // Screen readers may read the button alone, so its label names the question.
    let label = question.label.get(form.lang());
    let change = button::button("change", "link")
        .attr("value", &id)
        .attr("aria-label", [form.after().change, ": ", label].concat())
        .text(form.after().change)
        .on("click", move |_| {
            let id = id.clone();
            changed.next_task(move |form| form.change(&id));
        });
    // A browser goes to the question once the page with the questions is there.
    let at = |to: &str| [to, "#", &input_id(question, None)].concat();
    let change = match form.posts_to().filter(|_| form.session.host.renders_to_html()) {
        Some(to) => to_stage(change, "edit").attr("formaction", at(to)),
        None => change,
    };
    let answer = match answer {
        Some(answer) => classed("dd", "answer").text(in_words(form, question, answer)),
        None => classed("dd", "answer quiet-text").text(form.after().not_answered),
    };
    let label = el("dt").organisation_text(&question.label, form.lang());
    el("div").child(label).child(answer).child(classed("dd", "change").child(change))
}

fn in_words(form: &Form, question: &Question, answer: &Answer) -> String {
    let words = form.wording.words;
    let option = |id: &String| {
        let found = question.options.iter().find(|option| option.id.text == *id);
        found.map_or("", |option| option.label.get(form.lang()))
    };
    match answer {
        Answer::Text(text) => text.clone(),
        Answer::Date(date) => messages::day(*date, form.lang()),
        Answer::YesNo(true) | Answer::Consent => words.yes.to_owned(),
        Answer::YesNo(false) => words.no.to_owned(),
        Answer::Choice(id) => option(id).to_owned(),
        Answer::Choices(ids) => ids.iter().map(option).collect::<Vec<_>>().join("\n"),
        Answer::Address(Address { street, number, postcode, city, country }) => {
            let country = country.as_deref().map_or_else(String::new, |country| ["\n", country].concat());
            [street, " ", number, "\n", postcode, " ", city, &country].concat()
        }
        Answer::Files(files) => files.iter().map(|file| words.file(file)).collect::<Vec<_>>().join("\n"),
        Answer::Signature(signature) => match signature.drawn {
            Some(_) => [&signature.typed, "\n", form.wording.pages.drawn].concat(),
            None => signature.typed.clone(),
        },
    }
}
