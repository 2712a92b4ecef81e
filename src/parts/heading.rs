//! Headings of pages and sections.

use crate::organisation::{Lang, Text};

use crate::view::{Element, classed, el};

/// A page with a heading, which takes the focus when the page is shown.
pub(crate) fn page(part: &'static str, id: &'static str, heading: &str) -> Element {
    classed("section", "page").attr("part", part).attr("aria-labelledby", id).child(main(id, heading))
}

pub(crate) fn main(id: &str, heading: &str) -> Element {
    el("h2").attr("id", id).attr("tabindex", "-1").text(heading)
}

/// A section with a heading.
pub(crate) fn part(heading: &str) -> Element {
    classed("div", "section").child(el("h3").text(heading))
}

/// A paragraph of the organisation file.
pub(crate) fn paragraph(text: &Text, lang: Lang) -> Element {
    el("p").organisation_text(text, lang)
}

/// A section with paragraphs; `None` if there are none.
pub(crate) fn section(heading: &str, texts: &[&Text], lang: Lang) -> Option<Element> {
    let mut part = part(heading);
    for text in texts {
        part = part.child(paragraph(text, lang));
    }
    part.non_empty()
}
