//! The button to another procedure.

use std::sync::Arc;

use crate::state::Form;
use crate::view::{Element, el};

use super::{button, contact};

/// The button to another procedure, which carries the answers over, and the mail address of its handler.
pub(crate) fn other_procedure(form: &Arc<Form>, id: &str, class: &'static str) -> Option<Element> {
    let index = form.session.procedure_index(id)?;
    let procedure = form.session.procedure(index)?;
    // Where it depends on the answers, the form of that procedure says it.
    let mail = procedure.deliveries.mail.always().map(|mail| contact::mail(form.wording.words, &mail.to));
    if form.session.host.renders_to_html() {
        let title = el("p").child(el("strong").organisation_text(&procedure.title, form.lang()));
        return Some(el("div").child(title).child_opt(mail));
    }
    let here = Arc::clone(form);
    let to = button::button("door", class).attr("value", id).organisation_text(&procedure.title, form.lang());
    let to = to.on("click", move |_| here.next_task(move |form| form.go_to_procedure(index)));
    Some(el("div").child(to).child_opt(mail))
}
