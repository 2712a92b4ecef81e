//! The receipt of a complaint that was posted without the program.

use std::sync::Arc;

use crate::messages;
use crate::parts::plain::plain;
use crate::parts::what_next::what_next;
use crate::parts::{heading, reference};
use crate::state::Form;
use crate::view::{Element, classed, el};

use super::{Filled, Place};

/// The receipt of what was filed at `filled.now`. It shows nothing that was typed.
pub fn receipt_page(filled: &Filled<'_>, given: &str, place: &Place) -> String {
    filled.page(
        place,
        |words| words.receipt_title,
        |form| {
            form.freeze(form.assess().1, filled.now);
            receipt(form, filled, given)
        },
    )
}

fn receipt(form: &Arc<Form>, filled: &Filled<'_>, given: &str) -> Element {
    let (words, plain) = (form.after(), plain(form));
    let received = messages::sending(form.lang(), form.wording.tone).received;
    let moment = messages::moment(filled.now, form.lang());
    let safely = form.session.is_watched().then(|| el("p").text(plain.keep_safely));
    heading::page("receipt", "receipt.heading", &form.about(received.heading))
        .attr("data-state", "sent")
        .child(reference(form, given))
        .child(classed("p", "lead").text(form.about(received.now)))
        .child(el("p").text(words.sent_on.replace("{moment}", &moment)))
        .child(el("p").text(form.about(words.proof)))
        .child(heading::part(words.keep).child_opt(safely).child(el("p").text(plain.keep)))
        .children(what_next(form, words.what_next, None))
}
