//! `Retry-After`: seconds, and dates in the three forms of RFC 9110, section 5.6.7.

use klachtformulier::calendar::Moment;
use klachtformulier::submission::read_retry_after;
use proptest::prelude::*;

/// 1994-11-06T08:49:37Z, the moment in the examples of the RFC.
const THEN_MS: i64 = 784_111_777_000;

/// The number of seconds from the moment in the RFC, or `None`.
#[track_caller]
fn check(text: &str, expected: Option<u64>) {
    let read = read_retry_after(text, THEN_MS);
    assert_eq!(read, expected.map(|seconds| seconds * 1_000), "{text:?}");
}

#[test]
fn seconds_are_read() {
    check("0", Some(0));
    check("1", Some(1));
    check("120", Some(120));
    check("0120", Some(120));
    check("  120 ", Some(120));
    check("1.5", Some(2));
    check("1.0", Some(1));
    check("2.", Some(2));
    check("-5", Some(0));
    check("-0.1", Some(0));
}

#[test]
fn seconds_without_end_are_the_largest_number_there_is() {
    assert_eq!(read_retry_after("99999999999999999999999999999", THEN_MS), Some(u64::MAX));
}

#[test]
fn the_three_forms_of_a_date_are_read() {
    check("Sun, 06 Nov 1994 08:49:37 GMT", Some(0));
    check("Sunday, 06-Nov-94 08:49:37 GMT", Some(0));
    check("Sun Nov  6 08:49:37 1994", Some(0));
    check("Sun, 06 Nov 1994 08:50:37 GMT", Some(60));
    check("Sunday, 06-Nov-94 08:50:37 GMT", Some(60));
    check("Sun Nov  6 08:50:37 1994", Some(60));
    check("Sun Nov 16 08:49:37 1994", Some(10 * 86_400));
}

#[test]
fn a_date_that_went_by_is_now() {
    check("Sun, 06 Nov 1994 08:49:36 GMT", Some(0));
    check("Thu, 01 Jan 1970 00:00:00 GMT", Some(0));
    check("Mon, 01 Jan 1900 00:00:00 GMT", Some(0));
    check("Sat, 01 Jan 0001 00:00:00 GMT", Some(0));
}

#[test]
fn dates_are_read_leniently() {
    check("sun, 06 nov 1994 08:50:37 gmt", Some(60));
    check("SUN, 06 NOV 1994 08:50:37 UTC", Some(60));
    check("06 Nov 1994 08:50:37", Some(60));
    check("Sun, 6 Nov 1994 8:50:37 GMT", Some(60));
    check("Sun,06 Nov 1994  08:50:37   Z ", Some(60));
    check("Sunday, 06-November-1994 08:50:37 GMT", Some(60));
    // The day of the week adds nothing to the date.
    check("Fri, 06 Nov 1994 08:50:37 GMT", Some(60));
    // A leap second.
    check("Sun, 06 Nov 1994 08:49:60 GMT", Some(23));
    check("Thu, 29 Feb 1996 00:00:00 GMT", Some(41_440_223));
}

#[test]
fn a_year_of_two_digits_is_one_of_1970_to_2069() {
    let years = [("70", 0), ("69", 2069), ("00", 2000), ("94", 1994)];
    for (short, full) in years {
        let read = |year: &str| read_retry_after(&format!("Sunday, 06-Nov-{year} 08:50:37 GMT"), THEN_MS);
        let expected = if full == 0 { Some(0) } else { read(&full.to_string()) };
        assert_eq!(read(short), expected, "{short}");
    }
}

#[test]
fn what_means_nothing_is_nothing() {
    for text in [
        "",
        " ",
        "soon",
        "-",
        ".",
        "-.",
        ".5",
        "1,5",
        "1 2",
        "120s",
        "120, 60",
        "+5",
        "1e3",
        "0x10",
        "١٢",
        "12:00:00",
        "Sun, 06 Nov 1994",
        "Sun, 06 Nov 08:49:37 GMT",
        "Nov 1994 08:49:37",
        "Sun, 31 Feb 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:00:00 GMT",
        "Sun, 06 Nov 1994 08:60:00 GMT",
        "Sun, 06 Nov 1994 08:49:61 GMT",
        "Sun, 06 Nov 1994 08:49 GMT",
        "Sun, 06 Nov 1994 08:49:37:00 GMT",
        "Sun, 06 Nov 1994 08:049:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 CET",
        "Sun, 06 Nov 1994 08:49:37 +0100",
        "Sun, 06 Nov 19994 08:49:37 GMT",
        "Sun, 06 Nov 994 08:49:37 GMT",
        "Sun, 006 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov Dec 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 1995 08:49:37 GMT",
        "Sun, 06 Noël 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 ::: GMT",
        "1994-11-06T08:49:37Z",
        "zo, 06 nov 1994 08:49:37 GMT",
        "Sun, 00 Nov 1994 08:49:37 GMT",
        "Növ 6 08:49:37 1994",
    ] {
        check(text, None);
    }
}

#[test]
fn every_moment_is_read_in_each_form() {
    let mut chance = crate::support::Chance(7);
    for _ in 0..20_000 {
        let unix = chance.below(4_000_000_000) as i64;
        let moment = Moment::from_unix(unix);
        let (fixed, old, c) = written(moment);
        let expected = Some((unix * 1_000 - THEN_MS).max(0) as u64);
        assert_eq!(read_retry_after(&fixed, THEN_MS), expected, "{fixed}");
        assert_eq!(read_retry_after(&c, THEN_MS), expected, "{c}");
        // A year of two digits is only unambiguous up to 2069.
        if unix < 3_155_760_000 {
            assert_eq!(read_retry_after(&old, THEN_MS), expected, "{old}");
        }
    }
}

/// A moment in the three forms, as chrono formats them.
fn written(moment: Moment) -> (String, String, String) {
    let utc = chrono::DateTime::from_timestamp(moment.unix(), 0).unwrap();
    let form = |pattern: &str| utc.format(pattern).to_string();
    (form("%a, %d %b %Y %H:%M:%S GMT"), form("%A, %d-%b-%y %H:%M:%S GMT"), form("%a %b %e %H:%M:%S %Y"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_not(text in any::<String>(), now in any::<i64>()) {
        let _ = read_retry_after(&text, now);
    }

    #[test]
    fn what_looks_like_a_date_is_read_or_not(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "Sun", "Nov", "6", "06", "94", "1994", "99999", "08:49:37", "8:4:3", "::", ":", "GMT", "-", ",", " ", "é",
                "Nové", "-1", ".", "18446744073709551616", "Monday", "May", "z", "\t", "\u{0}",
            ]),
            0..9,
        ),
        gap in prop::sample::select(vec![" ", "", "-", ", "]),
        now in any::<i64>(),
    ) {
        let _ = read_retry_after(&parts.join(gap), now);
    }
}
