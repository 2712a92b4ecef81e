//! Buttons that do not submit the form around them.

use crate::view::{Element, classed};

/// A button. Themes and tests know it by its part.
pub(crate) fn button(part: &'static str, class: &'static str) -> Element {
    classed("button", class).attr("part", part).attr("type", "button")
}

/// The main button of a page.
pub(crate) fn main(part: &'static str, words: &str) -> Element {
    button(part, "button").text(words)
}

/// Any other button.
pub(crate) fn quiet(part: &'static str, words: &str) -> Element {
    button(part, "button quiet").text(words)
}

/// A row of buttons.
pub(crate) fn row() -> Element {
    classed("div", "buttons")
}
