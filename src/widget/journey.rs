//! A form from its start to its receipt: its pages, of which one is seen.

use std::sync::Arc;

use super::element::{Made, changing};
use super::form::Form;
use super::page::Page;
use super::{later, questions, root, start};

/// The questions stay on the page, unseen, while another page is shown: so what was typed is there on the way back, and
/// a loader can still read it after the program broke down.
pub(super) fn journey(form: &Arc<Form>) -> Made {
    let [shown, coming, paged, stepped] = [(); 4].map(|()| Arc::clone(form));
    let others = move || match shown.page.get() {
        _ if !shown.app.shows.get() => Vec::new(),
        Page::Start => vec![start::start(&shown)],
        Page::Questions(_) => Vec::new(),
        page => shown.app.rest().map_or_else(Vec::new, |rest| later::page(rest, &shown, page)),
    };
    let step = move || {
        let page = stepped.page.get();
        (matches!(page, Page::Questions(_)) && !stepped.one_page).then(|| stepped.step_id(page).to_owned())
    };
    root::root(&form.app, form.lang, form.pages)
        .follow("data-coming", move || coming.pieces.are_coming.get().then(String::new))
        .follow("data-page", move || Some(paged.page.get().word().to_owned()))
        .follow("data-step", step)
        .view(questions::questions(form))
        .view(changing(others))
}
