//! Answers on one line: texts, e-mail addresses and telephone numbers.

use leptos::prelude::*;

use crate::browser;
use crate::complaint::RawAnswer;
use crate::organisation::{Kind, shared_ids};
use crate::parse::email;

use super::field::Field;
use crate::parts::button;
use crate::view::{Element, classed, dynamic, el};

pub(crate) fn line(field: Field<'_>) -> Vec<Element> {
    let answer = field.answer;
    // The type selects the keyboard. The form is `novalidate`, so it does not make the browser check the answer.
    let kind = match field.question.kind {
        Kind::Email => "email",
        Kind::Telephone => "tel",
        _ => "text",
    };
    let token = match (field.id(), field.question.kind) {
        (_, Kind::Email) => Some("email"),
        (_, Kind::Telephone) => Some("tel"),
        (shared_ids::NAME, _) => Some("name"),
        (shared_ids::ORGANISATION, _) => Some("organization"),
        _ => None,
    };
    let is_time = field.question.kind == Kind::Time;
    let is_name = is_time || token.is_some() || matches!(field.id(), shared_ids::ON_BEHALF_OF | shared_ids::REFERENCE);
    let input = field
        .whole_input("input", "input", "")
        .attr("type", kind)
        .without_corrections(is_name)
        .attr_opt("autocomplete", field.autocomplete(token))
        .prop_value(field.typed())
        .on("input", move |event| answer.set(Some(RawAnswer::Text(browser::value(&event)))));
    match field.question.kind {
        Kind::Email => vec![input, suggestion_hint(field)],
        _ => vec![input],
    }
}

/// A suggestion for a mistyped e-mail address. It is only a question: what was typed may be right.
fn suggestion_hint(field: Field<'_>) -> Element {
    let (answer, id, host) = (field.answer, field.id().to_owned(), field.form.session.host.clone());
    let words = field.form.wording.pages.meant;
    let suggestion = Memo::new(move |_| match answer.get() {
        Some(RawAnswer::Text(text)) => email::suggestion(text.trim()),
        _ => None,
    });
    classed("div", "hint").attr("aria-live", "polite").child_dyn(dynamic(move || {
        let Some(address) = suggestion.get() else { return Vec::new() };
        let (host, id) = (host.clone(), id.clone());
        if host.renders_to_html() {
            let address = el("span").attr("translate", "no").text(&address);
            return vec![el("p").text([words, " "].concat()).child(address).text("?")];
        }
        let take = button::button("suggestion", "link").attr("translate", "no").text(&address);
        let take = take.on("click", move |_| {
            host.set_value(&id, &address);
            answer.set(Some(RawAnswer::Text(address.clone())));
        });
        vec![el("p").text([words, " "].concat()).child(take).text("?")]
    }))
}
