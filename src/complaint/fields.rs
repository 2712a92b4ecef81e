//! What the fields of an HTML form hold, as an answer to a question.

use chrono::{Datelike, NaiveDate};

use crate::organisation::{FilledIn, Kind, Question};

use super::draft::{Draft, RawAnswer};

/// What was filled in, as the fields of a form. Files are no fields.
pub fn to_fields(draft: &Draft) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for question in draft.questions() {
        let mut push = |name: String, value: &str| fields.push((name, value.to_owned()));
        match draft.get(question) {
            Some(RawAnswer::Text(text)) => push(question.to_owned(), text),
            Some(RawAnswer::YesNo(is_yes)) => push(question.to_owned(), if *is_yes { "yes" } else { "no" }),
            Some(RawAnswer::Several(texts)) => texts.iter().for_each(|text| push(question.to_owned(), text)),
            Some(RawAnswer::Parts(parts)) => {
                parts.iter().for_each(|(part, text)| push([question, ".", part].concat(), text));
            }
            Some(RawAnswer::Files(_) | RawAnswer::Other) | None => {}
        }
    }
    fields
}

/// An answer that came as a whole, in its parts, if these can be told apart: inputs take parts.
fn whole(kind: Kind, value: String) -> RawAnswer {
    let date: Vec<&str> = value.split('-').collect();
    let part = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    match (kind, date.as_slice()) {
        (Kind::Date, [year, month, day]) => {
            RawAnswer::Parts(vec![part("day", day), part("month", month), part("year", year)])
        }
        (Kind::Signature, _) => RawAnswer::Parts(vec![part("typed", &value)]),
        _ => RawAnswer::Text(value),
    }
}

/// The answer that a question starts with.
pub fn prefilled(question: &Question, today: NaiveDate) -> Option<RawAnswer> {
    question.filled_in.map(|FilledIn::Today| {
        let parts = [("day", today.day()), ("month", today.month()), ("year", today.year().unsigned_abs())];
        RawAnswer::Parts(parts.map(|(part, number)| (part.to_owned(), number.to_string())).into())
    })
}

/// The answer to a question in the fields of a form, each a name and a value. `None`: no field is about it. Files are no
/// fields.
pub fn from_fields(question: &Question, fields: &[(String, String)]) -> Option<RawAnswer> {
    let id = question.id.text.as_str();
    // Of several fields with one name PHP keeps the last, unless the name ends in `[]`.
    let is_named =
        |name: &str| name.strip_suffix("[]").filter(|_| question.kind == Kind::Choices).unwrap_or(name) == id;
    let mut values = fields.iter().filter(|(name, _)| is_named(name)).map(|(_, value)| value.clone());
    let part = |(name, value): &(String, String)| {
        let part = name.strip_prefix(id)?.strip_prefix('.')?;
        Some((part.to_owned(), value.clone()))
    };
    match question.kind {
        Kind::Files => None,
        Kind::Consent => values.next().map(|_| RawAnswer::YesNo(true)),
        Kind::Choices => {
            Some(RawAnswer::Several(values.collect())).filter(|given| *given != RawAnswer::Several(vec![]))
        }
        Kind::Date | Kind::Address | Kind::Signature => {
            let parts: Vec<_> = fields.iter().filter_map(part).filter(|(_, value)| !value.is_empty()).collect();
            let whole = values.next().filter(|value| !value.is_empty()).map(|value| whole(question.kind, value));
            if parts.is_empty() { whole } else { Some(RawAnswer::Parts(parts)) }
        }
        _ => values.next().filter(|value| !value.is_empty()).map(RawAnswer::Text),
    }
}
