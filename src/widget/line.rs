//! Answers on one line: a text, an e-mail address, a telephone number, a typed signature.

use std::sync::Arc;

use leptos::prelude::*;

use crate::complaint::RawAnswer;
use crate::organisation::Kind;

use super::button;
use super::element::{Made, changing, classed, el};
use super::field::Field;
use super::later;

pub(super) fn line(field: Field<'_>) -> Vec<Made> {
    let answer = field.answer;
    // The browser's own keyboard for the kind. Its own checks stay off: the form is `novalidate`.
    let kind = match field.question.kind {
        Kind::Email => "email",
        Kind::Telephone => "tel",
        _ => "text",
    };
    let token = match (field.id(), field.question.kind) {
        (_, Kind::Email) => Some("email"),
        (_, Kind::Telephone) => Some("tel"),
        ("naam", _) => Some("name"),
        ("organisatie", _) => Some("organization"),
        _ => None,
    };
    // By the ids that organisations share.
    let is_name = token.is_some() || matches!(field.id(), "namens-wie" | "kenmerk");
    let input = field
        .whole_input("input", "input", "")
        .set("type", kind)
        .without_device_help(is_name)
        .may("autocomplete", field.autocomplete(token))
        .holding(field.typed())
        .on("input", move |event| answer.set(Some(RawAnswer::Text(event_target_value(&event)))));
    match field.question.kind {
        Kind::Email => vec![input, hint(field)],
        _ => vec![input],
    }
}

/// An address that was perhaps meant. A question, never in the way: what was typed may be right.
fn hint(field: Field<'_>) -> Made {
    let (answer, app, id) = (field.answer, Arc::clone(&field.form.app), field.id().to_owned());
    let host = app.host.clone();
    let words = field.form.pages.meant;
    let meant = Memo::new(move |_| match answer.get() {
        Some(RawAnswer::Text(text)) => later::suggestion(app.rest()?, &text),
        _ => None,
    });
    classed("div", "hint").set("aria-live", "polite").view(changing(move || {
        let Some(address) = meant.get() else { return Vec::new() };
        let (host, id) = (host.clone(), id.clone());
        let take = button::button("suggestion", "link").set("translate", "no").text(&address);
        let take = take.on("click", move |_| {
            host.fill_in(&id, &address);
            answer.set(Some(RawAnswer::Text(address.clone())));
        });
        vec![el("p").text([words, " "].concat()).child(take).text("?")]
    }))
}
