//! Date and time in Amsterdam: by example, and against the time zone database.

use super::{day, moment};
use chrono::{DateTime, Datelike, MappedLocalTime, NaiveDate, NaiveTime, TimeDelta, TimeZone};
use chrono::{Offset, Timelike};
use chrono_tz::Europe::Amsterdam;
use klachtformulier::calendar::Moment;

const QUARTER: i64 = 15 * 60;
const HOUR: usize = 60 * 60;

#[test]
fn it_is_an_hour_later_than_utc_in_winter() {
    check("2026-11-20T22:59:59Z", "2026-11-20", (23, 59, 59), 1);
}

#[test]
fn midnight_in_winter_is_at_23_hours_utc() {
    check("2026-11-20T23:00:00Z", "2026-11-21", (0, 0, 0), 1);
}

#[test]
fn midnight_in_summer_is_at_22_hours_utc() {
    check("2026-07-15T22:00:00Z", "2026-07-16", (0, 0, 0), 2);
}

#[test]
fn the_last_second_of_winter_time_in_2026_is_before_two() {
    check("2026-03-29T00:59:59Z", "2026-03-29", (1, 59, 59), 1);
}

#[test]
fn the_first_second_of_summer_time_in_2026_is_at_three() {
    check("2026-03-29T01:00:00Z", "2026-03-29", (3, 0, 0), 2);
}

#[test]
fn the_last_second_of_summer_time_in_2026_is_before_three() {
    check("2026-10-25T00:59:59Z", "2026-10-25", (2, 59, 59), 2);
}

#[test]
fn the_first_second_of_winter_time_in_2026_is_at_two_again() {
    check("2026-10-25T01:00:00Z", "2026-10-25", (2, 0, 0), 1);
}

#[test]
fn a_time_on_the_clock_is_an_instant() {
    check_at("2026-11-20", (23, 59, 59), "2026-11-20T22:59:59Z");
}

#[test]
fn a_time_that_is_skipped_is_read_as_if_the_clock_had_not_been_changed() {
    check_at("2026-03-29", (2, 30, 0), "2026-03-29T01:30:00Z");
}

#[test]
fn a_time_that_comes_twice_is_the_first_of_the_two() {
    check_at("2026-10-25", (2, 30, 0), "2026-10-25T00:30:00Z");
}

#[test]
fn a_time_that_no_clock_shows_is_the_last_that_it_does_show() {
    check_at("2026-11-20", (24, 60, u32::MAX), "2026-11-20T22:59:59Z");
}

#[test]
fn the_day_of_the_change_to_summer_time_has_23_hours() {
    check_hours_in("2026-03-29", 23);
}

#[test]
fn the_day_of_the_change_to_winter_time_has_25_hours() {
    check_hours_in("2026-10-25", 25);
}

#[test]
fn the_earliest_moment_is_the_first_second_of_1900() {
    let earliest = Moment::from_unix(i64::MIN);
    assert_eq!(earliest, Moment::EARLIEST);
    assert_eq!(earliest.write_rfc3339(), "1900-01-01T00:00:00+01:00");
    assert_eq!(Moment::at(NaiveDate::MIN, 0, 0, 0), earliest);
    assert_eq!(Moment::at(day("1900-01-01"), 0, 0, 0), earliest);
}

#[test]
fn the_latest_moment_is_the_last_second_of_2200() {
    let latest = Moment::from_unix(i64::MAX);
    assert_eq!(latest, Moment::LATEST);
    assert_eq!(latest.write_rfc3339(), "2200-12-31T23:59:59+01:00");
    assert_eq!(Moment::at(NaiveDate::MAX, 23, 59, 59), latest);
    assert_eq!(latest.plus_hours(u32::MAX), latest);
}

/// From 1996, when the rule came into force, to the end of 2099.
#[test]
fn every_hour_is_as_the_time_zone_database_has_it() {
    let from = moment("1996-01-01T00:00:00Z").unix();
    let until = moment("2100-01-01T00:00:00Z").unix();
    for unix in (from..until).step_by(HOUR) {
        check_against_database(unix);
    }
}

#[test]
fn every_quarter_of_an_hour_around_the_changes_is_as_the_time_zone_database_has_it() {
    for noon in change_weeks() {
        for quarter in -48..48 {
            check_against_database(noon + quarter * QUARTER);
            check_against_database(noon + quarter * QUARTER - 1);
        }
    }
}

#[test]
fn every_time_on_the_clock_around_the_changes_is_as_the_time_zone_database_has_it() {
    for noon in change_weeks() {
        let date = Moment::from_unix(noon).date();
        for quarter in 0..96 {
            let (hour, minute) = (quarter / 4, quarter % 4 * 15);
            let time = NaiveTime::from_hms_opt(hour, minute, 0).expect("a time");
            let clock = date.and_time(time);
            let expect = match Amsterdam.from_local_datetime(&clock) {
                MappedLocalTime::Single(only) => only,
                MappedLocalTime::Ambiguous(first, _) => first,
                MappedLocalTime::None => Amsterdam
                    .from_local_datetime(&(clock + TimeDelta::hours(1)))
                    .single()
                    .expect("only an hour is skipped"),
            };
            let moment = Moment::at(date, hour, minute, 0);
            assert_eq!(moment.unix(), expect.timestamp(), "{clock:?}");
        }
    }
}

/// Noon of every day of every week in which the clocks can change, 1996 to 2099.
fn change_weeks() -> impl Iterator<Item = i64> {
    (1996..2100)
        .flat_map(|year| [(year, 3), (year, 10)])
        .flat_map(|(year, month)| (24..=31).map(move |day| (year, month, day)))
        .map(|(year, month, day)| {
            let date = NaiveDate::from_ymd_opt(year, month, day).expect("a date");
            i64::from(date.to_epoch_days()) * 86_400 + 43_200
        })
}

#[track_caller]
fn check(instant: &str, date: &str, clock: (u32, u32, u32), offset: i32) {
    let moment = moment(instant);
    assert_eq!(moment.date(), day(date));
    assert_eq!(moment.clock(), clock);
    assert_eq!(moment.utc_offset_hours(), offset);
}

#[track_caller]
fn check_at(date: &str, (hour, minute, second): (u32, u32, u32), expect: &str) {
    let at = Moment::at(day(date), hour, minute, second);
    assert_eq!(at, moment(expect));
}

#[track_caller]
fn check_hours_in(date: &str, expect: i64) {
    let start = Moment::at(day(date), 0, 0, 0);
    let next = day(date).succ_opt().expect("a day follows");
    let end = Moment::at(next, 0, 0, 0);
    assert_eq!((end.unix() - start.unix()) / 3_600, expect);
}

#[track_caller]
fn check_against_database(unix: i64) {
    let moment = Moment::from_unix(unix);
    let database = DateTime::from_timestamp(unix, 0).expect("an instant").with_timezone(&Amsterdam);
    let offset = database.offset().fix().local_minus_utc();
    let clock = (database.hour(), database.minute(), database.second());
    assert_eq!(moment.unix(), unix);
    assert_eq!(moment.utc_offset_hours() * 3_600, offset, "{unix}");
    assert_eq!(moment.date(), database.date_naive(), "{unix}");
    assert_eq!(moment.clock(), clock, "{unix}");
    assert_eq!(moment.date().year(), database.year(), "{unix}");
}
