//! A question as it is rendered, with all that its input needs.

use std::sync::Arc;

use leptos::prelude::*;

use crate::complaint::{Part, RawAnswer};
use crate::organisation::{Kind, Question, Required};

use crate::state::{AnswerSignal, FieldError, Form};
use crate::view::{Element, classed, el};

/// The end of the id of when a question applies, after that of the question.
pub(crate) const APPLIES: &str = ".applies";
/// The same of when it is needed.
pub(crate) const NEEDED: &str = ".needed";

/// A question as it is rendered.
#[derive(Clone, Copy)]
pub(crate) struct Field<'a> {
    pub(crate) form: &'a Arc<Form>,
    pub(crate) question: &'a Question,
    pub(crate) answer: AnswerSignal,
    /// Its index among all questions.
    index: usize,
}

impl<'a> Field<'a> {
    pub(crate) fn new(form: &'a Arc<Form>, question: &'a Question, index: usize, answer: AnswerSignal) -> Self {
        Self { form, question, answer, index }
    }

    pub(crate) fn id(&self) -> &'a str {
        &self.question.id.text
    }

    /// Reads something of the error of this question, if it has one.
    pub(crate) fn error<T: 'static, F: Fn(Option<&FieldError>) -> T>(&self, look: F) -> impl Fn() -> T + use<T, F> {
        let (form, id) = (Arc::clone(self.form), self.id().to_owned());
        move || form.findings.errors.with(|errors| look(errors.iter().find(|error| error.question == id)))
    }

    /// Whether the question is hidden, because it is not asked now.
    pub(crate) fn hidden(&self) -> impl Fn() -> bool + use<> {
        let (states, index) = (self.form.question_states, self.index);
        move || !states.with(|states| states.get(index).is_some_and(|state| state.shown))
    }

    /// Whether other answers decide if the question is asked.
    pub(crate) fn depends(&self) -> bool {
        self.question.shown_when.is_some() || self.question.hidden_when.is_some()
    }

    /// Whether the question must be answered.
    pub(crate) fn required(&self) -> impl Fn() -> bool + use<> {
        let (states, index) = (self.form.question_states, self.index);
        move || states.with(|states| states.get(index).is_some_and(|state| state.required))
    }

    /// The text so far.
    pub(crate) fn typed(&self) -> String {
        match self.answer.get_untracked() {
            Some(RawAnswer::Text(text)) => text,
            _ => String::new(),
        }
    }

    /// An input of the question, with its id and name.
    pub(crate) fn input(&self, element: &'static str, class: &'static str, id: String) -> Element {
        el(element).attr("class", class).attr("id", id).attr("name", self.id())
    }

    /// The only input of the question, with its description, whether it is required, and whether it is invalid.
    pub(crate) fn whole_input(&self, element: &'static str, class: &'static str, more: &'static str) -> Element {
        let input = self.input(element, class, self.id().to_owned());
        input
            .attr_dyn("aria-describedby", self.aria_describedby(more))
            .attr_dyn("aria-invalid", self.aria_invalid(None))
            .attr_dyn("aria-required", self.aria_required())
    }

    /// The value of `aria-describedby`: the ids of the help, the error, and what the caller adds.
    pub(crate) fn aria_describedby(&self, more: &'static str) -> impl Fn() -> Option<String> + use<> {
        let has_error = self.error(|error| error.is_some());
        let id = self.id().to_owned();
        // A date input without help has an example.
        let help = self.question.help.is_some() || self.question.kind == Kind::Date;
        let is_html = self.form.session.host.renders_to_html();
        let applies = is_html && self.depends();
        let needed = is_html && matches!(self.question.required, Required::When(_) | Required::Unless(_));
        move || {
            let described_by = [
                (applies, APPLIES),
                (needed, NEEDED),
                (help, ".help"),
                (has_error(), ".error"),
                (!more.is_empty(), more),
            ];
            let ids: Vec<String> = described_by
                .into_iter()
                .filter(|(is_shown, _)| *is_shown)
                .map(|(_, end)| [&id, end].concat())
                .collect();
            Some(ids.join(" ")).filter(|ids| !ids.is_empty())
        }
    }

    /// The value of `aria-invalid`, for the whole answer or for a part. An error about the whole answer makes every
    /// part invalid.
    pub(crate) fn aria_invalid(&self, part: Option<Part>) -> impl Fn() -> Option<String> + use<> {
        self.error(move |error| {
            let error = error?;
            let is_about_whole = error.part.is_none() && part != Some(Part::Country);
            let is_wrong = part.is_none() || is_about_whole || error.part == part;
            is_wrong.then(|| "true".to_owned())
        })
    }

    /// The value of `aria-required`.
    pub(crate) fn aria_required(&self) -> impl Fn() -> Option<String> + use<> {
        let required = self.required();
        move || required().then(|| "true".to_owned())
    }

    /// The value of `autocomplete`. Off where the visitor may be watched: it would show what the browser knows.
    pub(crate) fn autocomplete(&self, token: Option<&'static str>) -> Option<&'static str> {
        if self.form.organisation().safety.is_some() { Some("off") } else { token }
    }
}

/// The text of the label, and whether the question is optional.
pub(crate) fn label_in(element: Element, field: Field<'_>) -> Element {
    let words = field.form.wording.words;
    // Without the program the words say when it is needed.
    let may_be_needed = field.question.required != Required::Never;
    let optional = classed("span", "optional");
    let optional = if may_be_needed { optional.needs_program(&field.form.session) } else { optional };
    let optional = optional.hidden(field.required()).text([" ", words.optional].concat());
    element.child(el("span").organisation_text(&field.question.label, field.form.lang())).child(optional)
}

/// The help text above the input.
pub(crate) fn help(field: Field<'_>) -> Option<Element> {
    let help = field.question.help.as_ref()?;
    Some(classed("p", "help").attr("id", [field.id(), ".help"].concat()).organisation_text(help, field.form.lang()))
}
