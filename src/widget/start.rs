//! What to know before beginning: for whom it is, what to try first, who helps, what becomes of what is told.

use std::sync::Arc;

use crate::messages;
use crate::organisation::{Lang, Privacy, Support, Text};

use super::element::{Made, classed, el};
use super::form::Form;
use super::heading::paragraph;
use super::page::Page;
use super::pieces::Piece;
use super::{button, contact};

pub(super) fn start(form: &Arc<Form>) -> Made {
    let start =
        |form: &Arc<Form>| vec![el("p").text(promise(form)), button::row().child(begin(form)).maybe(back(form))];
    about(form, "page", start, |form| {
        let mut steps = el("ol");
        for step in &*form.procedure().steps {
            steps = steps.child(el("li").said(&step.title, form.lang));
        }
        vec![folded(form.pages.asked).child(steps), source(form)]
    })
}

/// The same above the questions, where they stand on one page.
pub(super) fn above(form: &Arc<Form>) -> Made {
    about(form, "section about", |form| vec![el("p").text(promise(form))], |form| vec![source(form)])
}

/// What becomes of what is filled in before it is sent.
fn promise(form: &Form) -> String {
    let words = form.pages;
    // Where it can be kept, the box for that says so.
    let more = if form.app.may_keep() { "" } else { words.not_kept };
    [&*form.about(words.nothing_sent), " ", more].concat()
}

fn source(form: &Form) -> Made {
    let follows = classed("p", "source").text([form.pages.follows, " "].concat());
    follows.child(el("cite").said(&form.procedure().source, form.lang))
}

/// What to know: what cannot wait, then the way on, and below it under headings that open what is long and not for
/// everybody.
fn about(
    form: &Arc<Form>,
    class: &'static str,
    way_on: fn(&Arc<Form>) -> Vec<Made>,
    end: fn(&Arc<Form>) -> Vec<Made>,
) -> Made {
    let (procedure, lang) = (form.procedure(), form.lang);
    classed("section", class)
        .set("part", "start-page")
        .set("aria-labelledby", "start.heading")
        .child(el("h2").set("id", "start.heading").set("tabindex", "-1").said(&procedure.title, lang))
        .view(form.in_turn(Piece::Lead, move |form| {
            let mut made = lead(form);
            made.extend(way_on(form));
            made
        }))
        .view(form.in_turn(Piece::Middle, middle))
        .view(form.in_turn(Piece::Bottom, move |form| {
            let mut made = bottom(form);
            made.extend(end(form));
            made
        }))
}

/// For whom it is, and what cannot wait.
fn lead(form: &Arc<Form>) -> Vec<Made> {
    let (procedure, lang) = (form.procedure(), form.lang);
    let for_whom = classed("p", "lead").said(&procedure.for_whom, lang);
    let costs = procedure.costs.as_ref().map(|costs| paragraph(costs, lang));
    [Some(for_whom), handled_by(form), danger(form), costs].into_iter().flatten().collect()
}

/// Who handles it, where that is not the organisation: nobody should think that they write to whom they complain about.
fn handled_by(form: &Form) -> Option<Made> {
    let lang = form.lang;
    let who = form.procedure().handled_by.as_ref()?.get(lang);
    let words = form.about(form.pages.handled_by);
    let words = words.replace("{organisation}", form.organisation().name.get(lang)).replace("{who}", who);
    Some(classed("p", "handled-by").text(words))
}

/// Under a heading that opens.
fn folded(heading: &str) -> Made {
    classed("details", "more").child(el("summary").text(heading))
}

/// What to try first, who helps, and what a complaint is.
fn middle(form: &Arc<Form>) -> Vec<Made> {
    let (procedure, words, lang) = (form.procedure(), form.pages, form.lang);
    let mut supporters = folded(&form.about(words.support));
    for support in &procedure.support {
        if support.when.is_none() {
            supporters = supporters.child(self::support(support, lang));
        }
    }
    let one =
        |heading, text: &Option<Text>| folded(heading).maybe(text.as_ref().map(|text| paragraph(text, lang))).filled();
    let talk_first = one(words.talk_first, &procedure.talk_first);
    [talk_first, supporters.filled(), one(words.definition, &procedure.definition)].into_iter().flatten().collect()
}

/// What becomes of what is told.
fn bottom(form: &Arc<Form>) -> Vec<Made> {
    let procedure = form.procedure();
    let kept = kept(form, folded(form.pages.kept));
    let mut in_short = folded(form.words.advice);
    for text in [&procedure.reader, &procedure.confidential] {
        in_short = in_short.maybe(text.as_ref().map(|text| paragraph(text, form.lang)));
    }
    [in_short.filled(), kept.filled()].into_iter().flatten().collect()
}

fn begin(form: &Arc<Form>) -> Made {
    let pressed = form.pressed(|form| form.go(Page::Questions(0)));
    button::main("start", form.pages.begin).on("click", move |_| pressed())
}

/// Back to the entrance or to another form, where it came from.
pub(super) fn back(form: &Arc<Form>) -> Option<Made> {
    form.app.has_before().then(|| self::back_button(form))
}

/// The button to the page before.
pub(super) fn back_button(form: &Arc<Form>) -> Made {
    let pressed = form.pressed(|form| form.back());
    button::quiet("back", form.pages.back).on("click", move |_| pressed())
}

/// Whom to call in direct danger.
pub(super) fn danger(form: &Form) -> Option<Made> {
    let safety = form.organisation().safety.as_ref()?;
    let heading = el("strong").text([form.pages.danger, ": "].concat());
    let words = contact::with_numbers(el("span"), &safety.danger, form.lang);
    let more = safety
        .help
        .as_ref()
        .map(|help| folded(form.pages.more_help).child(contact::with_numbers(el("p"), help, form.lang)));
    Some(classed("div", "notice danger").child(el("p").child(heading).child(words)).maybe(more))
}

/// Somebody who can help.
pub(super) fn support(support: &Support, lang: Lang) -> Made {
    let text = contact::with_numbers(el("p"), &support.text, lang);
    match &support.url {
        Some(url) => text.text(" ").child(elsewhere(url, shown(url), lang)),
        None => text,
    }
}

/// What is kept and how long, and where more is written about it, below a heading.
pub(super) fn kept(form: &Form, heading: Made) -> Made {
    let mut kept = heading;
    for text in &form.procedure().retention {
        kept = kept.child(paragraph(&text.text, form.lang));
    }
    kept.maybe(form.organisation().privacy.as_ref().map(|privacy| link(privacy, form.lang)))
}

fn link(privacy: &Privacy, lang: Lang) -> Made {
    el("p").child(away(&privacy.url, el("span").said(&privacy.text, lang), lang))
}

/// A link that leaves the form where it is.
pub(super) fn elsewhere(url: &str, words: &str, lang: Lang) -> Made {
    away(url, el("span").set("translate", "no").text(words), lang)
}

/// Whoever cannot see that another tab came would look for Back in vain; so the link says so before.
fn away(url: &str, words: Made, lang: Lang) -> Made {
    let link = el("a").set("href", url).set("target", "_blank").set("rel", "noopener noreferrer");
    link.child(words).text(messages::in_new_tab(lang))
}

/// An address of the web as people say it.
pub(super) fn shown(url: &str) -> &str {
    let url = url.split_once("://").map_or(url, |(_, rest)| rest);
    url.strip_prefix("www.").unwrap_or(url).trim_end_matches('/')
}
