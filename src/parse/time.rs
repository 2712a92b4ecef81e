//! Reads a time of day: `14.30`, `14:30 uur`, `14u30`, `1430`, `9 uur`, `2 pm`.
//!
//! Words such as "half drie" are not read: whoever writes them may mean the afternoon or the night.

use super::blank;
use super::characters::digit;

/// The time as `14:30`; `None` where it cannot be told which.
#[must_use]
pub fn read(text: &str) -> Option<String> {
    let text = blank::trimmed(text).to_ascii_lowercase();
    let (text, half) = halves(&text);
    let (hours, minutes) = parts(text)?;
    let hours = match half {
        None => hours,
        // Twelve at night is the start of the day.
        Some(is_afternoon) if (1..=12).contains(&hours) => hours % 12 + if is_afternoon { 12 } else { 0 },
        Some(_) => return None,
    };
    let is_time = hours < 24 && minutes < 60;
    is_time.then(|| [two_digits(hours), two_digits(minutes)].join(":"))
}

/// The text without "am" or "pm" behind it, and which of them it was.
fn halves(text: &str) -> (&str, Option<bool>) {
    for (end, is_afternoon) in [("am", false), ("a.m.", false), ("pm", true), ("p.m.", true)] {
        if let Some(rest) = text.strip_suffix(end) {
            return (blank::trimmed(rest), Some(is_afternoon));
        }
    }
    (text, None)
}

/// The hours and the minutes: two numbers with one mark between them, one number, or four digits.
fn parts(text: &str) -> Option<(u32, u32)> {
    let text = ["uur", "u", "h"].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    let text = blank::trimmed(text);
    if let Some((hours, minutes)) = text.split_once([':', '.', ',', 'u', 'h']).or_else(|| text.split_once(' ')) {
        let minutes = blank::trimmed(minutes);
        let is_whole = minutes.chars().count() == 2;
        return Some((number(blank::trimmed(hours), 2)?, number(minutes, 2).filter(|_| is_whole)?));
    }
    let number = number(text, 4)?;
    match text.chars().count() {
        ..=2 => Some((number, 0)),
        4 => Some((number / 100, number % 100)),
        _ => None,
    }
}

/// A number of at most so many digits, in any digits that keyboards give.
fn number(text: &str, most: usize) -> Option<u32> {
    let length = text.chars().count();
    if length == 0 || length > most {
        return None;
    }
    text.chars().try_fold(0, |sum, character| Some(sum * 10 + u32::from(digit(character)?)))
}

fn two_digits(number: u32) -> String {
    [if number < 10 { "0" } else { "" }, &number.to_string()].concat()
}
