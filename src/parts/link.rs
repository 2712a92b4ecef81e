//! Links that leave the form open.

use crate::messages;
use crate::organisation::Lang;
use crate::view::{Element, el};

/// A link that opens a new tab, and says so: people who cannot see the new tab would look for Back in vain.
pub(crate) fn external_link(url: &str, words: Element, lang: Lang) -> Element {
    let link = el("a").attr("href", url).attr("target", "_blank").attr("rel", "noopener noreferrer");
    link.child(words).text(messages::in_new_tab(lang))
}

/// A web address as people say it.
pub(crate) fn link_text(url: &str) -> Element {
    let text = url.split_once("://").map_or(url, |(_, rest)| rest);
    let text = text.strip_prefix("www.").unwrap_or(text).trim_end_matches('/');
    el("span").attr("translate", "no").text(text)
}
