//! All answers to look over, each with a way to change it; what to know before sending; and the sending.

use std::sync::Arc;

use crate::procedure::Text;

use super::element::{Made, classed, el};
use super::form::Form;
use super::{answers, button, heading, start, verdict, ways};

pub(super) fn review(form: &Arc<Form>) -> Made {
    let (words, lang, procedure) = (form.pages, form.lang, form.procedure());
    let (_, assessment) = form.assess();
    let supporters = procedure.support.iter().filter(|support| form.holds(support.when.as_ref(), &assessment.answers));
    let supporters = supporters.map(|support| start::support(support, lang)).collect();
    let before: Vec<&Text> = procedure.before_sending.iter().collect();
    heading::page("review", "review.heading", words.review)
        .children(verdict::in_short(form, &assessment.verdict.fired, assessment.verdict.outcome))
        .children(answers::by_step(form, &assessment.answers))
        .children(heading::part(words.support, supporters))
        .children(heading::said(words.before_sending, before, lang))
        .children(send(form))
        .child(button::row([start::back_button(form)]))
}

/// The button that sends, or the ways to choose from where there is none.
fn send(form: &Arc<Form>) -> Vec<Made> {
    let words = form.pages;
    if form.address().is_none() {
        return ways::ways(form, words.ways).into_iter().collect();
    }
    let to = Arc::clone(form);
    let send = button::main("send", words.send).on("click", move |_| to.send());
    let others = ways::ways(form, crate::texts::sending(form.lang, form.tone).other_ways);
    let section = classed("div", "section").child(el("h3").text(words.sending)).child(button::row([send]));
    [section].into_iter().chain(others).collect()
}
