//! The header `Retry-After`: a number of seconds, or a date in one of the three forms of HTTP.
//!
//! Reading is lenient, because the server is in trouble. If it fails, the form keeps its own pauses. The longest pause
//! is for `pause`.

use chrono::NaiveDate;

/// The milliseconds that a server asks to wait from now; 0 for a moment in the past.
#[must_use]
pub fn read_retry_after(text: &str, now_ms: i64) -> Option<u64> {
    let text = text.trim();
    if let Some(seconds) = seconds(text) {
        return Some(seconds.saturating_mul(1_000));
    }
    let then_ms = http_date(text)?.saturating_mul(1_000);
    Some(u64::try_from(then_ms.saturating_sub(now_ms)).unwrap_or(0))
}

/// `120`; `1.5` becomes 2, and a negative number becomes 0.
fn seconds(text: &str) -> Option<u64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    if digits.is_empty() || !digits.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if digits.len() < whole.len() {
        return Some(0);
    }
    let started = fraction.bytes().any(|digit| digit != b'0');
    Some(number(digits).saturating_add(u64::from(started)))
}

fn number(digits: &str) -> u64 {
    digits.bytes().fold(0, |sum: u64, digit| sum.saturating_mul(10).saturating_add(u64::from(digit.wrapping_sub(b'0'))))
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`, as seconds since
/// 1970. One parser reads all three: each part is recognised by its form, and the day comes before the year. Other time
/// zones than GMT do not exist in HTTP and are refused.
fn http_date(text: &str) -> Option<i64> {
    let (mut day, mut month, mut year, mut clock) = (None, None, None, None);
    for part in text.split([' ', '\t', ',', '-']).filter(|part| !part.is_empty()) {
        if part.contains(':') {
            set(&mut clock, seconds_of_day(part)?)?;
        } else if part.bytes().all(|byte| byte.is_ascii_digit()) {
            match (day, part.len()) {
                (None, 1 | 2) => day = Some(number(part)),
                (Some(_), 2) => set(&mut year, full_year(number(part)))?,
                (Some(_), 4) => set(&mut year, number(part))?,
                _ => return None,
            }
        } else if let Some(found) = place_of(part, &MONTHS) {
            set(&mut month, found + 1)?;
        } else if !is_weekday(part) && !ZONES.iter().any(|zone| part.eq_ignore_ascii_case(zone)) {
            return None;
        }
    }
    let whole = |number: u64| u32::try_from(number).ok();
    let date = NaiveDate::from_ymd_opt(i32::try_from(year?).ok()?, month?, whole(day?)?)?;
    Some(i64::from(date.to_epoch_days()) * 86_400 + i64::from(clock?))
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const ZONES: [&str; 4] = ["gmt", "utc", "ut", "z"];

/// The index of the name with which a word begins: "Nov" and "November".
fn place_of(word: &str, names: &[&str]) -> Option<u32> {
    let start = word.get(..3)?;
    let place = names.iter().position(|name| start.eq_ignore_ascii_case(name))?;
    let letters_only = word.bytes().all(|byte| byte.is_ascii_alphabetic());
    u32::try_from(place).ok().filter(|_| letters_only)
}

fn is_weekday(word: &str) -> bool {
    place_of(word, &WEEKDAYS).is_some()
}

/// A year of two digits, as browsers read it: 1970 to 2069.
fn full_year(year: u64) -> u64 {
    if year < 70 { 2000 + year } else { 1900 + year }
}

/// `08:49:37`. A leap second is read as the second after it.
fn seconds_of_day(text: &str) -> Option<u32> {
    let mut parts = text.split(':').map(|part| {
        let is_number = matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit());
        u32::try_from(number(part)).ok().filter(|_| is_number)
    });
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
    let fits = hour < 24 && minute < 60 && second <= 60 && parts.next().is_none();
    fits.then_some(hour * 3_600 + minute * 60 + second)
}

/// Each part may occur once.
fn set<T>(place: &mut Option<T>, value: T) -> Option<()> {
    match place.replace(value) {
        None => Some(()),
        Some(_) => None,
    }
}
