//! Whether what was filled in at a question is an answer to it.
//!
//! `parse` reads dates, postcodes and the like leniently. This module decides exactly what each type of question takes,
//! and within which limits. validator's traits measure lengths and numbers.

use chrono::NaiveDate;
use validator::ValidateLength;

use crate::organisation::{Kind, Question, Range};
use crate::parse::blank::{tidy_line, tidy_lines, trimmed};
use crate::parse::date::{self, DateFault};
use crate::parse::length::Characters;
use crate::parse::{email, postcode, telephone, time};

use super::answer::{Address, Answer, Signature};
use super::draft::{FileInfo, RawAnswer};
use super::problem::{Part, Reason};

/// The part that is wrong, and why.
pub(super) type AnswerFault = (Option<Part>, Reason);

type Validated = Result<Option<Answer>, AnswerFault>;

/// The longest answer on one line, unless the question says otherwise.
const LINE: u32 = 200;
/// The longest answer on several lines, unless the question says otherwise.
const LONG: u32 = 10_000;
/// The most lines of a list, unless the question says otherwise.
const LINES: u32 = 50;
/// The most files, unless the question says otherwise.
const FILES: u32 = 5;
/// The largest file in megabytes, unless the question says otherwise.
const MEGABYTES: u32 = 10;

/// Checks what was filled in. `Ok(None)`: nothing was.
pub(super) fn validate(question: &Question, given: Option<&RawAnswer>, today: NaiveDate) -> Validated {
    let Some(given) = given else { return Ok(None) };
    match question.kind {
        Kind::Text => text(given, question, LINE),
        Kind::LongText => text(given, question, LONG),
        Kind::Email => line(given, email::tidy, |text| email::check(text).map_err(Reason::Email)),
        Kind::Telephone => {
            let tidy = |typed: &str| telephone::tidy(typed).to_owned();
            line(given, tidy, |text| telephone::check(text).map_err(Reason::Telephone))
        }
        Kind::Address => address(given),
        Kind::Date => read_date(given, question.range, today),
        Kind::Time => read_time(given),
        Kind::List => list(given, question),
        Kind::Choice => choice(given, question),
        Kind::Choices => choices(given, question),
        Kind::YesNo => yes_no(given),
        Kind::Consent => yes_no(given).map(|answer| match answer {
            Some(Answer::YesNo(true)) => Some(Answer::Consent),
            // A box that is not ticked is a question that is not answered.
            _ => None,
        }),
        Kind::Files => files(given, question),
        Kind::Signature => signature(given),
    }
}

/// The most characters of an answer, for the form to count down from.
pub fn most_characters(question: &Question) -> u32 {
    let default = if question.kind == Kind::LongText { LONG } else { LINE };
    question.max.map_or(default, |max| max.0)
}

fn text(given: &RawAnswer, question: &Question, default: u32) -> Validated {
    let max = question.max.map_or(default, |max| max.0);
    let RawAnswer::Text(text) = given else { return wrong_type() };
    let text = if question.kind == Kind::LongText { tidy_lines(text) } else { tidy_line(text) };
    if text.is_empty() {
        return Ok(None);
    }
    if is_longer(&text, max) {
        return fault(Reason::TooLong(max));
    }
    match question.min {
        Some(min) if !Characters(&text).validate_length(Some(min.0.into()), None, None) => {
            fault(Reason::TooShort(min.0))
        }
        _ => Ok(Some(Answer::Text(text))),
    }
}

/// Whether a text has more characters than this. What people see as one character can be built of any number of marks,
/// so bytes are bounded too: far above what any script needs, for nobody to send a gigabyte as one letter.
fn is_longer(text: &str, max: u32) -> bool {
    text.len() > max as usize * 64 || !Characters(text).validate_length(None, Some(max.into()), None)
}

fn line(given: &RawAnswer, tidy: impl Fn(&str) -> String, check: impl Fn(&str) -> Result<(), Reason>) -> Validated {
    let RawAnswer::Text(text) = given else { return wrong_type() };
    let text = tidy(text);
    if text.is_empty() {
        return Ok(None);
    }
    check(&text).map_err(|reason| (None, reason))?;
    Ok(Some(Answer::Text(text)))
}

