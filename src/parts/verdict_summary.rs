//! The verdict, in short.

use std::sync::Arc;

use crate::complaint::{Fired, Verdict};
use crate::messages::{self, Template};
use crate::organisation::{Outcome, RuleEffect};
use crate::state::Form;
use crate::view::{Element, classed, el};

use super::rule::rule;

/// The heading for an outcome. It promises no other procedure where no rule names one.
pub(crate) fn outcome_heading(form: &Form, fired: &[Fired<'_>], outcome: Outcome) -> Option<Template> {
    let words = form.after();
    let has_no_door = fired.iter().all(|fired| fired.rule.other_procedures.is_empty() && fired.rule.url.is_none());
    if outcome == Outcome::OtherDoor && has_no_door { Some(words.no_door) } else { words.verdict(outcome) }
}

/// The verdict in short, for the page with all answers.
pub(crate) fn verdict_summary(form: &Arc<Form>, verdict: &Verdict<'_>) -> Option<Element> {
    let (fired, outcome) = (&verdict.fired, verdict.outcome);
    let heading =
        outcome_heading(form, fired, outcome).or((!fired.is_empty()).then_some(Template(form.wording.words.advice)))?;
    let lang = form.lang();
    // Other rules were shown on the verdict page, so their reasons are enough here. Advice may be new.
    let (mut reasons, mut notice) = (el("ul"), classed("div", "notice"));
    for fired in fired.iter().filter(|fired| fired.rule.effect != RuleEffect::Advice) {
        reasons = reasons.child(el("li").lang_of(&fired.rule.reason, lang).text(messages::reason(fired, lang)));
    }
    if outcome != Outcome::Admissible {
        notice = notice.child(el("h3").text(form.about(heading))).child(reasons);
    }
    for fired in fired.iter().filter(|fired| fired.rule.effect == RuleEffect::Advice) {
        notice = notice.child(rule(form, fired, false));
    }
    Some(notice)
}
