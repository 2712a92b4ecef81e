//! Dates as people read them. The formatting of chrono would add 13 kB to the wasm; two lists of names are enough.

use chrono::{Datelike, NaiveDate};

use crate::calendar::{End, Moment};
use crate::organisation::Lang;

/// "vrijdag 27 november 2026".
pub fn day(date: NaiveDate, lang: Lang) -> String {
    let (weekdays, _) = names(lang);
    let weekday = weekdays.get(date.weekday().num_days_from_monday() as usize).copied().unwrap_or_default();
    [weekday, " ", &day_without_name(date, lang)].concat()
}

/// "22 november 2026".
pub fn day_without_name(date: NaiveDate, lang: Lang) -> String {
    let (_, months) = names(lang);
    let month = months.get(date.month0() as usize).copied().unwrap_or_default();
    [&date.day().to_string(), " ", month, " ", &date.year().to_string()].concat()
}

/// "zondag 22 november 2026 om 10.05 uur", in Amsterdam.
pub fn moment(moment: Moment, lang: Lang) -> String {
    let (hour, minute, _) = moment.clock();
    let minute = [if minute < 10 { "0" } else { "" }, &minute.to_string()].concat();
    let day = day(moment.date(), lang);
    let hour = hour.to_string();
    match lang {
        Lang::Nl => [&day, " om ", &hour, ".", &minute, " uur"].concat(),
        Lang::En => [&day, " at ", &hour, ":", &minute].concat(),
    }
}

/// The end of a term.
pub fn end(end: End, lang: Lang) -> String {
    match end {
        End::Day(date) => day(date, lang),
        End::Moment(instant) => moment(instant, lang),
    }
}

fn names(lang: Lang) -> ([&'static str; 7], [&'static str; 12]) {
    match lang {
        Lang::Nl => (
            ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
            [
                "januari",
                "februari",
                "maart",
                "april",
                "mei",
                "juni",
                "juli",
                "augustus",
                "september",
                "oktober",
                "november",
                "december",
            ],
        ),
        Lang::En => (
            ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
            [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ],
        ),
    }
}
