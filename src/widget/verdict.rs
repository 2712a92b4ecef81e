//! What the rules say of a complaint, as a page of its own: why, where that is written, what can be done instead.
//! It is never the end of the road: one can go back, and one can go on.

use std::sync::Arc;

use crate::browser;
use crate::complaint::Fired;
use crate::procedure::Effect;
use crate::texts;

use super::contact;
use super::element::{Made, classed, el};
use super::form::{Form, Page};

pub(super) fn verdict(form: &Arc<Form>) -> Made {
    let words = form.words;
    let (_, assessment) = form.assess();
    let verdict = assessment.verdict;
    let heading = words.verdict(verdict.outcome).unwrap_or(words.ready);
    let (on, page) =
        if assessment.problems.is_empty() { (words.go_on, Page::Ready) } else { (words.fill_in, Page::Questions) };
    let buttons = classed("div", "buttons").child(to(form, "next", "button", on, page)).child(to(
        form,
        "back",
        "button quiet",
        words.back,
        Page::Questions,
    ));
    page_of("verdict", "verdict.heading", heading)
        .child(classed("p", "lead").text(words.indication))
        .children(verdict.fired.iter().map(|fired| rule(form, fired)))
        .child(buttons)
}

/// A page with a heading that can take the focus.
pub(super) fn page_of(part: &'static str, id: &'static str, heading: &'static str) -> Made {
    classed("section", "page")
        .set("part", part)
        .set("aria-labelledby", id)
        .child(el("h2").set("id", id).set("tabindex", "-1").text(heading))
}

/// A button that leads to a page.
pub(super) fn to(form: &Arc<Form>, part: &'static str, class: &'static str, words: &'static str, page: Page) -> Made {
    let form = Arc::clone(form);
    classed("button", class)
        .set("part", part)
        .set("type", "button")
        .text(words)
        .on("click", move |event| browser::focus_soon(&event, form.go(page)))
}

/// What one rule says.
pub(super) fn rule(form: &Form, fired: &Fired<'_>) -> Made {
    let (words, lang, rule) = (form.words, form.lang, fired.rule);
    let advice = (rule.effect == Effect::Advice).then(|| el("h3").text(words.advice));
    let doors = rule.doors.iter().filter_map(|id| form.organisation.procedure(id));
    let doors = doors.map(|door| {
        let mail = door.deliveries.mail.as_ref().map(|mail| contact::mail(form, &mail.to));
        el("div").child(el("p").said(&door.title, lang)).children(mail)
    });
    let doors: Vec<Made> = doors.collect();
    let heading = (!doors.is_empty()).then(|| el("h3").text(words.doors));
    let source = classed("p", "source").text([words.source, ": "].concat()).child(el("cite").said(&rule.source, lang));
    classed("div", "rule")
        .children(advice)
        .child(classed("p", "reason").marked(&rule.reason, lang).text(texts::reason(fired, lang)))
        .child(el("h3").text(words.instead))
        .child(el("p").marked(&rule.instead, lang).text(texts::instead(fired, lang)))
        .children(heading)
        .children(doors)
        .child(source)
}
