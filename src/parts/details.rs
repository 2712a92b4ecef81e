//! A `<details>` element: a heading that opens the text below it.

use crate::view::{Element, classed, el};

pub(crate) fn details(heading: &str) -> Element {
    classed("details", "more").in_own_task().child(el("summary").text(heading))
}
