//! The key of a complaint that is assessed at a prompt: a random UUID. The core has no source of randomness.

use std::hash::{BuildHasher, RandomState};

/// A random UUID, version 4 of RFC 9562.
///
/// The system seeds `RandomState` with 128 random bits, so one number needs no other library.
pub(super) fn key() -> String {
    let chance = RandomState::new();
    let [high, low] = [0_u8, 1].map(|half| chance.hash_one(half));
    let high = high & !0xF000 | 0x4000;
    let low = low & !(0b11 << 62) | 0b10 << 62;
    let digits = format!("{high:016x}{low:016x}");
    let (a, rest) = digits.split_at(8);
    let (b, rest) = rest.split_at(4);
    let (c, rest) = rest.split_at(4);
    let (d, e) = rest.split_at(4);
    format!("{a}-{b}-{c}-{d}-{e}")
}
