//! A postal address, as it stands on an envelope.

use crate::messages;
use crate::organisation::Addressee;
use crate::view::{Element, classed, el};

pub(crate) fn envelope(to: &Addressee) -> Element {
    // An address must not be translated.
    let mut envelope = classed("address", "envelope").attr("translate", "no");
    for line in messages::envelope(to) {
        envelope = envelope.child(el("div").text(line));
    }
    envelope
}
