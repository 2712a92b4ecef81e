//! The start page, before the questions.

use std::sync::Arc;

use crate::parts::about::{about, promise, source};
use crate::parts::{back_opt, button, details};
use crate::state::{Form, Page};
use crate::view::{Element, classed, el};

pub(super) fn start(form: &Arc<Form>) -> Element {
    let row = button::row().child(begin(form)).child_opt(begin_elsewhere(form)).child_opt(back_opt(form));
    let start = vec![el("p").text(promise(form)), row];
    let mut steps = el("ol");
    for step in &*form.procedure().steps {
        steps = steps.child(el("li").organisation_text(&step.title, form.lang()));
    }
    about(form, "page", start, vec![details(form.wording.pages.asked).child(steps), source(form)])
}

fn begin(form: &Arc<Form>) -> Element {
    let pressed = form.on_press(|form| form.go(Page::Questions(0)));
    let button = button::main("start", form.wording.pages.begin).needs_program(&form.session);
    button.on("click", move |_| pressed())
}

/// Without the program: the page that has all questions.
fn begin_elsewhere(form: &Form) -> Option<Element> {
    let page = form.session.host.page_of(&form.procedure().id, form.lang().as_str())?;
    Some(classed("a", "button").only_plain().attr("href", page).text(form.wording.pages.begin))
}
