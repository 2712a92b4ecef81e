//! The pauses between attempts.

use klachtformulier::submission::response::Response;
use klachtformulier::submission::{Event, LEAST_PAUSE_MS, MOST_PAUSE_MS, State, TIME_OUT_MS, TRIES, Why};

use crate::play::{NOW_MS, Play, busy, status};

/// The pauses after attempts with this response, with these random numbers.
fn pauses(response: &Response, chance: impl Fn(usize) -> u32) -> Vec<u32> {
    let mut play = Play::sent();
    for nth in 0..TRIES as usize - 1 {
        play.chance = chance(nth);
        play.answer(response.clone()).elapse();
    }
    play.pauses.iter().map(|(ms, _)| *ms).collect()
}

#[test]
fn the_caller_waits_thirty_seconds_for_an_answer() {
    assert_eq!(TIME_OUT_MS, 30_000);
}

#[test]
fn own_pauses_double() {
    assert_eq!(pauses(&status(500), |_| 0), [2_000, 4_000, 8_000, 16_000]);
}

#[test]
fn chance_adds_up_to_half() {
    assert_eq!(pauses(&status(500), |_| u32::MAX), [2_999, 5_999, 11_999, 23_999]);
    assert_eq!(pauses(&status(500), |_| u32::MAX / 2), [2_499, 4_999, 9_999, 19_999]);
}

#[test]
fn own_pauses_grow_whatever_chance_says() {
    let falling = pauses(&status(500), |nth| if nth == 0 { u32::MAX } else { 0 });
    assert!(falling.is_sorted_by(|one, next| one < next), "{falling:?}");
}

/// Checks the pause that follows a `Retry-After`, with the lowest random number and with the highest.
#[track_caller]
fn asked(retry_after: &str, least: u32, most: u32) {
    assert_eq!(pauses(&busy(503, retry_after), |_| 0), [least; 4], "{retry_after}");
    assert_eq!(pauses(&busy(429, retry_after), |_| u32::MAX), [most; 4], "{retry_after}");
}

#[test]
fn it_waits_as_long_as_it_is_asked() {
    asked("1", 1_000, 1_499);
    asked("3", 3_000, 4_499);
    asked("30", 30_000, 31_999);
    asked("599", 599_000, MOST_PAUSE_MS);
}

#[test]
fn nobody_is_kept_waiting_longer_than_ten_minutes() {
    assert_eq!(MOST_PAUSE_MS, 10 * 60 * 1_000);
    for long in ["600", "601", "4294967", "86400", "99999999999999999999999999", "Fri, 31 Dec 2100 23:59:59 GMT"] {
        asked(long, MOST_PAUSE_MS, MOST_PAUSE_MS);
    }
}

#[test]
fn at_once_is_after_a_second() {
    for short in ["0", "-1", "-99999999999999999999", "Fri, 20 Nov 2015 10:00:00 GMT"] {
        asked(short, LEAST_PAUSE_MS, LEAST_PAUSE_MS + 499);
    }
}

#[test]
fn it_waits_until_the_date_it_is_asked() {
    let mut play = Play::sent();
    // 2026-11-20T09:00:40Z, forty seconds later.
    assert_eq!(NOW_MS, 1_795_165_200_000);
    play.answer(busy(503, "Fri, 20 Nov 2026 09:00:40 GMT"));
    let State::Pausing { until_ms, why: Why::Asked, .. } = *play.state() else { panic!("{:?}", play.state()) };
    assert_eq!(until_ms, NOW_MS + 40_000);
}

#[test]
fn what_cannot_be_read_gets_the_own_pauses() {
    assert_eq!(pauses(&busy(503, "soon"), |_| 0), [2_000, 4_000, 8_000, 16_000]);
    assert_eq!(pauses(&busy(503, ""), |_| 0), [2_000, 4_000, 8_000, 16_000]);
}

#[test]
fn waits_for_the_network_double_up_to_five_minutes() {
    let mut play = Play::sent();
    play.on(Event::Offline);
    for _ in 0..6 {
        play.fail().elapse();
    }
    let waits: Vec<u32> = play.pauses.iter().map(|(ms, _)| *ms).collect();
    assert_eq!(waits, [30_000, 60_000, 120_000, 240_000, 300_000, 300_000]);
}
