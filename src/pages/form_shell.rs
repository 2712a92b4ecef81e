//! The shell of a form, which shows one of its pages.

use std::sync::Arc;

use crate::parts::shell;
use crate::state::{Form, Page};
use crate::view::{Element, dynamic};

use super::lazy_page;
use super::questions::questions;
use super::start::start;

/// The questions stay on the page, hidden, while another page is shown. So the answers are there on the way back, and
/// the loader can still read them after a panic.
pub(crate) fn form_shell(form: &Arc<Form>) -> Element {
    let [shown, pending, paged, stepped] = [(); 4].map(|()| Arc::clone(form));
    let others = move || match shown.page() {
        _ if !shown.session.has_frame.get() => Vec::new(),
        Page::Start => vec![start(&shown)],
        Page::Questions(_) => Vec::new(),
        page => match shown.session.lazy.module() {
            Some(module) => lazy_page::lazy::page(module, &shown, page),
            None => Vec::new(),
        },
    };
    let step = move || {
        let page = stepped.page();
        (matches!(page, Page::Questions(_)) && !stepped.settings.one_page).then(|| stepped.step_id(page).to_owned())
    };
    shell(&form.session, form.lang(), form.wording.pages)
        .attr_dyn("data-coming", move || pending.queue.is_pending.get().then(String::new))
        .attr_dyn("data-page", move || Some(paged.page().as_str().to_owned()))
        .attr_dyn("data-step", step)
        .child_dyn(questions(form))
        .child_dyn(dynamic(others))
}
