//! The document around a form or a page.

use crate::organisation::Lang;
use crate::view::{Element, el, to_html};

/// What the head of a document says.
pub(super) struct Head<'a> {
    pub(super) lang: Lang,
    pub(super) title: &'a str,
    /// What stands above everything: whose page it is.
    pub(super) heading: Option<&'a str>,
    pub(super) sheets: &'a [String],
    /// The address of a script that is a module.
    pub(super) script: Option<String>,
    /// Whether search engines may list it: not what somebody filled in.
    pub(super) is_listed: bool,
    /// Whether somebody may be watching: then no site is told where a visitor came from.
    pub(super) is_watched: bool,
}

/// A document with this in its body.
pub(super) fn document(head: Head<'_>, body: impl FnOnce() -> Element) -> String {
    let html = to_html(|| {
        let lang = head.lang.as_str();
        let heading = head.heading.map(|heading| el("h1").text(heading));
        let main = el("main").child_opt(heading).child(body());
        el("html").attr("lang", lang).attr("class", "whole").child(head_element(head)).child(el("body").child(main))
    });
    ["<!doctype html>", &html].concat()
}

fn head_element(head: Head<'_>) -> Element {
    let named = |name, content| el("meta").attr("name", name).attr("content", content);
    let sheets = head.sheets.iter().map(|sheet| el("link").attr("rel", "stylesheet").attr("href", sheet));
    el("head")
        .child(el("meta").attr("charset", "utf-8"))
        .child(named("viewport", "width=device-width, initial-scale=1"))
        .child(el("title").text(head.title))
        .child_opt((!head.is_listed).then(|| named("robots", "noindex")))
        .child_opt(head.is_watched.then(|| named("referrer", "no-referrer")))
        .children(sheets.collect())
        .child_opt(head.script.map(|script| el("script").attr("type", "module").attr("src", script)))
}
