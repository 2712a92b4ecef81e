//! Buttons that do something here, and do not submit the form around them.

use super::element::{Made, classed};

/// A button, with the name by which themes and tests know it.
pub(super) fn button(part: &'static str, class: &'static str) -> Made {
    classed("button", class).set("part", part).set("type", "button")
}

/// The button that matters most on a page.
pub(super) fn main(part: &'static str, words: &str) -> Made {
    button(part, "button").text(words)
}

/// Any other.
pub(super) fn quiet(part: &'static str, words: &str) -> Made {
    button(part, "button quiet").text(words)
}

/// Where buttons stand side by side.
pub(super) fn row() -> Made {
    classed("div", "buttons")
}
