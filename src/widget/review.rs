//! All answers to look over, each with a way to change it; what to know before sending; and the sending.

use std::sync::Arc;

use crate::organisation::Text;

use super::element::{Made, classed, el};
use super::form::Form;
use super::{answers, button, heading, start, verdict, ways};

pub(super) fn review(form: &Arc<Form>) -> Made {
    let (words, lang, procedure) = (form.after(), form.lang, form.procedure());
    let (_, assessment) = form.assess();
    let mut supporters = heading::part(&form.about(form.pages.support));
    for support in &procedure.support {
        if form.holds(support.when.as_ref(), &assessment.answers) {
            supporters = supporters.child(start::support(support, lang));
        }
    }
    let before: Vec<&Text> = procedure.before_sending.iter().collect();
    heading::page("review", "review.heading", words.review)
        .maybe(verdict::in_short(form, &assessment.verdict.fired, assessment.verdict.outcome))
        .children(answers::by_step(form, &assessment.answers))
        .maybe(supporters.filled())
        .maybe(heading::said(words.before_sending, &before, lang))
        .children(send(form))
        .child(button::row().child(start::back_button(form)))
}

/// The button that sends, or the ways to choose from where there is none.
fn send(form: &Arc<Form>) -> Vec<Made> {
    let words = form.after();
    if form.address().is_none() {
        return vec![ways::ways(form, words.ways)];
    }
    let pressed = form.pressed(|form| form.send());
    let send = button::main("send", &form.about(words.send)).on("click", move |_| pressed());
    let others = ways::ways(form, &form.about(crate::messages::sending(form.lang, form.tone).other_ways));
    let section = classed("div", "section").child(el("h3").text(words.sending)).child(button::row().child(send));
    vec![section, others]
}
