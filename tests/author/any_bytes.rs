//! Any bytes at all result in a fault or an organisation: never in a panic, a hang or a stack overflow.
//!
//! The inputs are valid files that are broken in the ways that editors, mailers and people break them, and random
//! bytes. The run is the same each time; `FUZZ_INPUTS` makes it longer, `FUZZ_SEED` another one.

use std::time::{Duration, Instant};

use super::{SMALL, faults_of};

/// The number of inputs in the ordinary run.
const INPUTS: u64 = 20_000;
/// Far more than any input should take, even on a busy machine.
const LONGEST: Duration = Duration::from_secs(5);

#[test]
fn any_bytes_give_a_fault_and_never_a_panic() {
    let setting = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let mut chance = Chance(setting("FUZZ_SEED").unwrap_or(0x9E37_79B9_7F4A_7C15));
    let inputs = setting("FUZZ_INPUTS").unwrap_or(INPUTS);
    let (mut right, mut slowest) = (0_u64, Duration::ZERO);
    for _ in 0..inputs {
        let bytes = input(&mut chance);
        let start = Instant::now();
        let faults = faults_of(&bytes);
        let took = start.elapsed();
        slowest = slowest.max(took);
        assert!(took < LONGEST, "{took:?} for {:?}", String::from_utf8_lossy(&bytes));
        right += u64::from(faults.is_empty());
        for fault in &faults {
            assert!(!fault.contains('\n') && !fault.starts_with("0:"), "{fault}");
        }
    }
    println!("{inputs} inputs, {right} of them still right, the slowest in {slowest:?}");
    assert!(right < inputs / 2, "most inputs were not broken at all");
}

fn input(chance: &mut Chance) -> Vec<u8> {
    if chance.below(20) == 0 {
        return (0..chance.below(200)).map(|_| chance.below(256) as u8).collect();
    }
    let mut bytes = SMALL.as_bytes().to_vec();
    for _ in 0..=chance.below(6) {
        break_once(&mut bytes, chance);
    }
    bytes
}

fn break_once(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let at = chance.below(bytes.len() + 1);
    let length = chance.below(40).min(bytes.len() - at);
    match chance.below(9) {
        0 => bytes.truncate(at),
        1 => drop(bytes.drain(at..at + length)),
        2 => bytes.insert(at, chance.below(256) as u8),
        3 => {
            let piece = bytes[at..at + length].to_vec();
            let to = chance.below(bytes.len() + 1);
            bytes.splice(to..to, piece);
        }
        4 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << chance.below(8);
            }
        }
        // One token replaced by another: the result is often valid JSON with another meaning.
        5..=7 => swap_tokens(bytes, chance),
        _ => {
            let piece = PIECES[chance.below(PIECES.len())];
            bytes.splice(at..at + length, piece.bytes());
        }
    }
}

/// Strings that end up in files.
const PIECES: [&str; 16] = [
    "null",
    "-1",
    "1e308",
    "1e999",
    "\"\\ud800\"",
    "{\"not\":",
    "[[[[",
    "}}}}",
    "\u{2028}",
    "{by}",
    "\"klacht\"",
    "{\"nl\": \"\"}",
    "99999999999999999999",
    "{\"question\": \"relatie\", \"is\": true}",
    "\\u0000",
    "\u{feff}",
];

fn swap_tokens(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let Ok(text) = String::from_utf8(bytes.clone()) else { return };
    let strings: Vec<(usize, &str)> = text.split('"').enumerate().filter(|(index, _)| index % 2 == 1).collect();
    if strings.len() < 2 {
        return;
    }
    let one = strings[chance.below(strings.len())];
    let other = strings[chance.below(strings.len())].1;
    let swapped: Vec<&str> =
        text.split('"').enumerate().map(|(index, part)| if index == one.0 { other } else { part }).collect();
    *bytes = swapped.join("\"").into_bytes();
}

/// xorshift64*: the same numbers on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % limit.max(1)
    }
}
