//! Answers on one line: a text, an e-mail address, a telephone number, a typed signature.

use leptos::prelude::*;

use crate::complaint::Given;
use crate::procedure::Kind;

use super::element::Made;
use super::field::Field;

pub(super) fn line(field: Field<'_>) -> Vec<Made> {
    let answer = field.answer;
    // The browser's own keyboard for the kind. Its own checks stay off: the form is `novalidate`.
    let (kind, spelling) = match field.question.kind {
        Kind::Email => ("email", Some("false")),
        Kind::Telephone => ("tel", Some("false")),
        Kind::Signature => ("text", Some("false")),
        _ => ("text", None),
    };
    let token = match (field.id(), field.question.kind) {
        (_, Kind::Email) => Some("email"),
        (_, Kind::Telephone) => Some("tel"),
        ("naam", _) => Some("name"),
        ("organisatie", _) => Some("organization"),
        _ => None,
    };
    vec![
        field
            .whole_input("input", "input", "")
            .set("type", kind)
            .may("spellcheck", spelling)
            .may("autocomplete", field.autocomplete(token))
            .holding(field.typed())
            .on("input", move |event| answer.set(Some(Given::Text(event_target_value(&event))))),
    ]
}
