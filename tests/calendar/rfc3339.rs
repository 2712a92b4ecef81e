//! Instants as text, by example. Round trips are in `properties`.

use klachtformulier::calendar::Moment;

#[test]
fn an_instant_in_winter_is_written_with_one_hour() {
    check_written(1_795_338_000, "2026-11-22T10:00:00+01:00");
}

#[test]
fn an_instant_in_summer_is_written_with_two_hours() {
    check_written(1_784_066_399, "2026-07-14T23:59:59+02:00");
}

#[test]
fn numbers_below_ten_are_written_with_a_nought() {
    check_written(1_767_323_045, "2026-01-02T04:04:05+01:00");
}

#[test]
fn utc_is_read() {
    check_read("2026-11-22T09:00:00Z");
}

#[test]
fn an_offset_east_is_read() {
    check_read("2026-11-22T10:00:00+01:00");
}

#[test]
fn an_offset_west_is_read() {
    check_read("2026-11-21T21:30:00-11:30");
}

#[test]
fn an_unknown_offset_is_utc() {
    check_read("2026-11-22T09:00:00-00:00");
}

#[test]
fn a_fraction_is_dropped() {
    check_read("2026-11-22T09:00:00.999999999999Z");
}

#[test]
fn a_fraction_before_an_offset_is_dropped() {
    check_read("2026-11-22T10:00:00.5+01:00");
}

#[test]
fn the_leap_day_of_a_leap_year_is_read() {
    assert!(Moment::read_rfc3339("2028-02-29T00:00:00Z").is_some());
}

#[test]
fn nothing_is_refused() {
    check_refused("");
}

#[test]
fn a_date_alone_is_refused() {
    check_refused("2026-11-22");
}

#[test]
fn a_time_without_an_offset_is_refused() {
    check_refused("2026-11-22T10:00:00");
}

#[test]
fn a_time_without_seconds_is_refused() {
    check_refused("2026-11-22T10:00+01:00");
}

#[test]
fn an_offset_without_a_colon_is_refused() {
    check_refused("2026-11-22T10:00:00+0100");
}

#[test]
fn an_offset_of_hours_alone_is_refused() {
    check_refused("2026-11-22T10:00:00+01");
}

#[test]
fn an_offset_of_a_day_is_refused() {
    check_refused("2026-11-22T10:00:00+24:00");
}

#[test]
fn an_offset_of_sixty_minutes_is_refused() {
    check_refused("2026-11-22T10:00:00+00:60");
}

#[test]
fn small_letters_are_refused() {
    check_refused("2026-11-22t10:00:00z");
}

#[test]
fn a_space_between_date_and_time_is_refused() {
    check_refused("2026-11-22 10:00:00Z");
}

#[test]
fn a_space_around_it_is_refused() {
    check_refused(" 2026-11-22T10:00:00Z");
    check_refused("2026-11-22T10:00:00Z ");
}

#[test]
fn a_leap_second_is_refused() {
    check_refused("2016-12-31T23:59:60Z");
}

#[test]
fn the_hour_24_is_refused() {
    check_refused("2026-11-22T24:00:00Z");
}

#[test]
fn the_minute_60_is_refused() {
    check_refused("2026-11-22T10:60:00Z");
}

#[test]
fn a_day_that_does_not_exist_is_refused() {
    check_refused("2026-02-29T10:00:00Z");
    check_refused("2026-11-31T10:00:00Z");
    check_refused("2026-11-00T10:00:00Z");
    check_refused("2026-13-01T10:00:00Z");
    check_refused("2026-00-01T10:00:00Z");
}

#[test]
fn a_point_without_a_fraction_is_refused() {
    check_refused("2026-11-22T10:00:00.Z");
}

#[test]
fn a_comma_before_the_fraction_is_refused() {
    check_refused("2026-11-22T10:00:00,5Z");
}

#[test]
fn digits_of_another_script_are_refused() {
    check_refused("٢٠٢٦-11-22T10:00:00Z");
}

#[test]
fn a_year_of_five_digits_is_refused() {
    check_refused("02026-11-22T10:00:00Z");
    check_refused("+2026-11-22T10:00:00Z");
}

#[test]
fn the_first_and_the_last_second_of_a_moment_are_read() {
    let read = Moment::read_rfc3339;
    assert_eq!(read("1899-12-31T23:00:00Z"), Some(Moment::EARLIEST));
    assert_eq!(read("2200-12-31T22:59:59Z"), Some(Moment::LATEST));
}

#[test]
fn a_second_before_the_first_or_after_the_last_is_refused() {
    check_refused("1899-12-31T22:59:59Z");
    check_refused("2200-12-31T23:00:00Z");
    check_refused("0000-01-01T00:00:00Z");
    check_refused("9999-12-31T23:59:59Z");
}

#[track_caller]
fn check_written(unix: i64, expect: &str) {
    assert_eq!(Moment::from_unix(unix).write_rfc3339(), expect);
}

/// Checks that a text is another way to write the same instant.
#[track_caller]
fn check_read(text: &str) {
    let expect = Some(Moment::from_unix(1_795_338_000));
    assert_eq!(Moment::read_rfc3339(text), expect);
}

#[track_caller]
fn check_refused(text: &str) {
    assert_eq!(Moment::read_rfc3339(text), None);
}
