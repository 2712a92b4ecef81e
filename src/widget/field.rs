//! A question on a page, with all that its input needs.

use std::sync::Arc;

use leptos::prelude::*;

use crate::complaint::{Part, RawAnswer};
use crate::organisation::{Kind, Question};

use super::element::{Made, el};
use super::form::{Answer, Form, Told};

/// A question on a page.
#[derive(Clone, Copy)]
pub(super) struct Field<'a> {
    pub(super) form: &'a Arc<Form>,
    pub(super) question: &'a Question,
    pub(super) answer: Answer,
    /// Its place among all questions.
    index: usize,
}

impl<'a> Field<'a> {
    pub(super) fn new(form: &'a Arc<Form>, question: &'a Question, index: usize, answer: Answer) -> Self {
        Self { form, question, answer, index }
    }

    pub(super) fn id(&self) -> &'a str {
        &self.question.id.text
    }

    /// Something about what the last check found to mend here.
    pub(super) fn told<T: 'static, F: Fn(Option<&Told>) -> T>(&self, look: F) -> impl Fn() -> T + use<T, F> {
        let (form, id) = (Arc::clone(self.form), self.id().to_owned());
        move || form.told.with(|told| look(told.iter().find(|told| told.question == id)))
    }

    /// Whether it is not asked now.
    pub(super) fn hidden(&self) -> impl Fn() -> bool + use<> {
        let (asked, index) = (self.form.asked, self.index);
        move || !asked.with(|asked| asked.get(index).is_some_and(|asked| asked.shown))
    }

    /// Whether it may be skipped.
    pub(super) fn required(&self) -> impl Fn() -> bool + use<> {
        let (asked, index) = (self.form.asked, self.index);
        move || asked.with(|asked| asked.get(index).is_some_and(|asked| asked.required))
    }

    /// What was typed so far.
    pub(super) fn typed(&self) -> String {
        match self.answer.get_untracked() {
            Some(RawAnswer::Text(text)) => text,
            _ => String::new(),
        }
    }

    /// An input of the question, with the id and the name that go with it.
    pub(super) fn input(&self, element: &'static str, class: &'static str, id: String) -> Made {
        el(element).set("class", class).set("id", id).set("name", self.id())
    }

    /// An input that is all of the question: what is said about it, whether it must be filled in, what is wrong.
    pub(super) fn whole_input(&self, element: &'static str, class: &'static str, more: &'static str) -> Made {
        let input = self.input(element, class, self.id().to_owned());
        input
            .follow("aria-describedby", self.described(more))
            .follow("aria-invalid", self.invalid(None))
            .follow("aria-required", self.needed())
    }

    /// The ids of what is said about the question, beside its label: help, error, what the caller adds.
    pub(super) fn described(&self, more: &'static str) -> impl Fn() -> Option<String> + use<> {
        let is_told = self.told(|told| told.is_some());
        let id = self.id().to_owned();
        // A date without help of its own has an example.
        let help = self.question.help.is_some() || self.question.kind == Kind::Date;
        move || {
            let said = [(help, ".help"), (is_told(), ".error"), (!more.is_empty(), more)];
            let ids: Vec<String> =
                said.into_iter().filter(|(is_said, _)| *is_said).map(|(_, end)| [&id, end].concat()).collect();
            Some(ids.join(" ")).filter(|ids| !ids.is_empty())
        }
    }

    /// "true" when the answer has to be mended; for a part, when that part has to be. An error about the whole
    /// concerns every part.
    pub(super) fn invalid(&self, part: Option<Part>) -> impl Fn() -> Option<String> + use<> {
        self.told(move |told| {
            let told = told?;
            let is_wrong = part.is_none() || (told.part.is_none() && part != Some(Part::Country)) || told.part == part;
            is_wrong.then(|| "true".to_owned())
        })
    }

    /// "true" when it must be answered.
    pub(super) fn needed(&self) -> impl Fn() -> Option<String> + use<> {
        let required = self.required();
        move || required().then(|| "true".to_owned())
    }

    /// What a browser may fill in here. Nothing where somebody may be watched: it would show what it knows.
    pub(super) fn autocomplete(&self, token: Option<&'static str>) -> Option<&'static str> {
        if self.form.organisation().safety.is_some() { Some("off") } else { token }
    }
}
