//! The headings of pages, and parts of pages under a heading.

use crate::procedure::{Lang, Text};

use super::element::{Made, classed, el};

/// A page with its heading, which takes the focus when the page comes.
pub(super) fn page(part: &'static str, id: &'static str, heading: &str) -> Made {
    classed("section", "page").set("part", part).set("aria-labelledby", id).child(main(id, heading))
}

pub(super) fn main(id: &str, heading: &str) -> Made {
    el("h2").set("id", id).set("tabindex", "-1").text(heading)
}

/// A part of a page: a heading and what stands below it. Nothing, when nothing stands there.
pub(super) fn part(heading: &str, below: Vec<Made>) -> Option<Made> {
    (!below.is_empty()).then(|| classed("div", "section").child(el("h3").text(heading)).children(below))
}

/// A paragraph of the organisation's.
pub(super) fn paragraph(text: &Text, lang: Lang) -> Made {
    el("p").said(text, lang)
}

/// Paragraphs under a heading.
pub(super) fn said<'a>(heading: &str, texts: impl IntoIterator<Item = &'a Text>, lang: Lang) -> Option<Made> {
    part(heading, texts.into_iter().map(|text| paragraph(text, lang)).collect())
}
