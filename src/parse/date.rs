//! Reads a date as people in the Netherlands write one: "3-4-2026", "3 april 2026", "vr 3 apr. '26".
//!
//! The order is day, month, year; a year of four digits may stand first. A date that does not exist
//! is refused, never shifted to a neighbour. Nothing here knows what day it is today, so a
//! date without its year stays incomplete, and whether a date suits its question is for others.

use super::blank;
use super::characters::{digit, is_dash};
use chrono::{Datelike, NaiveDate};

/// Why a date could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// Nothing was filled in.
    Blank,
    /// A part is missing: the first one, in the order day, month, year.
    Missing(DatePart),
    /// This is not a date, or this part of it cannot be read.
    Unreadable(Option<DatePart>),
    /// It reads well, but the calendar has no such day, or it is far outside a human life.
    Impossible,
}

/// A part of a date, in the Dutch order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePart {
    /// The day of the month.
    Day,
    /// The month, as a number or a name.
    Month,
    /// The year, with four digits or two.
    Year,
}

/// Reads a date from one field.
///
/// # Errors
///
/// The reason, if the text is not one date.
pub fn read(text: &str) -> Result<NaiveDate, DateFault> {
    let text = blank::trimmed(text);
    if text.is_empty() {
        return Err(DateFault::Blank);
    }
    let tokens = tokens(text).ok_or(DateFault::Unreadable(None))?;
    match *tokens {
        [Token::Weekday(weekday), ref rest @ ..] => {
            let date = arranged(rest)?;
            let agrees = date.weekday().num_days_from_monday() == weekday;
            if agrees { Ok(date) } else { Err(DateFault::Impossible) }
        }
        ref all => arranged(all),
    }
}

/// Reads a date from three fields. A whole date in the first field, as some browsers fill it in or
/// people paste it, counts too if the other two are blank.
///
/// # Errors
///
/// The reason, for the first field that needs attention.
pub fn read_parts(day: &str, month: &str, year: &str) -> Result<NaiveDate, DateFault> {
    let fields = [(day, DatePart::Day), (month, DatePart::Month), (year, DatePart::Year)];
    let mut missing = fields.iter().filter(|(text, _)| blank::is_blank(text));
    if let Some(&(_, part)) = missing.next() {
        return match (part, missing.count()) {
            (DatePart::Day, 2) => Err(DateFault::Blank),
            (DatePart::Month, 1) => read(day).map_err(|_| DateFault::Missing(part)),
            _ => Err(DateFault::Missing(part)),
        };
    }
    let [day, month, year] = fields.map(|(text, part)| match tokens(blank::trimmed(text)).as_deref() {
        Some([token]) => Ok(*token),
        _ => Err(DateFault::Unreadable(Some(part))),
    });
    calendar_day(day?, month?, year?)
}

/// A number or a name in a date.
#[derive(Clone, Copy)]
enum Token {
    Number {
        value: u32,
        digits: usize,
    },
    /// The month, from 1.
    Month(u32),
    /// The day of the week, from 0 for Monday.
    Weekday(u32),
    Unknown,
}

impl Token {
    fn is_short(self) -> bool {
        matches!(self, Token::Number { digits: 1..=2, .. })
    }

    fn is_year(self) -> bool {
        matches!(self, Token::Number { digits: 4, .. })
    }
}

/// Finds out which token is the day, which the month and which the year.
fn arranged(tokens: &[Token]) -> Result<NaiveDate, DateFault> {
    let missing = |part| Err(DateFault::Missing(part));
    match *tokens {
        // It may be a day or the name of a month, so blame neither.
        [Token::Unknown, ..] => Err(DateFault::Unreadable(None)),
        [year, month, day] if year.is_year() => calendar_day(day, month, year),
        [month @ Token::Month(_), day, year] | [day, month, year] => calendar_day(day, month, year),
        [Token::Number { value, digits: 8 }] => undivided(value),

        [first, second] if first.is_short() && second.is_short() => missing(DatePart::Year),
        [day, Token::Month(_)] | [Token::Month(_), day] if day.is_short() => missing(DatePart::Year),
        [year, Token::Month(_)] | [Token::Month(_), year] if year.is_year() => missing(DatePart::Day),
        [month, year] | [year, month] if month.is_short() && year.is_year() => missing(DatePart::Day),
        [day] if day.is_short() => missing(DatePart::Month),
        [Token::Month(_)] | [] => missing(DatePart::Day),
        [year] if year.is_year() => missing(DatePart::Day),
        _ => Err(DateFault::Unreadable(None)),
    }
}

/// Eight digits in a row. "03042026" and "20260403" cannot be confused: a year from 1900 to 2200
/// begins with 19, 20, 21 or 22, and no month does.
fn undivided(digits: u32) -> Result<NaiveDate, DateFault> {
    match digits / 100 % 100 {
        19..=22 => on(digits / 1_000_000, digits / 10_000 % 100, digits % 10_000),
        _ => on(digits % 100, digits / 100 % 100, digits / 10_000),
    }
}

