//! The button to the previous page.

use std::sync::Arc;

use crate::state::Form;
use crate::view::Element;

use super::button;
use super::plain::{plain, to_stage};

/// The button to the previous page.
pub(crate) fn back(form: &Arc<Form>) -> Element {
    if form.session.host.renders_to_html() {
        return to_stage(button::quiet("back", plain(form).change), "edit");
    }
    let pressed = form.on_press(|form| form.back());
    button::quiet("back", form.wording.pages.back).on("click", move |_| pressed())
}

/// The button on the first page of a form: to the entrance or to the form from which this one was chosen.
pub(crate) fn back_opt(form: &Arc<Form>) -> Option<Element> {
    form.session.has_previous_page().then(|| back(form))
}
