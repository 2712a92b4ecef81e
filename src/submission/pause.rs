//! How long to wait before the next try, and how often there is one.
//!
//! Chance comes in as a number: where many wait for the same server, it keeps them from coming back all at once.

use super::retry_after::read_retry_after;

/// How many tries one press on send has.
pub const TRIES: u32 = 5;

/// How often, on top of that, the network may fall away under a try or stay away.
pub const WAITS: u32 = 6;

/// After how many milliseconds without an answer whoever posts says [`TimedOut`](super::Event::TimedOut).
pub const TIME_OUT_MS: u32 = 30_000;

/// No pause is shorter, even when a server asks for none.
pub const LEAST_PAUSE_MS: u32 = 1_000;

/// No pause is longer, whatever a server asks: by then there are better ways than waiting.
pub const MOST_PAUSE_MS: u32 = 600_000;

/// The form's own pauses grow up to this, without what chance adds.
pub const MOST_OWN_PAUSE_MS: u32 = 60_000;

const FIRST_PAUSE_MS: u32 = 2_000;
const FIRST_WAIT_MS: u32 = 30_000;
const MOST_WAIT_MS: u32 = 300_000;
/// Added by chance to a pause that is long by itself.
const SMALL_CHANCE_MS: u32 = 2_000;

/// The pause after so many failures, from 1: 2, 4, 8, 16 seconds, and up to half of that again by chance. So each is
/// longer than the one before, whatever chance says.
pub(super) fn own(failures: u32, chance: u32) -> u32 {
    let base = doubled(FIRST_PAUSE_MS, failures.saturating_sub(1)).min(MOST_OWN_PAUSE_MS);
    base + part(base / 2, chance)
}

/// The pause that a server asks for, within bounds; `None` when it does not say, or not in a way that can be read.
pub(super) fn asked(retry_after: Option<&str>, now_ms: i64, chance: u32) -> Option<u32> {
    let asked = read_retry_after(retry_after?, now_ms)?;
    let asked = u32::try_from(asked).unwrap_or(MOST_PAUSE_MS).clamp(LEAST_PAUSE_MS, MOST_PAUSE_MS);
    Some((asked + part(SMALL_CHANCE_MS.min(asked / 2), chance)).min(MOST_PAUSE_MS))
}

/// How long to wait for the network before trying all the same: devices are sometimes wrong about it.
pub(super) fn wait(waits: u32, chance: u32) -> u32 {
    doubled(FIRST_WAIT_MS, waits).min(MOST_WAIT_MS) + part(SMALL_CHANCE_MS, chance)
}

fn doubled(start: u32, times: u32) -> u32 {
    start.saturating_mul(1 << times.min(16))
}

/// A part of the whole, less than all of it.
fn part(whole: u32, chance: u32) -> u32 {
    ((u64::from(whole) * u64::from(chance)) >> 32) as u32
}
