//! By when a complaint is in time.

use chrono::NaiveDate;

use crate::organisation::{Lang, Tone};

use super::dates::day;
use super::interface::interface;
use super::pages::pages;

/// The last day that is in time, and how many days are left.
pub fn deadline(last: NaiveDate, left: i64, lang: Lang, tone: Tone) -> String {
    let words = pages(lang, tone);
    let text = match left {
        ..0 => words.last_day_past,
        0 => words.last_day_today,
        1 => words.last_day_tomorrow,
        _ => words.last_day,
    };
    let number = interface(lang, tone).number(usize::try_from(left).unwrap_or(0));
    text.replace("{day}", &day(last, lang)).replace("{n}", &number)
}