fn calendar_day(day: Token, month: Token, year: Token) -> Result<NaiveDate, DateFault> {
    let unreadable = |part| Err(DateFault::Unreadable(Some(part)));
    let Token::Number { value: day, digits: 1..=2 } = day else {
        return unreadable(DatePart::Day);
    };
    let (Token::Number { value: month, digits: 1..=2 } | Token::Month(month)) = month else {
        return unreadable(DatePart::Month);
    };
    let year = match year {
        Token::Number { value, digits: 4 } => value,
        Token::Number { value: value @ 0..=69, digits: 2 } => 2000 + value,
        Token::Number { value, digits: 2 } => 1900 + value,
        _ => return unreadable(DatePart::Year),
    };
    on(day, month, year)
}

fn on(day: u32, month: u32, year: u32) -> Result<NaiveDate, DateFault> {
    let year = i32::try_from(year).ok().filter(|year| (1900..=2200).contains(year));
    year.and_then(|year| NaiveDate::from_ymd_opt(year, month, day)).ok_or(DateFault::Impossible)
}

/// A longer text holds no date, or more than a date.
const LONGEST: usize = 64;

/// Cuts a trimmed text into numbers and names. Words that only join ("de", "of") are left out, and
/// so are the endings of "3e" and "3rd". None if the text is too long, or begins with a separator:
/// "-3" is not the third.
fn tokens(text: &str) -> Option<Vec<Token>> {
    if text.starts_with(|first| is_dash(first) || matches!(first, '/' | '.' | ',')) {
        return None;
    }
    let mut found = Vec::new();
    let mut rest = text;
    let mut after_number = false;
    if text.chars().nth(LONGEST).is_some() {
        return None;
    }
    while let Some(first) = rest.chars().next() {
        let kind = CharacterKind::of(first);
        let end = rest.find(|next| CharacterKind::of(next) != kind).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        match kind {
            CharacterKind::Digit => found.push(number(run)),
            CharacterKind::Letter if after_number && is_one_of(run, &ORDINAL_ENDINGS) => {}
            CharacterKind::Letter if is_one_of(run, &JOINING_WORDS) => {}
            CharacterKind::Letter => found.push(name(run)),
            CharacterKind::Separator => {}
        }
        after_number = kind == CharacterKind::Digit;
        rest = after;
    }
    Some(found)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum CharacterKind {
    Digit,
    /// Whatever is no digit and no separator. It is part of a name, if only of an unknown one.
    Letter,
    Separator,
}

impl CharacterKind {
    fn of(character: char) -> CharacterKind {
        // Browsers and spreadsheets put direction marks in dates, hence the unseen ones.
        if digit(character).is_some() {
            CharacterKind::Digit
        } else if is_dash(character) || blank::is_unseen(character) || SEPARATORS.contains(&character) {
            CharacterKind::Separator
        } else {
            CharacterKind::Letter
        }
    }
}

/// Beside dashes and blanks: with their full-width and Arabic twins, and the apostrophes of '26.
const SEPARATORS: [char; 11] =
    ['/', '.', ',', '\u{FF0F}', '\u{FF0E}', '\u{FF0C}', '\u{60C}', '\u{60D}', '\'', '\u{2018}', '\u{2019}'];

const ORDINAL_ENDINGS: [&str; 7] = ["e", "de", "ste", "st", "nd", "rd", "th"];

const JOINING_WORDS: [&str; 6] = ["op", "de", "van", "on", "the", "of"];

/// In the order of the year; an abbreviation of three letters or more is the start of one of these.
const MONTHS: [[&str; 2]; 12] = [
    ["januari", "january"],
    ["februari", "february"],
    ["maart", "march"],
    ["april", "april"],
    ["mei", "may"],
    ["juni", "june"],
    ["juli", "july"],
    ["augustus", "august"],
    ["september", "september"],
    ["oktober", "october"],
    ["november", "november"],
    ["december", "december"],
];

const WEEKDAYS: [[&str; 2]; 7] = [
    ["maandag", "monday"],
    ["dinsdag", "tuesday"],
    ["woensdag", "wednesday"],
    ["donderdag", "thursday"],
    ["vrijdag", "friday"],
    ["zaterdag", "saturday"],
    ["zondag", "sunday"],
];

fn number(run: &str) -> Token {
    let digits = run.chars().count();
    if digits > 8 {
        return Token::Unknown;
    }
    let value = run.chars().filter_map(digit).fold(0, |value, digit| value * 10 + u32::from(digit));
    Token::Number { value, digits }
}

fn name(word: &str) -> Token {
    // "mrt" leaves out the vowels, and is no start of "maart".
    let word = if word.eq_ignore_ascii_case("mrt") { "maart" } else { word };
    let months = (1..).zip(&MONTHS).map(|(month, names)| (Token::Month(month), names, 3));
    let weekdays = (0..).zip(&WEEKDAYS).map(|(day, names)| (Token::Weekday(day), names, 2));
    let mut known = months.chain(weekdays);
    let found = known.find(|(_, [dutch, english], shortest)| {
        word.len() >= *shortest && (starts(dutch, word) || starts(english, word))
    });
    found.map_or(Token::Unknown, |(token, ..)| token)
}

fn starts(name: &str, word: &str) -> bool {
    name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}
