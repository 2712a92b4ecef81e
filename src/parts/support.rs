//! A person or organisation that can help.

use crate::organisation::{Lang, Support};
use crate::view::{Element, el};

use super::{contact, external_link, link_text};

pub(crate) fn support(support: &Support, lang: Lang) -> Element {
    let text = contact::with_numbers(el("p"), &support.text, lang);
    match &support.url {
        Some(url) => text.text(" ").child(external_link(url, link_text(url), lang)),
        None => text,
    }
}
