//! The receipt: the reference, what to keep, and what happens next.

use std::sync::Arc;

use crate::messages::{self, status_message};
use crate::parts::keep::{keep, printed};
use crate::parts::what_next::what_next;
use crate::parts::{heading, reference};
use crate::state::Form;
use crate::view::{Element, classed, el};

/// The receipt.
pub(crate) fn receipt(form: &Arc<Form>) -> Element {
    let words = form.after();
    let status = form
        .session
        .sending
        .sender
        .with_untracked(|sender| status_message(sender.as_ref()?, None, 0, form.wording.voice()));
    let (heading, now) = status.map_or_else(Default::default, |status| (status.heading, status.now));
    let moment = form.filed(|filed| messages::moment(filed.filed_at, form.lang()));
    heading::page("receipt", "receipt.heading", &heading)
        .attr("data-state", "sent")
        .child_opt(form.session.sending.reference().map(|given| reference(form, &given)))
        .child(classed("p", "lead").text(now))
        .child(el("p").text(words.sent_on.replace("{moment}", &moment)))
        .child_opt(form.session.sending.reference().map(|_| el("p").text(form.about(words.proof))))
        // What is not saved now is gone with the page.
        .child(keep(form))
        .children(what_next(form, words.what_next, None))
        .child(printed(form))
}
