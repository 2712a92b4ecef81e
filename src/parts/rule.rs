//! A rule that fired: the reason, its source, and what can be done instead.

use std::sync::Arc;

use crate::complaint::Fired;
use crate::messages;
use crate::organisation::RuleEffect;
use crate::state::Form;
use crate::view::{Element, classed, el};

use super::{external_link, heading, link_text, other_procedure};

/// A rule that fired. If it leads to another procedure, the first one is the main button.
pub(crate) fn rule(form: &Arc<Form>, fired: &Fired<'_>, leads: bool) -> Element {
    let (words, lang, rule) = (form.after(), form.lang(), fired.rule);
    let advice = (rule.effect == RuleEffect::Advice).then(|| el("h3").text(form.wording.words.advice));
    let (mut others, mut class) = (heading::part(words.doors), if leads { "button" } else { "button quiet" });
    for id in &rule.other_procedures {
        if let Some(other) = other_procedure(form, id, class) {
            others = others.child(other);
            class = "button quiet";
        }
    }
    let page = rule.url.as_ref().map(|url| el("p").child(external_link(url, link_text(url), lang)));
    others = others.child_opt(page);
    let cited = el("cite").organisation_text(&rule.source, lang);
    let source = classed("p", "source").text([words.source, ": "].concat()).child(cited);
    classed("div", "rule")
        .child_opt(advice)
        .child(classed("p", "reason").lang_of(&rule.reason, lang).text(messages::reason(fired, lang)))
        .child(source)
        .child(el("h3").text(words.instead))
        .child(el("p").lang_of(&rule.instead, lang).text(messages::instead(fired, lang)))
        .child_opt(others.non_empty())
}

/// The advice of the rules at these indices, as far as they fire for the current answers.
pub(crate) fn advice(form: &Arc<Form>, rules: &[usize]) -> Vec<Element> {
    let (_, assessment) = form.assess();
    let procedure = form.procedure();
    let mut elements = Vec::new();
    for fired in &assessment.verdict.fired {
        let is_this = |index: &usize| procedure.rules.get(*index).is_some_and(|rule| std::ptr::eq(rule, fired.rule));
        if rules.iter().any(is_this) {
            elements.push(classed("div", "notice").child(rule(form, fired, false)));
        }
    }
    elements
}
