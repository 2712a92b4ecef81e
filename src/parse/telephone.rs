//! Checks that a telephone number can be dialled: a Dutch one, or a foreign one with + or 00.
//!
//! The number stays as it was written, for a person will dial it; this only says whether it is
//! whole. Whether anybody answers there is not asked.

use super::blank;
use super::characters::{digit, is_dash};

/// Why a telephone number cannot be dialled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneFault {
    /// There are letters in it: a name, or words such as "after six".
    Letters,
    /// It has too few digits.
    TooShort,
    /// It has too many digits; often these are two numbers.
    TooLong,
    /// It begins with neither 0 nor +: the first 0 or the code of the country is missing.
    Start,
    /// It has other signs.
    Unreadable,
}

/// A number as people type it: without blanks at its ends, and without the comma with which they go on.
#[must_use]
pub fn tidy(typed: &str) -> &str {
    blank::trimmed(blank::trimmed(typed).trim_end_matches([',', ';']))
}

/// Checks a telephone number. Spaces, hyphens, dots, slashes and parentheses may stand anywhere.
///
/// # Errors
///
/// The reason, if this number cannot be dialled from the Netherlands.
pub fn check(text: &str) -> Result<(), PhoneFault> {
    let text = blank::trimmed(text);
    let dialled = Dialled::read(text)?;
    if text.chars().nth(LONGEST_TEXT).is_some() {
        return Err(PhoneFault::TooLong);
    }
    match (dialled.plus, dialled.digits()?) {
        (true, number) | (false, [0, 0, number @ ..]) => international(number),
        (false, [0, number @ ..]) => dutch(number),
        // Of a municipality: 14 and its area code.
        (false, [1, 4, 0, rest @ ..]) if matches!(rest.len(), 2 | 3) => Ok(()),
        // The area code or the first 0 is missing; beyond that it may be any country's.
        (false, number) if number.len() < 9 => Err(PhoneFault::TooShort),
        (false, number) if number.len() > 15 => Err(PhoneFault::TooLong),
        (false, _) => Err(PhoneFault::Start),
    }
}

/// Whether an organisation's number can be called as it stands. Beside what people fill in as theirs, that is 112, and
/// the numbers of six digits such as 116 111.
#[must_use]
pub fn is_whole(text: &str) -> bool {
    let digits = || text.chars().filter(|sign| *sign != ' ');
    let is_short =
        digits().all(|digit| digit.is_ascii_digit()) && text.starts_with("11") && matches!(digits().count(), 3 | 6);
    is_short || check(text).is_ok()
}

/// Whether this is a number in running text, where "kamer 114" is none.
#[must_use]
pub fn is_in_text(text: &str) -> bool {
    matches!(text, "112" | "113") || (text.starts_with("116") && is_whole(text)) || check(text).is_ok()
}

/// What a call costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Costs {
    /// Nothing: 0800, and the European numbers for help.
    Nothing,
    /// What any call costs; so do 14, 085 and 088.
    Usual,
    /// Extra: 0900, 0906 and 0909.
    Extra,
}

/// What a call to a number costs.
#[must_use]
pub fn costs(number: &str) -> Costs {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if digits == "112" || digits.starts_with("0800") || (digits.starts_with("116") && digits.len() == 6) {
        Costs::Nothing
    } else if ["0900", "0906", "0909"].iter().any(|start| digits.starts_with(start)) {
        Costs::Extra
    } else {
        Costs::Usual
    }
}

/// A number with its country's code, which never begins with 0.
fn international(number: &[u8]) -> Result<(), PhoneFault> {
    match number {
        [0, ..] => Err(PhoneFault::Unreadable),
        // People write +31 (0)6, though the 0 is not dialled.
        [3, 1, 0, dutch_number @ ..] | [3, 1, dutch_number @ ..] => dutch(dutch_number),
        _ => has_digits(number, 7, 15),
    }
}

/// A Dutch number without its first 0.
fn dutch(number: &[u8]) -> Result<(), PhoneFault> {
    match number {
        [0, ..] => Err(PhoneFault::Unreadable),
        // 0800, 0900, 0906 and 0909 are followed by four digits or seven, and nothing between.
        [8, 0, 0, rest @ ..] | [9, 0, 0 | 6 | 9, rest @ ..] if rest.len() != 4 => has_digits(rest, 7, 7),
        [8, 0, 0, ..] | [9, 0, 0 | 6 | 9, ..] => Ok(()),
        _ => has_digits(number, 9, 9),
    }
}

fn has_digits(number: &[u8], fewest: usize, most: usize) -> Result<(), PhoneFault> {
    match number.len() {
        length if length < fewest => Err(PhoneFault::TooShort),
        length if length > most => Err(PhoneFault::TooLong),
        _ => Ok(()),
    }
}

/// What remains of a number without its decoration.
struct Dialled {
    plus: bool,
    keys: [u8; LONGEST],
    length: usize,
}

/// No number is longer with its decoration, and a longer one is no use to whoever must dial it.
const LONGEST_TEXT: usize = 64;

/// The international 00 and fifteen digits.
const LONGEST: usize = 17;

impl Dialled {
    fn read(text: &str) -> Result<Dialled, PhoneFault> {
        let mut dialled = Dialled { plus: false, keys: [0; LONGEST], length: 0 };
        let mut fault = None;
        for character in text.chars() {
            if let Some(key) = digit(character) {
                if let Some(place) = dialled.keys.get_mut(dialled.length) {
                    *place = key;
                }
                dialled.length = dialled.length.saturating_add(1);
            } else if matches!(character, '+' | '\u{FF0B}') && !dialled.plus && dialled.length == 0 {
                dialled.plus = true;
            } else if is_letter(character) {
                // Letters explain more than any other sign beside them.
                return Err(PhoneFault::Letters);
            } else if !is_decoration(character) {
                fault = Some(PhoneFault::Unreadable);
            }
        }
        fault.map_or(Ok(dialled), Err)
    }

    fn digits(&self) -> Result<&[u8], PhoneFault> {
        self.keys.get(..self.length).ok_or(PhoneFault::TooLong)
    }
}

fn is_decoration(character: char) -> bool {
    is_dash(character)
        || blank::is_unseen(character)
        || matches!(character, '.' | '/' | '(' | ')' | '\u{FF0E}' | '\u{FF0F}' | '\u{FF08}' | '\u{FF09}')
}

/// Near enough without the tables of Unicode: every script has its letters from U+00C0.
fn is_letter(character: char) -> bool {
    let outside_ascii =
        character >= '\u{C0}' && !blank::is_unseen(character) && !is_decoration(character) && !is_sign(character);
    character.is_ascii_alphabetic() || outside_ascii
}

/// The ranges above U+00C0 that hold punctuation, symbols and emoji.
fn is_sign(character: char) -> bool {
    matches!(
        character,
        '\u{D7}'
            | '\u{F7}'
            | '\u{2000}'..='\u{2BFF}'
            | '\u{3000}'..='\u{303F}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FF01}'..='\u{FF20}'
            | '\u{1F000}'..='\u{1FAFF}'
    )
}
