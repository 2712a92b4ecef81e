//! The reference of the receiver, to keep.

use crate::state::Form;
use crate::view::{Element, classed, el};

pub(crate) fn reference(form: &Form, given: &str) -> Element {
    let label = classed("span", "quiet-text").text([form.after().reference, " "].concat());
    let reference = el("strong").attr("part", "reference").attr("translate", "no").text(given);
    classed("p", "reference").child(label).child(reference)
}
