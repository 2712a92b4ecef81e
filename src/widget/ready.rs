//! All is filled in: where to send it, what happens then and by which date, and whom to ask.

use std::sync::Arc;

use crate::complaint::Dated;
use crate::procedure::Effect;
use crate::texts;

use super::element::{Made, classed, el};
use super::form::{Form, Page};
use super::{answers, contact, verdict};

pub(super) fn ready(form: &Arc<Form>) -> Made {
    let words = form.words;
    let (_, assessment) = form.assess();
    let mail = form.procedure.deliveries.mail.as_ref().map(|mail| contact::mail(form, &mail.to));
    let how = if mail.is_some() { words.mail } else { words.no_mail };
    let advice = assessment.verdict.fired.iter().filter(|fired| fired.rule.effect == Effect::Advice);
    let back = verdict::to(form, "back", "button quiet", words.back, Page::Questions);
    verdict::page_of("ready", "ready.heading", words.ready)
        .child(classed("p", "lead").text(how))
        .children(mail)
        .children(advice.map(|fired| verdict::rule(form, fired)))
        .children(timeline(form, &assessment.timeline))
        .child(el("h3").text(words.answers))
        .child(answers::answers(form, &assessment.answers))
        .children(reach(form))
        .child(classed("div", "buttons").child(back))
}

fn timeline(form: &Form, steps: &[Dated<'_>]) -> Vec<Made> {
    if steps.is_empty() {
        return Vec::new();
    }
    let (words, lang) = (form.words, form.lang);
    let items = steps.iter().map(|dated| el("li").marked(&dated.step.text, lang).text(texts::happening(dated, lang)));
    let list = classed("ol", "timeline").set("part", "timeline").children(items);
    let from = steps.iter().any(|dated| dated.by.is_some()).then(|| el("p").text(words.timeline_from));
    [el("h3").text(words.timeline)].into_iter().chain(from).chain([list]).collect()
}

fn reach(form: &Form) -> Vec<Made> {
    let contact = form.procedure.contact.as_ref().unwrap_or(&form.organisation.contact);
    let mail = contact.email.as_ref().map(|to| contact::mail(form, to));
    let telephone = contact.telephone.as_ref().map(|number| contact::telephone(form, number));
    if mail.is_none() && telephone.is_none() {
        return Vec::new();
    }
    [el("h3").text(form.words.questions)].into_iter().chain(mail).chain(telephone).collect()
}
