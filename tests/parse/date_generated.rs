//! Every possible day, in the ways in which most people write it; and texts that are not a date.

use crate::cases;
use chrono::{Datelike, NaiveDate};
use klachtformulier::parse::date::{DateFault, read, read_parts};
use proptest::prelude::*;

const DUTCH: [&str; 12] = [
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
];
const SHORT: [&str; 12] =
    ["jan.", "feb.", "mrt", "apr.", "mei", "jun.", "jul.", "aug.", "sept.", "okt.", "nov.", "dec."];
const ENGLISH: [&str; 12] = [
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
];
const WEEKDAYS: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

/// The ways in which most people write a date.
fn styles(date: NaiveDate) -> [String; 10] {
    let (d, m, y) = (date.day(), date.month(), date.year());
    let [dutch, short, english] = [DUTCH, SHORT, ENGLISH].map(|names| names[date.month0() as usize]);
    let weekday = WEEKDAYS[date.weekday().num_days_from_monday() as usize];
    [
        format!("{d}-{m}-{y}"),
        format!("{d:02}/{m:02}/{y}"),
        format!("{y}-{m:02}-{d:02}"),
        format!("{d} {dutch} {y}"),
        format!("{d} {short} {y}"),
        format!("{weekday} {d} {dutch} {y}"),
        format!("{english} {d}, {y}"),
        format!("{d}.{m}.{y}"),
        format!("{d:02}{m:02}{y}"),
        format!("{y}{m:02}{d:02}"),
    ]
}

fn days(years: std::ops::RangeInclusive<i32>) -> impl Iterator<Item = NaiveDate> {
    let months = years.flat_map(|year| (1..=12).map(move |month| (year, month)));
    months.flat_map(|(year, month)| (1..=31).filter_map(move |day| NaiveDate::from_ymd_opt(year, month, day)))
}

#[test]
fn the_days_of_two_centuries_are_all_there() {
    assert_eq!(days(1900..=2200).count(), 109_938);
}

#[test]
fn every_day_of_two_centuries_reads_back_as_itself() {
    for date in days(1900..=2200) {
        for text in styles(date) {
            assert_eq!(read(&text), Ok(date), "{text:?}");
        }
        let (day, month, year) = (date.day().to_string(), date.month().to_string(), date.year().to_string());
        assert_eq!(read_parts(&day, &month, &year), Ok(date));
    }
}

#[test]
fn every_day_of_a_hundred_years_reads_back_from_two_digits() {
    for date in days(1970..=2069) {
        let text = format!("{}-{}-{:02}", date.day(), date.month(), date.year() % 100);
        assert_eq!(read(&text), Ok(date), "{text:?}");
    }
}

#[test]
fn numbers_that_make_no_day_are_never_read_as_one() {
    for year in [1900, 2000, 2023, 2024, 2026, 2100, 2200] {
        for month in 0..=99 {
            for day in 0..=99 {
                let expected = NaiveDate::from_ymd_opt(year, month, day).ok_or(DateFault::Impossible);
                assert_eq!(read(&format!("{day}-{month}-{year}")), expected);
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>(), other in any::<String>()) {
        let _ = read(&text);
        let _ = read_parts(&text, &other, &text);
    }

    #[test]
    fn nothing_like_a_date_makes_the_reader_panic(
        head in "[0-9٠-٩ ./'–-]{0,6}",
        word in "(e|st|mrt|apr|may|ma|vr|İ|é|\u{200E})?",
        tail in "[0-9０-９ .,/-]{0,12}",
    ) {
        let text = [head, word, tail].concat();
        if let Ok(date) = read(&text) {
            prop_assert!((1900..=2200).contains(&date.year()));
        }
        let _ = read_parts(&text, "4", &text);
    }
}
