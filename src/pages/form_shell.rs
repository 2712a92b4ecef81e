//! The shell of a form, which shows one of its pages.

use std::sync::Arc;

use crate::parts::shell;
use crate::state::{Form, Page};
use crate::view::{Element, dynamic};

use super::questions::questions;
use super::start::start;
use super::{letter, mail, receipt, review, sending, text, verdict};

/// The questions stay on the page, hidden, while another page is shown. So the answers are there on the way back, and
/// the loader can still read them after a panic.
pub(crate) fn form_shell(form: &Arc<Form>) -> Element {
    let [shown, paged, stepped] = [(); 3].map(|()| Arc::clone(form));
    let others = move || match shown.page() {
        Page::Questions(_) => Vec::new(),
        Page::Start => vec![start(&shown)],
        Page::Verdict => vec![verdict::verdict(&shown)],
        Page::Review => vec![review::review(&shown)],
        Page::Sending => vec![sending::sending(&shown)],
        Page::Mail => vec![mail::mail(&shown)],
        Page::Letter => vec![letter::letter(&shown)],
        Page::Text => vec![text::text(&shown)],
        Page::Receipt => vec![receipt::receipt(&shown)],
    };
    let step = move || {
        let page = stepped.page();
        (matches!(page, Page::Questions(_)) && !stepped.settings.one_page).then(|| stepped.step_id(page).to_owned())
    };
    // Where the questions come with the program, the HTML is the first page alone.
    let questions = (form.settings.one_page || !form.session.host.renders_to_html()).then(|| questions(form));
    shell(&form.session, form.lang(), form.wording.pages)
        .attr_dyn("data-page", move || Some(paged.page().as_str().to_owned()))
        .attr_dyn("data-step", step)
        .child_opt(questions)
        .child_dyn(dynamic(others))
}
