//! The questions, in steps, below the error summary.

use std::sync::Arc;

use crate::browser;
use crate::fields::{Field, question};
use crate::organisation::Step;
use crate::parts::about::{about, promise, source};
use crate::parts::plain::{hidden_fields, how_to_send, posted, what_comes_next};
use crate::parts::{back, back_opt, button, draft_choice, error_summary, rule};
use crate::state::{Form, HONEYPOT, Page};
use crate::view::{Dynamic, Element, classed, dynamic, el};

pub(crate) fn questions(form: &Arc<Form>) -> Element {
    let words = form.wording.pages;
    let shown = Arc::clone(form);
    // In the task of the press: what is wrong shows at once, and what is right continues in a task of its own.
    let pressed = Arc::downgrade(form);
    let is_html = form.session.host.renders_to_html();
    let to = form.posts_to().filter(|_| is_html);
    let is_lost = is_html && to.is_none();
    let next = classed("button", "button")
        .attr("part", "next")
        .attr("type", if is_lost { "button" } else { "submit" })
        .attr_opt("data-needs-program", is_lost.then_some(""))
        .text(words.next);
    let mut page = posted(classed("form", "page").attr("novalidate", ""), form)
        .hidden(move || !matches!(shown.page(), Page::Questions(_)))
        .on("submit", move |event| {
            event.prevent_default();
            if let Some(form) = pressed.upgrade() {
                form.next();
            }
        })
        .children(if to.is_some() { hidden_fields(form) } else { Vec::new() });
    let introduction = form.settings.one_page.then(|| introduction(form));
    // The program goes to what is wrong; without it, that comes first.
    page = if form.session.host.plain() == Some("alone") {
        page.child_dyn(error_summary(form)).child_opt(introduction)
    } else {
        page.child_opt(introduction).child_dyn(error_summary(form))
    };
    page = page.child_dyn(advice(form)).child_opt((!form.settings.one_page).then(|| progress(form)));
    let mut first = 0;
    for (index, part) in form.procedure().steps.iter().enumerate() {
        page = page.child(step(form, index, part, first));
        first += part.questions.len();
    }
    page.child_opt(draft_choice(form))
        .child(honeypot(form))
        .child_opt(to.map(|_| what_comes_next(form)))
        .child_opt(is_lost.then(|| how_to_send(form)))
        .child(button::row().child(next).child_opt(back_button(form)))
}

/// The introduction, where all questions are on one page.
fn introduction(form: &Arc<Form>) -> Element {
    about(form, "section about", promised(form), vec![source(form)])
}

/// What happens to the answers. Without the program no draft is kept.
fn promised(form: &Arc<Form>) -> Vec<Element> {
    let session = &form.session;
    let is_lost = session.host.renders_to_html() && session.may_keep_draft();
    let lost = is_lost.then(|| el("p").only_plain().text(form.wording.pages.not_kept));
    [Some(el("p").text(promise(form))), lost].into_iter().flatten().collect()
}

/// The back button, if there is a previous page.
fn back_button(form: &Arc<Form>) -> Option<Element> {
    if form.settings.one_page { back_opt(form) } else { Some(back(form)) }
}

/// The number of the current step.
fn progress(form: &Arc<Form>) -> Element {
    let form = Arc::clone(form);
    let text = move || {
        let Page::Questions(step) = form.page() else { return String::new() };
        let count = form.procedure().steps.len();
        form.wording.pages.step.replace("{n}", &(step + 1).to_string()).replace("{of}", &count.to_string())
    };
    classed("p", "progress").text_dyn(text)
}

/// A step. Its first question has this index among all questions.
fn step(form: &Arc<Form>, index: usize, step: &Step, first: usize) -> Element {
    let (shown, one_page, lang) = (Arc::clone(form), form.settings.one_page, form.lang());
    let heading = ["step.", &step.id].concat();
    let mut section = classed("section", "step")
        .in_own_task()
        .attr("aria-labelledby", heading.clone())
        .hidden(move || !one_page && shown.page() != Page::Questions(index))
        .child(el("h2").attr("id", heading).attr("tabindex", "-1").organisation_text(&step.title, lang))
        .child_opt(step.intro.as_ref().map(|intro| el("p").organisation_text(intro, lang)))
        .child_opt((!one_page || index == 0).then(|| classed("p", "quiet-text").text(form.wording.words.all_needed)));
    for (place, (next, answer)) in step.questions.iter().zip(form.answers.iter().skip(first)).enumerate() {
        section = section.child(question(Field::new(form, next, first + place, *answer)));
    }
    section
}

/// New advice after the previous step.
fn advice(form: &Arc<Form>) -> Dynamic {
    let form = Arc::clone(form);
    dynamic(move || {
        let new = form.findings.advice.get();
        if new.is_empty() { Vec::new() } else { rule::advice(&form, &new) }
    })
}

/// The honeypot: a field that people do not see. Only programs fill it in; the receiver judges.
fn honeypot(form: &Arc<Form>) -> Element {
    let filled_in = Arc::clone(form);
    let input = el("input")
        .attr("name", HONEYPOT)
        .attr("tabindex", "-1")
        .attr("autocomplete", "off")
        .prop_value(form.honeypot.get_value())
        .on("input", move |event| filled_in.honeypot.set_value(browser::value(&event)));
    let label = el("label").text(form.wording.pages.trap).child(input);
    classed("div", "trap").attr("aria-hidden", "true").child(label)
}
