//! The ways in which people write a time of day.

use klachtformulier::parse::time::read;
use proptest::prelude::*;

use crate::cases;

#[test]
fn a_time_is_read_as_people_write_it() {
    let read_as = [
        ("14:30", "14:30"),
        (" 14.30 uur ", "14:30"),
        ("14,30", "14:30"),
        ("14u30", "14:30"),
        ("14 u 30", "14:30"),
        ("14h30", "14:30"),
        ("1430", "14:30"),
        ("0905", "09:05"),
        ("9 uur", "09:00"),
        ("9u", "09:00"),
        ("9", "09:00"),
        ("9.05", "09:05"),
        ("00:00", "00:00"),
        ("23:59", "23:59"),
        ("2 pm", "14:00"),
        ("2:05PM", "14:05"),
        ("12 a.m.", "00:00"),
        ("12 pm", "12:00"),
        ("\u{FF11}\u{FF14}:\u{FF13}\u{FF10}", "14:30"),
    ];
    for (typed, time) in read_as {
        assert_eq!(read(typed).as_deref(), Some(time), "{typed:?}");
    }
}

/// Better a question than a time that was not meant.
#[test]
fn what_can_mean_two_times_or_none_is_not_read() {
    let unread = [
        "",
        "half drie",
        "kwart over 2",
        "'s avonds",
        "24:00",
        "25",
        "14:60",
        "14:3",
        "930",
        "14:30:15",
        "14-30",
        "13 pm",
        "0 am",
        "-1",
        "1e3",
        "14:30 of 15:00",
        "uur",
        ":",
        "99999999999999999999",
    ];
    for typed in unread {
        assert_eq!(read(typed), None, "{typed:?}");
    }
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn whatever_is_typed_gives_a_time_or_nothing(typed in ".{0,12}") {
        if let Some(time) = read(&typed) {
            prop_assert_eq!(read(&time), Some(time.clone()), "what was read is read again");
            prop_assert!(time.len() == 5 && &time[2..3] == ":" && *time < *"24:00", "{}", time);
        }
    }
}
