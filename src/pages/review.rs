//! Check answers: all answers with a way to change them, what to know before sending, and the send button.

use std::sync::Arc;

use crate::messages;
use crate::organisation::{Conditional, Text};
use crate::parts::plain::{how_to_send, to_stage};
use crate::parts::{answer_list, back, button, heading, support, verdict_summary, ways};
use crate::state::Form;
use crate::view::{Element, classed, el};

pub(crate) fn review(form: &Arc<Form>) -> Element {
    let (words, lang, procedure) = (form.after(), form.lang(), form.procedure());
    let Some(submission) = form.submission() else { return el("section") };
    let verdict = submission.verdict().of_procedure(procedure);
    let mut supporters = heading::part(&form.about(form.wording.pages.support));
    for somebody in &procedure.support {
        if somebody.is_conditional() && form.applies(somebody) {
            supporters = supporters.children(support(form, somebody));
        }
    }
    let readers = procedure.readers.iter().filter(|reader| reader.is_conditional() && form.applies(*reader));
    let readers: Vec<&Text> = readers.map(|reader| &reader.0.text).collect();
    let kept = procedure.retention.iter().filter(|kept| kept.is_conditional() && form.applies(*kept));
    let kept: Vec<&Text> = kept.map(|kept| &kept.text).collect();
    let before: Vec<&Text> = procedure.before_sending.iter().collect();
    heading::page("review", "review.heading", words.review)
        .child_opt(verdict_summary(form, &verdict))
        .children(answer_list(form, submission.answers()))
        .child_opt(supporters.non_empty())
        .child_opt(heading::section(form.wording.words.advice, &readers, lang))
        .child_opt(heading::section(form.wording.pages.kept, &kept, lang))
        .child_opt(heading::section(words.before_sending, &before, lang))
        .children(send(form))
        .child(button::row().child(back(form)))
}

/// The send button, or the ways to send if there is no endpoint.
fn send(form: &Arc<Form>) -> Vec<Element> {
    let words = form.after();
    if form.session.host.renders_to_html() {
        let Some(_) = form.posts_to().filter(|_| form.is_taken_online()) else { return vec![how_to_send(form)] };
        let send = to_stage(button::main("send", &form.about(words.send)), "send");
        return vec![heading::part(words.sending).child(button::row().child(send))];
    }
    if form.address().is_none() || !form.is_taken_online() {
        return vec![ways(form, words.ways)];
    }
    let pressed = form.on_press(|form| form.send());
    let send = button::main("send", &form.about(words.send)).on("click", move |_| pressed());
    let others = ways(form, &form.about(messages::sending(form.lang(), form.wording.tone).other_ways));
    let section = classed("div", "section").child(el("h3").text(words.sending)).child(button::row().child(send));
    vec![section, others]
}
