//! The verdict: which rules fired, why, and what can be done instead. The visitor can always go back, and can always
//! continue.

use std::sync::Arc;

use crate::complaint::Fired;
use crate::messages::Template;
use crate::organisation::RuleEffect;
use crate::parts::plain::to_stage;
use crate::parts::rule::rule;
use crate::parts::{back, button, heading, outcome_heading};
use crate::state::Form;
use crate::view::{Element, classed};

pub(crate) fn verdict(form: &Arc<Form>) -> Element {
    let words = form.after();
    let verdict = form.findings.verdict.with_untracked(|verdict| verdict.of_procedure(form.procedure()));
    let heading = form
        .about(outcome_heading(form, &verdict.fired, verdict.outcome).unwrap_or(Template(form.wording.words.advice)));
    let is_right = form.findings.is_right();
    let pressed = form.on_press(|form| form.continue_after_verdict());
    // Where another procedure fits better, that is the main button, and continuing is not.
    let is_html = form.session.host.renders_to_html();
    let leads = verdict.fired.iter().position(|fired| leads(form, fired)).filter(|_| !is_html);
    let label = if is_right { words.go_on } else { words.fill_in };
    let next = if leads.is_some() { button::quiet("next", label) } else { button::main("next", label) };
    let next = if is_html { to_stage(next, "verdict") } else { next };
    let mut page =
        heading::page("verdict", "verdict.heading", &heading).child(classed("p", "lead").text(words.indication));
    for (index, fired) in verdict.fired.iter().enumerate() {
        page = page.child(rule(form, fired, leads == Some(index)));
    }
    page.child(button::row().child(next.on("click", move |_| pressed())).child(back(form)))
}

/// Whether a rule leads to another procedure that exists.
fn leads(form: &Form, fired: &Fired<'_>) -> bool {
    fired.rule.effect == RuleEffect::OtherDoor
        && fired.rule.other_procedures.iter().any(|id| form.session.procedure_index(id).is_some())
}
