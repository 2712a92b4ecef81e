//! The headings of pages, and parts of pages under a heading.

use crate::organisation::{Lang, Text};

use super::element::{Made, classed, el};

/// A page with its heading, which takes the focus when the page comes.
pub(super) fn page(part: &'static str, id: &'static str, heading: &str) -> Made {
    classed("section", "page").set("part", part).set("aria-labelledby", id).child(main(id, heading))
}

pub(super) fn main(id: &str, heading: &str) -> Made {
    el("h2").set("id", id).set("tabindex", "-1").text(heading)
}

/// A part of a page: a heading, and what stands below it.
pub(super) fn part(heading: &str) -> Made {
    classed("div", "section").child(el("h3").text(heading))
}

/// A paragraph of the organisation's.
pub(super) fn paragraph(text: &Text, lang: Lang) -> Made {
    el("p").said(text, lang)
}

/// Paragraphs under a heading.
pub(super) fn said(heading: &str, texts: &[&Text], lang: Lang) -> Option<Made> {
    let mut part = part(heading);
    for text in texts {
        part = part.child(paragraph(text, lang));
    }
    part.filled()
}
