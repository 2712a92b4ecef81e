//! What the rules say of a complaint, as a page of its own: why, where that is written, what can be done instead.
//! It is never the end of the road: one can go back, and one can go on.

use std::sync::Arc;

use crate::complaint::Fired;
use crate::messages::{self, Template};
use crate::organisation::{Effect, Outcome};

use super::element::{Made, classed, el};
use super::form::Form;
use super::{button, contact, heading, start};

pub(super) fn verdict(form: &Arc<Form>) -> Made {
    let words = form.after();
    let (_, assessment) = form.assess();
    let verdict = assessment.verdict;
    let heading = form.about(heading(form, &verdict.fired, verdict.outcome).unwrap_or(Template(form.words.advice)));
    let is_right = form.told.with_untracked(Vec::is_empty);
    let pressed = form.pressed(|form| form.go_on());
    // Where another form fits better, the way there is what is advised, and the way on is the other one.
    let leads = verdict.fired.iter().position(|fired| leads(form, fired));
    let go_on = if is_right { words.go_on } else { words.fill_in };
    let next = if leads.is_some() { button::quiet("next", go_on) } else { button::main("next", go_on) };
    let mut page =
        heading::page("verdict", "verdict.heading", &heading).child(classed("p", "lead").text(words.indication));
    for (place, fired) in verdict.fired.iter().enumerate() {
        page = page.child(rule(form, fired, leads == Some(place)));
    }
    page.child(button::row().child(next.on("click", move |_| pressed())).child(start::back_button(form)))
}

/// Whether a rule leads to another form, and there is one.
fn leads(form: &Form, fired: &Fired<'_>) -> bool {
    fired.rule.effect == Effect::OtherDoor && fired.rule.doors.iter().any(|id| form.app.place(id).is_some())
}

/// What the outcome is called. Where no other form is named, none is promised.
fn heading(form: &Form, fired: &[Fired<'_>], outcome: Outcome) -> Option<Template> {
    let words = form.after();
    let has_no_door = fired.iter().all(|fired| fired.rule.doors.is_empty());
    if outcome == Outcome::OtherDoor && has_no_door { Some(words.no_door) } else { words.verdict(outcome) }
}

/// What one rule says. If it leads, the first of its doors is the button that matters most.
fn rule(form: &Arc<Form>, fired: &Fired<'_>, leads: bool) -> Made {
    let (words, lang, rule) = (form.after(), form.lang, fired.rule);
    let advice = (rule.effect == Effect::Advice).then(|| el("h3").text(form.words.advice));
    let (mut doors, mut class) = (heading::part(words.doors), if leads { "button" } else { "button quiet" });
    for id in &rule.doors {
        if let Some(door) = door(form, id, class) {
            doors = doors.child(door);
            class = "button quiet";
        }
    }
    let source = classed("p", "source").text([words.source, ": "].concat()).child(el("cite").said(&rule.source, lang));
    classed("div", "rule")
        .maybe(advice)
        .child(classed("p", "reason").marked(&rule.reason, lang).text(messages::reason(fired, lang)))
        .child(source)
        .child(el("h3").text(words.instead))
        .child(el("p").marked(&rule.instead, lang).text(messages::instead(fired, lang)))
        .maybe(doors.filled())
}

/// Another form, to which what was filled in goes along; and the address of whoever handles it.
pub(super) fn door(form: &Arc<Form>, id: &str, class: &'static str) -> Option<Made> {
    let index = form.app.place(id)?;
    let procedure = form.app.procedure(index)?;
    let here = Arc::clone(form);
    let to = button::button("door", class).set("value", id).said(&procedure.title, form.lang);
    let mail = procedure.deliveries.mail.as_ref().map(|mail| contact::mail(form, &mail.to));
    Some(el("div").child(to.on("click", move |_| here.soon(move |form| form.app.go_through_door(index)))).maybe(mail))
}

/// Advice that follows from the answers: the rules at these places.
pub(super) fn advice(form: &Arc<Form>, rules: &[usize]) -> Vec<Made> {
    let (_, assessment) = form.assess();
    let procedure = form.procedure();
    let mut made = Vec::new();
    for fired in &assessment.verdict.fired {
        let is_this = |index: &usize| procedure.rules.get(*index).is_some_and(|rule| std::ptr::eq(rule, fired.rule));
        if rules.iter().any(is_this) {
            made.push(classed("div", "notice").child(rule(form, fired, false)));
        }
    }
    made
}

/// All that the rules say, in short, for the page on which all is looked over.
pub(super) fn in_short(form: &Arc<Form>, fired: &[Fired<'_>], outcome: Outcome) -> Option<Made> {
    let heading = heading(form, fired, outcome).or((!fired.is_empty()).then_some(Template(form.words.advice)))?;
    let lang = form.lang;
    // Of what has a page of its own the reason is enough; advice may not have been met before.
    let (mut reasons, mut notice) = (el("ul"), classed("div", "notice"));
    for fired in fired.iter().filter(|fired| fired.rule.effect != Effect::Advice) {
        reasons = reasons.child(el("li").marked(&fired.rule.reason, lang).text(messages::reason(fired, lang)));
    }
    if outcome != Outcome::Admissible {
        notice = notice.child(el("h3").text(form.about(heading))).child(reasons);
    }
    for fired in fired.iter().filter(|fired| fired.rule.effect == Effect::Advice) {
        notice = notice.child(rule(form, fired, false));
    }
    Some(notice)
}
