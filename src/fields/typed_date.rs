//! A date that is being typed, and a sentence that follows from it.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::complaint::RawAnswer;
use crate::messages;
use crate::organisation::Lang;
use crate::parse;
use crate::view::{Element, classed, el};

use super::field::Field;

/// The date, once the year has four digits: "20" could still become 2026.
pub(crate) fn typed_date(parts: &[(String, String)]) -> Option<NaiveDate> {
    let part = |wanted: &str| parts.iter().find(|(name, _)| name == wanted).map_or("", |(_, text)| text.as_str());
    let year = part("year").trim();
    (year.len() == 4).then(|| parse::date::read_parts(part("day"), part("month"), year).ok())?
}

/// The date in words.
pub(crate) fn typed_day(parts: &[(String, String)], lang: Lang) -> Option<String> {
    typed_date(parts).map(|date| messages::day(date, lang))
}

/// A sentence that follows from the parts of a date. It is read out when it changes, and hidden when it is empty.
pub(crate) fn sentence_below(field: Field<'_>, sentence: impl Fn(&[(String, String)]) -> String + 'static) -> Element {
    let answer = field.answer;
    let sentence = Arc::new(move || {
        answer.with(|given| match given {
            Some(RawAnswer::Parts(parts)) => sentence(parts),
            _ => String::new(),
        })
    });
    let shown = Arc::clone(&sentence);
    let line = classed("p", "deadline").hidden(move || sentence().is_empty()).text_dyn(move || shown());
    el("div").attr("aria-live", "polite").child(line)
}
