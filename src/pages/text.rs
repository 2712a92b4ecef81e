//! The complaint as text, to copy.

use std::sync::Arc;

use crate::parts::copy::copy_first;
use crate::parts::handover::{Handover, language};
use crate::parts::{back, button, heading};
use crate::state::Form;
use crate::view::{Element, el};

pub(crate) fn text(form: &Arc<Form>) -> Element {
    let words = form.after();
    let way = Handover::new(form, "text");
    heading::page("text", "text.heading", words.text)
        .child(el("p").text(words.text_how))
        .child_opt(language(form))
        .child(button::row().child(copy_first(&way)).child(back(form)))
        .child_dyn(way.outcome())
}
