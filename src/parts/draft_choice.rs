//! The checkbox to keep a draft in this tab.

use std::sync::Arc;

use crate::browser;
use crate::state::Form;
use crate::view::{Element, classed, el};

pub(crate) fn draft_choice(form: &Arc<Form>) -> Option<Element> {
    if !form.session.may_keep_draft() {
        return None;
    }
    let (session, words) = (Arc::clone(&form.session), form.wording.pages);
    let input = classed("input", "checkbox")
        .attr("type", "checkbox")
        .attr("id", "drafts")
        .attr("part", "drafts")
        .attr("aria-describedby", "drafts.how")
        .checked(session.leaving.keeps_draft.get_value())
        .on("change", move |event| {
            let keeps = browser::is_checked(&event);
            session.leaving.keeps_draft.set_value(keeps);
            if !keeps {
                session.forget_draft();
            }
        });
    let label = classed("label", "option-label").attr("for", "drafts").text(words.keep_draft);
    let how = el("p").attr("id", "drafts.how").attr("class", "option-help").text(words.keep_draft_how);
    Some(classed("div", "option").needs_program(&form.session).child(input).child(label).child(how))
}
