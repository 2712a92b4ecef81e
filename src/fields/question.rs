//! One question: its label, its help, its error, and its input.

use std::sync::Arc;

use leptos::prelude::Track;

use crate::messages;
use crate::organisation::Kind;
use crate::parts::rule;
use crate::state::AnswerSignal;

use super::field::{APPLIES, Field, NEEDED, help, label_in};
use super::{address, choice, choices, consent, date, files, line, list, long_text, signature};
use crate::view::{Element, classed, dynamic, el};

/// Renders a question. A question that is not asked stays on the page, hidden, to keep its answer for when it is asked
/// again.
pub(crate) fn question(field: Field<'_>) -> Element {
    let input = match field.question.kind {
        Kind::Text | Kind::Time | Kind::Email | Kind::Telephone => line::line(field),
        Kind::Signature => signature::signature(field),
        Kind::LongText => long_text::long_text(field),
        Kind::List => list::list(field),
        Kind::Date => date::date(field),
        Kind::Address => address::address(field),
        Kind::Choice => choice::choice(field),
        Kind::YesNo => choice::yes_no(field),
        Kind::Choices => choices::choices(field),
        Kind::Consent => consent::consent(field),
        Kind::Files => files::files(field),
    };
    let (element, label) = match field.question.kind {
        // The label follows the checkbox, so it is part of the input.
        Kind::Consent => (el("div"), None),
        Kind::Choice | Kind::YesNo => {
            let group = el("fieldset").attr("role", "radiogroup");
            let group = group
                .attr_dyn("aria-invalid", field.aria_invalid(None))
                .attr_dyn("aria-required", field.aria_required());
            (group.attr_dyn("aria-describedby", field.aria_describedby("")), Some(el("legend")))
        }
        Kind::Choices | Kind::Date | Kind::Address => {
            (el("fieldset").attr_dyn("aria-describedby", field.aria_describedby("")), Some(el("legend")))
        }
        _ => (el("div"), Some(el("label").attr("for", field.id()))),
    };
    let is_html = field.form.session.host.renders_to_html();
    // To somebody who has answered nothing yet, the program shows the others.
    let is_hidden_at_first = is_html && field.question.shown_when.is_some();
    let is_hidden = field.hidden();
    element
        .attr("class", "question")
        .in_own_task()
        .attr("part", "question")
        .attr_opt("data-depends", is_hidden_at_first.then_some(""))
        .hidden(move || !is_html && is_hidden())
        .child_opt(label.map(|element| label_in(element.attr("class", "label"), field)))
        .children(conditions(field))
        .child_opt(help(field).filter(|_| field.question.filled_in.is_none()))
        .child(error(field))
        .children(input)
        .child_opt(advice(field))
}

/// When the question applies and when it is needed, in HTML. There all questions are shown.
fn conditions(field: Field<'_>) -> Vec<Element> {
    let (form, question) = (field.form, field.question);
    if !form.session.host.renders_to_html() {
        return Vec::new();
    }
    let (procedure, lang, tone) = (form.procedure(), form.lang(), form.wording.tone);
    let shown = (question.shown_when.as_ref(), question.hidden_when.as_ref());
    let applies = messages::applies(shown, procedure, lang, tone).map(|words| (APPLIES, words));
    let needed = messages::needed(question, procedure, lang, tone).map(|words| (NEEDED, words));
    let sentence = |(end, words): (&str, String)| {
        classed("p", "help").only_plain().attr("id", [field.id(), end].concat()).text(words)
    };
    applies.into_iter().chain(needed).map(sentence).collect()
}

/// Advice that follows from this answer alone is shown here. It is updated when an answer to its exception changes, and
/// when a question of that is asked or no longer asked.
fn advice(field: Field<'_>) -> Option<Element> {
    let rules = field.form.advice_at(field.id());
    if rules.is_empty() {
        return None;
    }
    let (form, answer) = (Arc::clone(field.form), field.answer);
    let mut excepted = rules.iter().filter_map(|place| form.procedure().rules.get(*place)?.unless.as_ref());
    let others: Vec<AnswerSignal> = form.mentioned(&mut excepted).into_iter().map(|(_, answer)| answer).collect();
    let advice = dynamic(move || {
        answer.track();
        others.iter().for_each(Track::track);
        if !others.is_empty() {
            form.question_states.track();
        }
        rule::advice(&form, &rules)
    });
    Some(el("div").attr("aria-live", "polite").child_dyn(advice))
}

fn error(field: Field<'_>) -> Element {
    let words = field.error(|error| error.map_or_else(String::new, |error| error.message.clone()));
    let error = classed("p", "error")
        .attr("part", "error")
        .attr("id", [field.id(), ".error"].concat())
        .hidden(field.error(|error| error.is_none()))
        .child(classed("span", "unseen").text(field.form.wording.words.error))
        .child(el("span").text_dyn(words));
    // Chromium lays a whole fieldset out anew when a child of it appears, but not for what is deeper.
    el("div").child(error)
}
