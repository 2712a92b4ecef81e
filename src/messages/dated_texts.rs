//! Texts of an organisation with their dates filled in: why a rule fired, and what happens next.

use crate::calendar::{End, Term, Unit};
use crate::complaint::{Dated, Fired};
use crate::organisation::{Lang, Text};

use super::capital::capital;
use super::dates::end;
use super::terms::unit;

/// Why a rule fired, with the last day that was in time.
pub fn reason(fired: &Fired<'_>, lang: Lang) -> String {
    with_last_day(&fired.rule.reason, fired, lang)
}

/// What can be done instead, with the same day.
pub fn instead(fired: &Fired<'_>, lang: Lang) -> String {
    with_last_day(&fired.rule.instead, fired, lang)
}

/// What happens next, with its date.
pub fn timeline_sentence(dated: &Dated<'_>, lang: Lang) -> String {
    let text = match (&dated.by, &dated.step.otherwise) {
        (None, Some(otherwise)) => otherwise,
        _ => &dated.step.text,
    };
    let mut sentence = text.get(lang).to_owned();
    for (placeholder, date) in [("{by}", dated.by), ("{aim}", dated.aim), ("{postponed}", dated.postponed)] {
        let words = date.map_or_else(String::new, |date| end(date, text.lang(lang)));
        sentence = sentence.replace(placeholder, &words);
    }
    if let Some(every) = dated.step.every.filter(|_| dated.by.is_some()) {
        sentence.push_str(&again(every.term, text.lang(lang)));
    }
    sentence
}

/// That a step comes again after each such term.
fn again(term: Term, lang: Lang) -> String {
    let [before, behind] = match (lang, term.unit, term.amount) {
        (Lang::Nl, Unit::Years, 1) => [" Daarna elk ", " opnieuw."],
        (Lang::Nl, ..) => [" Daarna elke ", " opnieuw."],
        (Lang::En, ..) => [" After that again every ", "."],
    };
    let number = if term.amount == 1 { String::new() } else { [&term.amount.to_string(), " "].concat() };
    [before, &number, unit(term, lang), behind].concat()
}

/// The same as a heading and a text. The heading is the day, which people look for, or without one the first sentence,
/// which says what happens or asks on what it depends.
pub fn timeline_by_day(dated: &Dated<'_>, lang: Lang) -> (String, String) {
    let whole = timeline_sentence(dated, lang);
    if let Some(by) = dated.by {
        return (capital(&end(by, dated.step.text.lang(lang))), whole);
    }
    let (first, rest) = whole.split_at(first_sentence(&whole));
    (first.trim_end().to_owned(), rest.to_owned())
}

/// Abbreviations that end in a point.
const SHORTENED: [&str; 10] = ["dhr", "mevr", "mw", "mr", "mrs", "ms", "dr", "drs", "nr", "art"];

/// The index at which the second sentence begins.
fn first_sentence(text: &str) -> usize {
    let is_end = |at: &usize| {
        let (before, after) = text.split_at(*at);
        let before = before.trim_end();
        let last = before.trim_end_matches('.').rsplit(' ').next().unwrap_or_default();
        let is_over = before.ends_with(['?', '!'])
            || (before.ends_with('.') && !SHORTENED.iter().any(|word| last.eq_ignore_ascii_case(word)));
        is_over && after.starts_with(|letter: char| letter.is_ascii_uppercase())
    };
    text.match_indices(' ').map(|(at, _)| at + 1).find(is_end).unwrap_or(text.len())
}

fn with_last_day(text: &Text, fired: &Fired<'_>, lang: Lang) -> String {
    fill(text, lang, "{last_day}", fired.last_day.map(End::Day))
}

/// Fills in a date in the language of the text, which is Dutch where there is no English.
fn fill(text: &Text, lang: Lang, placeholder: &str, date: Option<End>) -> String {
    let words = date.map_or_else(String::new, |date| end(date, text.lang(lang)));
    text.get(lang).replace(placeholder, &words)
}
