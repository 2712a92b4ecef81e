//! How long to wait before the next attempt, and how many attempts there are.
//!
//! A random number is passed in, so that many devices that wait for one server do not all come back at once.

use super::retry_after::read_retry_after;

/// The attempts of one press on Send.
pub const TRIES: u32 = 5;

/// The extra attempts of one press for when the network is lost during an attempt or stays away.
pub const WAITS: u32 = 6;

/// The caller sends [`TimedOut`](super::Event::TimedOut) after this time without a response.
pub const TIME_OUT_MS: u32 = 30_000;

/// The shortest pause, even if a server asks for none.
pub const LEAST_PAUSE_MS: u32 = 1_000;

/// The longest pause, whatever a server asks: other ways of sending are better than waiting longer.
pub const MOST_PAUSE_MS: u32 = 600_000;

/// The form's own pauses grow up to this, before the random part is added.
pub const MOST_OWN_PAUSE_MS: u32 = 60_000;

const FIRST_PAUSE_MS: u32 = 2_000;
const FIRST_WAIT_MS: u32 = 30_000;
const MOST_WAIT_MS: u32 = 300_000;
/// The random part of a pause that is long already.
const SMALL_CHANCE_MS: u32 = 2_000;

/// The pause after this number of failures: 2, 4, 8, 16 seconds, plus a random part of up to half of that. So each is
/// longer than the one before, whatever the random number.
pub(super) fn own(failures: u32, chance: u32) -> u32 {
    let base = doubled(FIRST_PAUSE_MS, failures.saturating_sub(1)).min(MOST_OWN_PAUSE_MS);
    base + part(base / 2, chance)
}

/// The pause that a server asks for, within bounds; `None` if it asks for none, or unreadably.
pub(super) fn asked(retry_after: Option<&str>, now_ms: i64, chance: u32) -> Option<u32> {
    let asked = read_retry_after(retry_after?, now_ms)?;
    let asked = u32::try_from(asked).unwrap_or(MOST_PAUSE_MS).clamp(LEAST_PAUSE_MS, MOST_PAUSE_MS);
    Some((asked + part(SMALL_CHANCE_MS.min(asked / 2), chance)).min(MOST_PAUSE_MS))
}

/// How long to wait for the network before retrying in any case: devices are sometimes wrong about being offline.
pub(super) fn wait(waits: u32, chance: u32) -> u32 {
    doubled(FIRST_WAIT_MS, waits).min(MOST_WAIT_MS) + part(SMALL_CHANCE_MS, chance)
}

fn doubled(start: u32, times: u32) -> u32 {
    start.saturating_mul(1 << times.min(16))
}

/// A random part of the whole, less than all of it.
fn part(whole: u32, chance: u32) -> u32 {
    ((u64::from(whole) * u64::from(chance)) >> 32) as u32
}
