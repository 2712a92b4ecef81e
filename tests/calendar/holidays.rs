//! The holidays of the Algemene termijnenwet, article 3.

use super::{day, naive};
use chrono::{Datelike, NaiveDate};
use klachtformulier::calendar::{easter_sunday, is_public_holiday};

#[test]
fn the_holidays_of_2026_are_these() {
    check_year(
        2026,
        &[
            "2026-01-01",
            "2026-04-03",
            "2026-04-06",
            "2026-04-27",
            "2026-05-05",
            "2026-05-14",
            "2026-05-25",
            "2026-12-25",
            "2026-12-26",
        ],
    );
}

#[test]
fn the_holidays_of_2027_are_these() {
    check_year(
        2027,
        &[
            "2027-01-01",
            "2027-03-26",
            "2027-03-29",
            "2027-04-27",
            "2027-05-05",
            "2027-05-06",
            "2027-05-17",
            "2027-12-25",
            "2027-12-26",
        ],
    );
}

#[test]
fn two_holidays_on_one_day_are_one() {
    // Ascension Day was on 5 May.
    check_year(
        2016,
        &[
            "2016-01-01",
            "2016-03-25",
            "2016-03-28",
            "2016-04-27",
            "2016-05-05",
            "2016-05-16",
            "2016-12-25",
            "2016-12-26",
        ],
    );
}

#[test]
fn liberation_day_counts_in_a_year_that_is_no_lustrum() {
    check("2026-05-05", true);
}

#[test]
fn liberation_day_counts_in_a_lustrum() {
    check("2025-05-05", true);
}

#[test]
fn kings_day_is_a_day_early_where_it_would_be_a_sunday() {
    check("2025-04-26", true);
}

#[test]
fn the_sunday_that_kings_day_keeps_off_is_no_holiday() {
    check("2025-04-27", false);
}

#[test]
fn the_day_before_kings_day_is_no_holiday_otherwise() {
    check("2026-04-26", false);
}

#[test]
fn the_first_kings_day_was_a_day_early() {
    check("2014-04-26", true);
}

#[test]
fn kings_day_did_not_exist_before_2014() {
    check("2013-04-27", false);
}

#[test]
fn kings_day_a_day_early_did_not_exist_before_2014() {
    check("2008-04-26", false);
}

#[test]
fn queens_day_is_left_out() {
    check("2013-04-30", false);
}

#[test]
fn the_other_holidays_did_exist_before_2014() {
    check("2013-05-09", true);
}

#[test]
fn easter_sunday_is_not_on_the_list() {
    check("2026-04-05", false);
}

#[test]
fn whit_sunday_is_not_on_the_list() {
    check("2026-05-24", false);
}

#[test]
fn the_friday_after_ascension_day_is_not_on_the_list() {
    check("2026-05-15", false);
}

#[test]
fn new_years_eve_is_not_on_the_list() {
    check("2026-12-31", false);
}

#[test]
fn easter_is_where_the_fixture_has_it() {
    for (year, easter) in (2014..).zip(naive::easters()) {
        assert_eq!(easter_sunday(year), Some(easter));
    }
}

#[test]
fn easter_is_where_gauss_has_it() {
    for year in 1583..=4099 {
        assert_eq!(easter_sunday(year), Some(gauss(year)), "{year}");
    }
}

#[test]
fn easter_was_never_earlier_than_in_1818() {
    assert_eq!(easter_sunday(1818), Some(day("1818-03-22")));
}

#[test]
fn easter_is_as_late_as_it_can_be_in_2038() {
    assert_eq!(easter_sunday(2038), Some(day("2038-04-25")));
}

#[test]
fn easter_is_a_sunday_from_22_march_to_25_april_in_every_year_that_can_be() {
    for year in (NaiveDate::MIN.year()..=NaiveDate::MAX.year()).step_by(7) {
        let easter = easter_sunday(year).expect("a year of the calendar");
        assert_eq!(easter.weekday(), chrono::Weekday::Sun, "{easter:?}");
        let month_and_day = (easter.month(), easter.day());
        assert!(((3, 22)..=(4, 25)).contains(&month_and_day), "{easter:?}");
    }
}

#[test]
fn easter_is_nowhere_outside_the_calendar() {
    for year in [i32::MIN, NaiveDate::MIN.year() - 1, NaiveDate::MAX.year() + 1, i32::MAX] {
        assert_eq!(easter_sunday(year), None, "{year}");
    }
}

#[track_caller]
fn check(date: &str, expect: bool) {
    assert_eq!(is_public_holiday(day(date)), expect);
}

#[track_caller]
fn check_year(year: i32, expect: &[&str]) {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).expect("a year");
    let holidays: Vec<_> =
        first.iter_days().take_while(|date| date.year() == year).filter(|&date| is_public_holiday(date)).collect();
    let expect: Vec<_> = expect.iter().map(|date| day(date)).collect();
    assert_eq!(holidays, expect);
}

/// Gauss's rule of 1800 with his correction of 1816 and both of his exceptions, which uses other steps than the rule
/// under test.
fn gauss(year: i32) -> NaiveDate {
    let century = year / 100;
    let moon = (15 + century - (13 + 8 * century) / 25 - century / 4) % 30;
    let sun = (4 + century - century / 4) % 7;
    let a = year % 19;
    let d = (19 * a + moon) % 30;
    let e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + sun) % 7;
    let after_22_march = match (d, e) {
        (29, 6) => 28,
        (28, 6) if (11 * moon + 11) % 30 < 19 => 27,
        _ => d + e,
    };
    let march_22 = NaiveDate::from_ymd_opt(year, 3, 22).expect("a year");
    march_22 + chrono::TimeDelta::days(after_22_march.into())
}
