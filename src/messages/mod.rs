//! Reasons become sentences, and dates become words, in the language of the page and the tone of the organisation.
//!
//! What an organisation says itself stands in its file; here is what every form says. A language is one file with the
//! same functions as the others.

mod after;
mod dates;
mod deadline;
mod delivery;
mod en;
mod interface;
mod nl;
mod objection;
mod pages;
mod paper;
mod sending;
mod status;

pub use after::{After, after};
pub use dates::{day, end, moment};
pub use deadline::deadline;
pub use delivery::{Mailing, mailing};
pub use interface::{Interface, interface};
pub use objection::about;
pub use pages::{Pages, pages};
pub use paper::{LetterWords, Reminder, envelope, letter_date, letter_title, letter_words, neutral_reminder, reminder};
pub use sending::{Sending, SendingState, sending};
pub use status::{Largest, Said, Voice, said};

use crate::calendar::End;
use crate::complaint::{Dated, Draft, Fired, Problem, RawAnswer, Reason};
use crate::organisation::{Code, Kind, Lang, Question, Text, Tone};

/// The sentence for a problem: what to do, in the words of the question.
pub fn problem(problem: &Problem, question: Option<&Question>, draft: &Draft, lang: Lang, tone: Tone) -> String {
    let Some(question) = question else {
        return match lang {
            Lang::Nl => nl::unknown_question(&problem.question),
            Lang::En => en::unknown_question(&problem.question),
        };
    };
    if let Some(own) = own_sentence(question, problem.reason.code()) {
        return own.get(lang).to_owned();
    }
    let wanted = Wanted {
        kind: question.kind,
        called: question.called.get(lang),
        label: question.label.get(lang),
        file: file_name(problem, draft),
        file_types: question.file_types.iter().map(|line| line.0.as_str()).collect::<Vec<_>>().join(", "),
        tone,
    };
    match lang {
        Lang::Nl => nl::problem(problem.reason, &wanted),
        Lang::En => en::problem(problem.reason, &wanted),
    }
}

/// What a sentence about a question needs to know.
struct Wanted<'a> {
    kind: Kind,
    called: &'a str,
    label: &'a str,
    file: &'a str,
    file_types: String,
    tone: Tone,
}

/// Why a rule fired, with the last day that was in time written out.
pub fn reason(fired: &Fired<'_>, lang: Lang) -> String {
    with_last_day(&fired.rule.reason, fired, lang)
}

/// What can be done instead, likewise.
pub fn instead(fired: &Fired<'_>, lang: Lang) -> String {
    with_last_day(&fired.rule.instead, fired, lang)
}

/// What happens next, with its date written out.
pub fn happening(dated: &Dated<'_>, lang: Lang) -> String {
    let text = match (&dated.by, &dated.step.otherwise) {
        (None, Some(otherwise)) => otherwise,
        _ => &dated.step.text,
    };
    fill(text, lang, "{by}", dated.by)
}

/// The same, parted into a heading and what is left to say: its day, which people look for; without one, the first
/// sentence, in which what happens stands, or the question on which it depends.
pub fn happening_by_day(dated: &Dated<'_>, lang: Lang) -> (String, String) {
    let whole = happening(dated, lang);
    if let Some(by) = dated.by {
        return (capital(&end(by, dated.step.text.lang(lang))), whole);
    }
    let (first, rest) = whole.split_at(first_sentence(&whole));
    (first.trim_end().to_owned(), rest.to_owned())
}

/// Words that have a point of their own.
const SHORTENED: [&str; 10] = ["dhr", "mevr", "mw", "mr", "mrs", "ms", "dr", "drs", "nr", "art"];

/// Where the second sentence begins.
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

/// What stands behind the words of a link that leaves the page where it is.
pub fn in_new_tab(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => " (nieuw tabblad)",
        Lang::En => " (new tab)",
    }
}

fn with_last_day(text: &Text, fired: &Fired<'_>, lang: Lang) -> String {
    fill(text, lang, "{last_day}", fired.last_day.map(End::Day))
}

/// The date goes in in the language of the text around it, which is Dutch where English is missing.
fn fill(text: &Text, lang: Lang, placeholder: &str, date: Option<End>) -> String {
    let words = date.map_or_else(String::new, |date| end(date, text.lang(lang)));
    text.get(lang).replace(placeholder, &words)
}

fn own_sentence(question: &Question, code: Code) -> Option<&Text> {
    let own = question.messages.as_ref()?;
    match code {
        Code::Required => own.required.as_ref(),
        Code::TooLong => own.too_long.as_ref(),
        Code::TooShort => own.too_short.as_ref(),
        Code::Invalid => own.invalid.as_ref(),
        Code::ImpossibleDate => own.impossible_date.as_ref(),
        Code::Future => own.future.as_ref(),
        Code::Past => own.past.as_ref(),
        Code::TooMany => own.too_many.as_ref(),
        Code::TooLarge => own.too_large.as_ref(),
        Code::FileType => own.file_type.as_ref(),
        Code::UnknownOption | Code::UnknownQuestion | Code::WrongType => None,
    }
}

fn file_name<'a>(problem: &Problem, draft: &'a Draft) -> &'a str {
    let index = match problem.reason {
        Reason::FileTooLarge(index, _) | Reason::FileType(index) | Reason::FileEmpty(index) => index,
        _ => return "",
    };
    match draft.get(&problem.question) {
        Some(RawAnswer::Files(files)) => files.get(index).map_or("", |file| &file.name),
        _ => "",
    }
}

/// The same with a capital: what a question is called stands in the middle of a sentence elsewhere.
fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map(upper).into_iter().chain(rest).collect()
}

/// The capital of a letter of Dutch or English. The table with those of all languages would cost the wasm kilobytes.
fn upper(letter: char) -> char {
    match letter {
        'à'..='ö' | 'ø'..='þ' => char::from_u32(u32::from(letter) - 32).unwrap_or(letter),
        _ => letter.to_ascii_uppercase(),
    }
}