fn address(given: &RawAnswer) -> Validated {
    let RawAnswer::Parts(parts) = given else {
        // One empty text is how a form says that nothing was filled in.
        return if is_nothing(given) { Ok(None) } else { wrong_type() };
    };
    let part = |name: &str| trimmed(RawAnswer::part(parts, name));
    if parts.iter().all(|(_, text)| trimmed(text).is_empty()) {
        return Ok(None);
    }
    let country = Some(part("country")).filter(|country| !country.is_empty() && !is_netherlands(country));
    for (part, name) in [
        (Part::Street, "street"),
        (Part::Number, "number"),
        (Part::Postcode, "postcode"),
        (Part::City, "city"),
        (Part::Country, "country"),
    ] {
        let text = trimmed(RawAnswer::part(parts, name));
        if text.is_empty() && part != Part::Country {
            return Err((Some(part), Reason::PartMissing(part)));
        }
        if is_longer(text, LINE) {
            return Err((Some(part), Reason::TooLong(LINE)));
        }
    }
    let postcode = match country {
        // Elsewhere a postcode can look like anything.
        Some(_) => tidy_line(part("postcode")),
        None => postcode::read_dutch(part("postcode")).ok_or((Some(Part::Postcode), Reason::Postcode))?,
    };
    Ok(Some(Answer::Address(Address {
        street: tidy_line(part("street")),
        number: tidy_line(part("number")),
        postcode,
        city: tidy_line(part("city")),
        country: country.map(tidy_line),
    })))
}

fn is_netherlands(country: &str) -> bool {
    ["nederland", "netherlands", "the netherlands", "holland", "nl"]
        .iter()
        .any(|name| country.eq_ignore_ascii_case(name))
}

fn read_date(given: &RawAnswer, range: Option<Range>, today: NaiveDate) -> Validated {
    let read = match given {
        RawAnswer::Text(text) => date::read(text),
        RawAnswer::Parts(parts) => {
            let part = |name| RawAnswer::part(parts, name);
            date::read_parts(part("day"), part("month"), part("year"))
        }
        _ if is_nothing(given) => return Ok(None),
        _ => return wrong_type(),
    };
    let date = match read {
        Ok(date) => date,
        Err(DateFault::Blank) => return Ok(None),
        Err(DateFault::Missing(part)) => return Err((Some(part.into()), Reason::DatePartMissing(part))),
        Err(DateFault::Unreadable(part)) => return Err((part.map(Part::from), Reason::Date(part))),
        Err(DateFault::Impossible) => return fault(Reason::ImpossibleDate),
    };
    match range {
        Some(Range::UntilToday) if date > today => fault(Reason::Future),
        Some(Range::FromToday) if date < today => fault(Reason::Past),
        _ => Ok(Some(Answer::Date(date))),
    }
}

/// A time of day comes out as `14:30`, however it was typed.
fn read_time(given: &RawAnswer) -> Validated {
    let RawAnswer::Text(text) = given else { return wrong_type() };
    if trimmed(text).is_empty() {
        return Ok(None);
    }
    time::read(text).map_or_else(|| fault(Reason::Time), |time| Ok(Some(Answer::Text(time))))
}

/// Several short answers come out as the lines of one text: a textarea gives them so, a program gives a list.
fn list(given: &RawAnswer, question: &Question) -> Validated {
    let text = match given {
        RawAnswer::Text(text) => text.clone(),
        RawAnswer::Several(texts) => texts.join("\n"),
        _ if is_nothing(given) => return Ok(None),
        _ => return wrong_type(),
    };
    let lines: Vec<String> = tidy_lines(&text).lines().map(tidy_line).filter(|line| !line.is_empty()).collect();
    let most = question.max.map_or(LINES, |max| max.0);
    if lines.len() > most as usize {
        return fault(Reason::TooManyLines(most));
    }
    if lines.iter().any(|line| is_longer(line, LINE)) {
        return fault(Reason::TooLong(LINE));
    }
    Ok(Some(Answer::Text(lines.join("\n"))).filter(|_| !lines.is_empty()))
}

fn choice(given: &RawAnswer, question: &Question) -> Validated {
    match given {
        RawAnswer::Text(text) if text.is_empty() => Ok(None),
        RawAnswer::Text(id) if is_option(id, question) => Ok(Some(Answer::Choice(id.clone()))),
        RawAnswer::Text(_) => fault(Reason::UnknownOption),
        _ => wrong_type(),
    }
}

fn choices(given: &RawAnswer, question: &Question) -> Validated {
    let chosen = match given {
        RawAnswer::Several(chosen) => chosen.as_slice(),
        // A plain form with one box ticked sends one value.
        RawAnswer::Text(one) if !one.is_empty() => std::slice::from_ref(one),
        _ if is_nothing(given) => return Ok(None),
        _ => return wrong_type(),
    };
    if !chosen.iter().all(|id| is_option(id, question)) {
        return fault(Reason::UnknownOption);
    }
    let ids = question.options.iter().map(|option| option.id.text.clone());
    let in_order: Vec<String> = ids.filter(|id| chosen.contains(id)).collect();
    match question.max {
        _ if in_order.is_empty() => Ok(None),
        Some(max) if !in_order.validate_length(None, Some(max.0.into()), None) => fault(Reason::TooManyOptions(max.0)),
        _ => Ok(Some(Answer::Choices(in_order))),
    }
}

