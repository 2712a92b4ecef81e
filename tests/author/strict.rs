//! JSON from a program is parsed up to the first fault, and no further.

use std::time::{Duration, Instant};

use klachtformulier::json::{Stop, Syntax, parse, parse_strictly};

use super::SMALL;

/// Checks that the strict parser and the other agree: on the tree, or on the first fault and its place.
#[track_caller]
fn check(bytes: &[u8]) {
    let strict = parse_strictly(bytes, usize::MAX);
    match parse(bytes) {
        (Some(node), faults) if faults.is_empty() => assert_eq!(strict, Ok(node)),
        (_, faults) => {
            let (at, fault) = faults.into_iter().next().expect("a fault");
            assert_eq!(strict, Err((at, Stop::Fault(fault))), "{:?}", String::from_utf8_lossy(bytes));
        }
    }
}

#[test]
fn it_finds_the_same_first_fault_wherever_something_is_missing_or_too_much() {
    check(SMALL.as_bytes());
    for (at, character) in SMALL.char_indices().step_by(3) {
        let (before, after) = SMALL.split_at(at);
        check(before.as_bytes());
        check(format!("{before}{}", &after[character.len_utf8()..]).as_bytes());
        for more in [",", "}", "\"", "/* */", "\u{1}", "["] {
            check(format!("{before}{more}{after}").as_bytes());
        }
    }
    for bytes in [&b""[..], b" ", b"\xff", b"[1,\xff", b"[]x", b"nul", b"01", b"\xEF\xBB\xBF[]"] {
        check(bytes);
    }
    check("[".repeat(100).as_bytes());
}

#[test]
fn no_more_values_are_made_than_were_allowed() {
    let text = "[1, [2, 3], {\"a\": 4}]";
    assert!(parse_strictly(text.as_bytes(), 7).is_ok());
    let (at, stop) = parse_strictly(text.as_bytes(), 6).unwrap_err();
    assert_eq!((at.column(), stop), (19, Stop::TooMany));
    // The fault that comes first is reported.
    assert_eq!(parse_strictly(b"[1 2, 3]", 3).unwrap_err().1, Stop::Fault(Syntax::MissingComma));
}

/// The fastest of three runs.
fn time(read: impl Fn()) -> Duration {
    let one = || {
        let start = Instant::now();
        read();
        start.elapsed()
    };
    (0..3).map(|_| one()).min().unwrap()
}

#[test]
fn nothing_behind_the_first_fault_takes_time() {
    let text = "[".to_owned() + &"1 ".repeat(1_000_000);
    let all = time(|| assert_eq!(parse(text.as_bytes()).1.len(), 1_000_000));
    let first = time(|| assert!(parse_strictly(text.as_bytes(), usize::MAX).is_err()));
    println!("a million slips: {all:?} for all, {first:?} for the first");
    assert!(first * 10 < all, "{all:?} for all of them, {first:?} for the first");
}
