//! A question on a page, with all that its input needs.

use std::sync::Arc;

use leptos::prelude::*;

use crate::complaint::{Part, RawAnswer};
use crate::organisation::{Kind, Question};

use crate::state::{AnswerSignal, FieldError, Form};
use crate::view::{Element, classed, el};

/// A question on a page.
#[derive(Clone, Copy)]
pub(crate) struct Field<'a> {
    pub(crate) form: &'a Arc<Form>,
    pub(crate) question: &'a Question,
    pub(crate) answer: AnswerSignal,
    /// Its place among all questions.
    index: usize,
}

impl<'a> Field<'a> {
    pub(crate) fn new(form: &'a Arc<Form>, question: &'a Question, index: usize, answer: AnswerSignal) -> Self {
        Self { form, question, answer, index }
    }

    pub(crate) fn id(&self) -> &'a str {
        &self.question.id.text
    }

    /// Something about the error here, if the last check found one.
    pub(crate) fn error<T: 'static, F: Fn(Option<&FieldError>) -> T>(&self, look: F) -> impl Fn() -> T + use<T, F> {
        let (form, id) = (Arc::clone(self.form), self.id().to_owned());
        move || form.findings.errors.with(|errors| look(errors.iter().find(|error| error.question == id)))
    }

    /// Whether it is not asked now.
    pub(crate) fn hidden(&self) -> impl Fn() -> bool + use<> {
        let (states, index) = (self.form.question_states, self.index);
        move || !states.with(|states| states.get(index).is_some_and(|state| state.shown))
    }

    /// Whether it may be skipped.
    pub(crate) fn required(&self) -> impl Fn() -> bool + use<> {
        let (states, index) = (self.form.question_states, self.index);
        move || states.with(|states| states.get(index).is_some_and(|state| state.required))
    }

    /// What was typed so far.
    pub(crate) fn typed(&self) -> String {
        match self.answer.get_untracked() {
            Some(RawAnswer::Text(text)) => text,
            _ => String::new(),
        }
    }

    /// An input of the question, with the id and the name that go with it.
    pub(crate) fn input(&self, element: &'static str, class: &'static str, id: String) -> Element {
        el(element).attr("class", class).attr("id", id).attr("name", self.id())
    }

    /// An input that is all of the question: what is said about it, whether it must be filled in, what is wrong.
    pub(crate) fn whole_input(&self, element: &'static str, class: &'static str, more: &'static str) -> Element {
        let input = self.input(element, class, self.id().to_owned());
        input
            .attr_dyn("aria-describedby", self.aria_describedby(more))
            .attr_dyn("aria-invalid", self.aria_invalid(None))
            .attr_dyn("aria-required", self.aria_required())
    }

    /// The ids of what is said about the question, beside its label: help, error, what the caller adds.
    pub(crate) fn aria_describedby(&self, more: &'static str) -> impl Fn() -> Option<String> + use<> {
        let has_error = self.error(|error| error.is_some());
        let id = self.id().to_owned();
        // A date without help of its own has an example.
        let help = self.question.help.is_some() || self.question.kind == Kind::Date;
        move || {
            let described_by = [(help, ".help"), (has_error(), ".error"), (!more.is_empty(), more)];
            let ids: Vec<String> = described_by
                .into_iter()
                .filter(|(is_shown, _)| *is_shown)
                .map(|(_, end)| [&id, end].concat())
                .collect();
            Some(ids.join(" ")).filter(|ids| !ids.is_empty())
        }
    }

    /// "true" when the answer has to be mended; for a part, when that part has to be. An error about the whole
    /// concerns every part.
    pub(crate) fn aria_invalid(&self, part: Option<Part>) -> impl Fn() -> Option<String> + use<> {
        self.error(move |error| {
            let error = error?;
            let is_about_whole = error.part.is_none() && part != Some(Part::Country);
            let is_wrong = part.is_none() || is_about_whole || error.part == part;
            is_wrong.then(|| "true".to_owned())
        })
    }

    /// "true" when it must be answered.
    pub(crate) fn aria_required(&self) -> impl Fn() -> Option<String> + use<> {
        let required = self.required();
        move || required().then(|| "true".to_owned())
    }

    /// What a browser may fill in here. Nothing where somebody may be watched: it would show what it knows.
    pub(crate) fn autocomplete(&self, token: Option<&'static str>) -> Option<&'static str> {
        if self.form.organisation().safety.is_some() { Some("off") } else { token }
    }
}

/// The words of the label, and whether the question may be skipped.
pub(crate) fn label_in(element: Element, field: Field<'_>) -> Element {
    let words = field.form.wording.words;
    let optional = classed("span", "optional").hidden(field.required()).text([" ", words.optional].concat());
    element.child(el("span").organisation_text(&field.question.label, field.form.lang())).child(optional)
}

/// Help, above the input.
pub(crate) fn help(field: Field<'_>) -> Option<Element> {
    let help = field.question.help.as_ref()?;
    Some(classed("p", "help").attr("id", [field.id(), ".help"].concat()).organisation_text(help, field.form.lang()))
}