fn is_option(id: &str, question: &Question) -> bool {
    question.options.iter().any(|option| *option.id == *id)
}

fn yes_no(given: &RawAnswer) -> Validated {
    match given {
        RawAnswer::YesNo(value) => Ok(Some(Answer::YesNo(*value))),
        RawAnswer::Text(text) => match text.as_str() {
            "" => Ok(None),
            "yes" => Ok(Some(Answer::YesNo(true))),
            "no" => Ok(Some(Answer::YesNo(false))),
            _ => fault(Reason::UnknownOption),
        },
        _ => wrong_type(),
    }
}

fn files(given: &RawAnswer, question: &Question) -> Validated {
    let files = match given {
        RawAnswer::Files(files) if !files.is_empty() => files,
        _ if is_nothing(given) => return Ok(None),
        _ => return wrong_type(),
    };
    let most = most_files(question);
    if !files.validate_length(None, Some(most.into()), None) {
        return fault(Reason::TooManyFiles(most));
    }
    for (index, file) in files.iter().enumerate() {
        if let Some(reason) = file_fault(file, index, question) {
            return fault(reason);
        }
    }
    let files = files.iter().map(|file| FileInfo {
        name: tidy_line(&file.name),
        media_type: tidy_line(&file.media_type),
        size: file.size,
    });
    Ok(Some(Answer::Files(files.collect())))
}

/// How many files a question takes.
pub fn most_files(question: &Question) -> u32 {
    question.max.map_or(FILES, |max| max.0)
}

/// How large each of them may be, in megabytes.
pub fn most_megabytes(question: &Question) -> u32 {
    question.max_mb.map_or(MEGABYTES, |max| max.0)
}

/// What is wrong with the file at a place.
pub fn file_fault(file: &FileInfo, index: usize, question: &Question) -> Option<Reason> {
    let megabytes = most_megabytes(question);
    if file.size > u64::from(megabytes) * 1_000_000 {
        Some(Reason::FileTooLarge(index, megabytes))
    } else if !is_taken(file, question) {
        Some(Reason::FileType(index))
    } else {
        (file.size == 0).then_some(Reason::FileEmpty(index))
    }
}

fn is_taken(file: &FileInfo, question: &Question) -> bool {
    let ending = file.name.rsplit_once('.').map_or("", |(_, ending)| ending);
    question.file_types.is_empty()
        || question.file_types.iter().any(|taken| taken.0.trim_start_matches('.').eq_ignore_ascii_case(ending))
}

fn signature(given: &RawAnswer) -> Validated {
    let (typed, drawn) = match given {
        RawAnswer::Text(typed) => (typed.as_str(), ""),
        RawAnswer::Parts(parts) => (RawAnswer::part(parts, "typed"), RawAnswer::part(parts, "drawn")),
        _ => return wrong_type(),
    };
    let typed = trimmed(typed);
    if typed.is_empty() {
        return Ok(None);
    }
    if is_longer(typed, LINE) {
        return fault(Reason::TooLong(LINE));
    }
    if !drawn.is_empty() && !is_drawing(drawn) {
        return fault(Reason::Drawing);
    }
    let drawn = Some(drawn.to_owned()).filter(|drawn| !drawn.is_empty());
    Ok(Some(Answer::Signature(Signature { typed: tidy_line(typed), drawn })))
}

/// A PNG as a data URL, of a size that a hand can draw.
fn is_drawing(drawn: &str) -> bool {
    let data = drawn.strip_prefix("data:image/png;base64,").unwrap_or_default();
    let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    !data.is_empty() && data.len() <= 1_000_000 && data.len().is_multiple_of(4) && data.bytes().all(is_base64)
}

/// An empty text, list or object: how forms and programs say that there is nothing.
fn is_nothing(given: &RawAnswer) -> bool {
    match given {
        RawAnswer::Text(text) => trimmed(text).is_empty(),
        RawAnswer::Several(list) => list.is_empty(),
        RawAnswer::Parts(parts) => parts.iter().all(|(_, text)| trimmed(text).is_empty()),
        RawAnswer::Files(files) => files.is_empty(),
        RawAnswer::YesNo(_) | RawAnswer::Other => false,
    }
}

fn fault(reason: Reason) -> Validated {
    Err((None, reason))
}

fn wrong_type() -> Validated {
    fault(Reason::WrongType)
}
