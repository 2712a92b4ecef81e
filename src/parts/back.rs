//! The button to the page before.

use std::sync::Arc;

use crate::state::Form;
use crate::view::Element;

use super::button;

/// The button to the page before.
pub(crate) fn back(form: &Arc<Form>) -> Element {
    let pressed = form.on_press(|form| form.back());
    button::quiet("back", form.wording.pages.back).on("click", move |_| pressed())
}

/// The same on the first page: to the entrance or to another form, where it came from.
pub(crate) fn back_opt(form: &Arc<Form>) -> Option<Element> {
    form.session.has_previous_page().then(|| back(form))
}
