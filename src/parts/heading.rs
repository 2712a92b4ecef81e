//! The headings of pages, and parts of pages under a heading.

use crate::organisation::{Lang, Text};

use crate::view::{Element, classed, el};

/// A page with its heading, which takes the focus when the page comes.
pub(crate) fn page(part: &'static str, id: &'static str, heading: &str) -> Element {
    classed("section", "page").attr("part", part).attr("aria-labelledby", id).child(main(id, heading))
}

pub(crate) fn main(id: &str, heading: &str) -> Element {
    el("h2").attr("id", id).attr("tabindex", "-1").text(heading)
}

/// A part of a page: a heading, and what stands below it.
pub(crate) fn part(heading: &str) -> Element {
    classed("div", "section").child(el("h3").text(heading))
}

/// A paragraph of the organisation's.
pub(crate) fn paragraph(text: &Text, lang: Lang) -> Element {
    el("p").organisation_text(text, lang)
}

/// Paragraphs under a heading.
pub(crate) fn section(heading: &str, texts: &[&Text], lang: Lang) -> Option<Element> {
    let mut part = part(heading);
    for text in texts {
        part = part.child(paragraph(text, lang));
    }
    part.non_empty()
}
