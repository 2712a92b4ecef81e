//! An instant or a day as text, in the form of RFC 3339: `2026-11-22T10:00:00+01:00`, `2026-11-22`.
//!
//! Written by hand: chrono's formatting and parsing would add 13 kB to what a phone
//! loads, for one format that only machines read. Dates for people are left to
//! `messages`.

use super::{End, Moment};
use chrono::{Datelike, NaiveDate};

impl Moment {
    /// The instant with Amsterdam's offset, to the second: `2026-11-22T10:00:00+01:00`.
    #[must_use]
    pub fn write_rfc3339(self) -> String {
        let (hour, minute, second) = self.clock();
        let mut text = String::with_capacity(25);
        push_day(&mut text, self.date(), "T");
        push_pair(&mut text, hour, ":");
        push_pair(&mut text, minute, ":");
        push_pair(&mut text, second, "+");
        push_pair(&mut text, self.utc_offset_hours().unsigned_abs(), ":00");
        text
    }

    /// Reads what [`Moment::write_rfc3339`] writes, and the same with any other offset.
    ///
    /// Strict, because a wrong guess here moves a deadline: the offset is required (`Z`
    /// or `±hh:mm`), letters are capitals, and nothing may stand around it. Fractions of a
    /// second are dropped. A leap second (`:60`) is refused: unix time has no number for
    /// it. An instant outside the years of a [`Moment`] is refused rather than bent.
    #[must_use]
    pub fn read_rfc3339(text: &str) -> Option<Self> {
        let mut rest = Reader(text.as_bytes());
        let year = rest.pair(99)? * 100 + rest.pair(99)?;
        rest.byte(b'-')?;
        let month = rest.pair(12)?;
        rest.byte(b'-')?;
        let day = rest.pair(31)?;
        rest.byte(b'T')?;
        let hour = rest.pair(23)?;
        rest.byte(b':')?;
        let minute = rest.pair(59)?;
        rest.byte(b':')?;
        let second = rest.pair(59)?;
        rest.fraction()?;
        let ahead = rest.offset()?;
        let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
        let unix = i64::from(date.to_epoch_days()) * 86_400 + i64::from(hour * 3_600 + minute * 60 + second) - ahead;
        let moment = Self::from_unix(unix);
        (rest.0.is_empty() && moment.unix() == unix).then_some(moment)
    }
}

impl End {
    /// As programs read it: `2026-12-18`, or an instant with Amsterdam's offset.
    ///
    /// Days outside the years 0 to 9999, which no term of an organisation file reaches, are written with the nearest
    /// of these years, since the form has four digits for it.
    #[must_use]
    pub fn written(self) -> String {
        match self {
            Self::Moment(moment) => moment.write_rfc3339(),
            Self::Day(date) => {
                let mut text = String::with_capacity(10);
                push_day(&mut text, date, "");
                text
            }
        }
    }
}

fn push_day(text: &mut String, date: NaiveDate, after: &str) {
    let year = date.year().clamp(0, 9999).unsigned_abs();
    push_pair(text, year / 100, "");
    push_pair(text, year % 100, "-");
    push_pair(text, date.month(), "-");
    push_pair(text, date.day(), after);
}

fn push_pair(text: &mut String, number: u32, after: &str) {
    for digit in [number / 10 % 10, number % 10] {
        text.extend(char::from_digit(digit, 10));
    }
    text.push_str(after);
}

/// What is still to be read. Every step takes its bytes or ends the reading.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn byte(&mut self, wanted: u8) -> Option<()> {
        self.next_if(|byte| byte == wanted).map(|_| ())
    }

    /// Two digits that together are no more than `most`.
    fn pair(&mut self, most: u32) -> Option<u32> {
        let number = self.digit()? * 10 + self.digit()?;
        (number <= most).then_some(number)
    }

    /// Nothing at all, or a point and at least one digit.
    fn fraction(&mut self) -> Option<()> {
        if self.byte(b'.').is_some() {
            self.digit()?;
            while self.digit().is_some() {}
        }
        Some(())
    }

    /// The offset from UTC, in seconds.
    fn offset(&mut self) -> Option<i64> {
        let sign = match self.next_if(|byte| matches!(byte, b'Z' | b'+' | b'-'))? {
            b'+' => 1,
            b'-' => -1,
            _ => return Some(0),
        };
        let hours = self.pair(23)?;
        self.byte(b':')?;
        let minutes = self.pair(59)?;
        Some(sign * i64::from(hours * 3_600 + minutes * 60))
    }

    fn digit(&mut self) -> Option<u32> {
        let byte = self.next_if(|byte| byte.is_ascii_digit())?;
        Some(u32::from(byte - b'0'))
    }

    fn next_if(&mut self, wanted: impl Fn(u8) -> bool) -> Option<u8> {
        let (&first, rest) = self.0.split_first()?;
        wanted(first).then(|| {
            self.0 = rest;
            first
        })
    }
}
