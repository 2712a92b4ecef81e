//! By when a complaint is in time.

use chrono::NaiveDate;

use crate::organisation::{Lang, Tone};

use super::dates::day;
use super::interface::interface;
use super::pages::pages;
use super::subject::{Subject, about};

/// The last day that is in time, and how many days are left. By then it must have been sent, or must have arrived.
pub fn deadline(last: NaiveDate, left: i64, arriving: Option<Subject>, (lang, tone): (Lang, Tone)) -> String {
    let words = pages(lang, tone);
    let text = match left {
        ..0 => words.last_day_past,
        0 => words.last_day_today,
        1 => words.last_day_tomorrow,
        _ => words.last_day,
    };
    let number = interface(lang, tone).number(usize::try_from(left).unwrap_or(0));
    let arriving = arriving.filter(|_| left >= 0).map(|subject| about(words.must_arrive, subject, lang));
    let arriving = arriving.iter().flat_map(|words| [" ", words]);
    text.replace("{day}", &day(last, lang)).replace("{n}", &number) + &arriving.collect::<String>()
}
