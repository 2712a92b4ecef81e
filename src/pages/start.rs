//! The start page, before the questions.

use std::sync::Arc;

use crate::parts::about::{about, promise, source};
use crate::parts::{back_opt, button, details};
use crate::state::{Form, Page};
use crate::view::{Element, el};

pub(super) fn start(form: &Arc<Form>) -> Element {
    let start = vec![el("p").text(promise(form)), button::row().child(begin(form)).child_opt(back_opt(form))];
    let mut steps = el("ol");
    for step in &*form.procedure().steps {
        steps = steps.child(el("li").organisation_text(&step.title, form.lang()));
    }
    about(form, "page", start, vec![details(form.wording.pages.asked).child(steps), source(form)])
}

fn begin(form: &Arc<Form>) -> Element {
    let pressed = form.on_press(|form| form.go(Page::Questions(0)));
    button::main("start", form.wording.pages.begin).on("click", move |_| pressed())
}
