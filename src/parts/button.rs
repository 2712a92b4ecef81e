//! Buttons that do something here, and do not submit the form around them.

use crate::view::{Element, classed};

/// A button, with the name by which themes and tests know it.
pub(crate) fn button(part: &'static str, class: &'static str) -> Element {
    classed("button", class).attr("part", part).attr("type", "button")
}

/// The button that matters most on a page.
pub(crate) fn main(part: &'static str, words: &str) -> Element {
    button(part, "button").text(words)
}

/// Any other.
pub(crate) fn quiet(part: &'static str, words: &str) -> Element {
    button(part, "button quiet").text(words)
}

/// Where buttons stand side by side.
pub(crate) fn row() -> Element {
    classed("div", "buttons")
}
