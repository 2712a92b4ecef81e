//! The key of a complaint that is assessed by the command: a random UUID. The core has no source of randomness.

/// A random UUID, version 4 of RFC 9562.
pub(super) fn key(chance: [u8; 16]) -> String {
    let number = u128::from_be_bytes(chance);
    let number = number & !(0xF << 76) | 0x4 << 76;
    let number = number & !(0b11 << 62) | 0b10 << 62;
    let digits = format!("{number:032x}");
    let (a, rest) = digits.split_at(8);
    let (b, rest) = rest.split_at(4);
    let (c, rest) = rest.split_at(4);
    let (d, e) = rest.split_at(4);
    format!("{a}-{b}-{c}-{d}-{e}")
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn only_the_version_and_the_variant_are_not_by_chance() {
        assert_eq!(key([0; 16]), "00000000-0000-4000-8000-000000000000");
        assert_eq!(key([0xFF; 16]), "ffffffff-ffff-4fff-bfff-ffffffffffff");
    }
}
