//! The introduction to a procedure: for whom it is, what to try first, who helps, and what happens to a complaint.

use std::sync::Arc;

use crate::messages;
use crate::organisation::{Conditional, Day, Lang, Text};
use crate::state::Form;
use crate::view::{Element, classed, el};

use super::heading::paragraph;
use super::{danger, details, retention, support};

/// What happens to the answers before they are sent.
pub(crate) fn promise(form: &Form) -> String {
    let words = form.wording.pages;
    // Where a draft can be kept, the checkbox for that says so.
    let more = if form.session.may_keep_draft() { "" } else { words.not_kept };
    [&*form.about(words.nothing_sent), " ", more].concat()
}

pub(crate) fn source(form: &Form) -> Element {
    let (procedure, words, lang) = (form.procedure(), form.wording.pages, form.lang());
    let valid = [(words.valid_from, procedure.valid_from), (words.valid_to, procedure.valid_to)];
    let valid = valid.into_iter().filter_map(|(words, day)| Some(on_day(words, day?, lang)));
    let follows = classed("p", "source").text([words.follows, " "].concat());
    follows.child(el("cite").organisation_text(&procedure.source, lang)).text(valid.collect::<String>())
}

/// That the rules that the form follows are no longer in force.
fn no_longer_valid(form: &Form) -> Option<Element> {
    let last = form.procedure().valid_to.filter(|last| last.0 < form.session.clock.today())?;
    Some(classed("p", "notice").text(on_day(form.wording.pages.no_longer_valid, last, form.lang())))
}

fn on_day(words: &str, day: Day, lang: Lang) -> String {
    words.replace("{day}", &messages::day_without_name(day.0, lang))
}

/// The introduction. What cannot wait comes first, then the buttons, and below them, in `<details>`, what is long and
/// not for everybody.
pub(crate) fn about(form: &Arc<Form>, class: &'static str, buttons: Vec<Element>, end: Vec<Element>) -> Element {
    let (procedure, lang) = (form.procedure(), form.lang());
    classed("section", class)
        .in_own_task()
        .attr("part", "start-page")
        .attr("aria-labelledby", "start.heading")
        .child(el("h2").attr("id", "start.heading").attr("tabindex", "-1").organisation_text(&procedure.title, lang))
        .children(lead(form))
        .children(buttons)
        .children(middle(form))
        .children(bottom(form))
        .children(end)
}

/// For whom it is, and what cannot wait.
fn lead(form: &Arc<Form>) -> Vec<Element> {
    let (procedure, lang) = (form.procedure(), form.lang());
    let for_whom = classed("p", "lead").organisation_text(&procedure.for_whom, lang);
    let costs = procedure.costs.as_ref().map(|costs| paragraph(costs, lang));
    [Some(for_whom), no_longer_valid(form), handled_by(form), danger(form), costs].into_iter().flatten().collect()
}

/// Who handles the complaint, if that is not the organisation: nobody should think that they write to the organisation
/// that they complain about.
fn handled_by(form: &Form) -> Option<Element> {
    let lang = form.lang();
    let who = form.procedure().handled_by.as_ref()?.get(lang);
    let words = form.about(form.wording.pages.handled_by);
    let words = words.replace("{organisation}", form.organisation().name.get(lang)).replace("{who}", who);
    Some(classed("p", "handled-by").text(words))
}

/// What the introduction says of something. What depends on the answers comes after the questions, where they are known;
/// HTML may have nothing after them, and says at once when it is so.
fn said(form: &Form, thing: &dyn Conditional, what: impl FnOnce() -> Vec<Element>) -> Vec<Element> {
    if !thing.is_conditional() {
        return what();
    }
    if !form.session.host.renders_to_html() {
        return Vec::new();
    }
    let when = messages::applies((thing.when(), thing.unless()), form.procedure(), form.lang(), form.wording.tone);
    let when = classed("p", "quiet-text").text(when.unwrap_or_default());
    what().into_iter().chain([when]).map(Element::only_plain).collect()
}

/// What the program leaves out, where all that it holds depends on the answers: it takes over what it shows itself.
fn whole_or_plain(element: Element, form: &Form, has_more: bool) -> Element {
    if form.session.host.renders_to_html() && !has_more { element.only_plain() } else { element }
}

/// What to try first, who helps, and what a complaint is.
fn middle(form: &Arc<Form>) -> Vec<Element> {
    let (procedure, words, lang) = (form.procedure(), form.wording.pages, form.lang());
    let mut supporters = details(&form.about(words.support));
    for somebody in &procedure.support {
        supporters = supporters.children(said(form, somebody, || support(form, somebody)));
    }
    let supporters = whole_or_plain(supporters, form, has_any(&procedure.support));
    let one = |heading, text: &Option<Text>| {
        details(heading).child_opt(text.as_ref().map(|text| paragraph(text, lang))).non_empty()
    };
    let talk_first = one(words.talk_first, &procedure.talk_first);
    [talk_first, supporters.non_empty(), one(words.definition, &procedure.definition)].into_iter().flatten().collect()
}

/// Who reads the complaint, and how long it is kept.
fn bottom(form: &Arc<Form>) -> Vec<Element> {
    let procedure = form.procedure();
    let kept = retention(form, details(form.wording.pages.kept), |kept, text| said(form, kept, || vec![text]));
    let text = |text: &Text| paragraph(text, form.lang());
    let mut in_short = details(form.wording.words.advice);
    for reader in procedure.readers.iter() {
        in_short = in_short.children(said(form, reader, || vec![text(&reader.0.text)]));
    }
    in_short = in_short.child_opt(procedure.confidential.as_ref().map(text));
    let in_short = whole_or_plain(in_short, form, has_any(&procedure.readers) || procedure.confidential.is_some());
    let kept = whole_or_plain(kept, form, has_any(&procedure.retention) || form.organisation().privacy.is_some());
    [in_short.non_empty(), kept.non_empty()].into_iter().flatten().collect()
}

/// Whether some of these are so whatever is answered.
fn has_any<T: Conditional>(things: &[T]) -> bool {
    things.iter().any(|thing| !thing.is_conditional())
}
