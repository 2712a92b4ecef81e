//! Postcodes: "1000cx" is one too.

use crate::cases;
use klachtformulier::parse::postcode::read_dutch;
use proptest::prelude::*;

#[track_caller]
fn check(expected: &str, texts: &[&str]) {
    for text in texts {
        assert_eq!(read_dutch(text).as_deref(), Some(expected), "{text:?}");
    }
}

#[track_caller]
fn check_none(texts: &[&str]) {
    for text in texts {
        assert_eq!(read_dutch(text), None, "{text:?}");
    }
}

#[test]
fn a_postcode_is_read_however_it_is_spaced() {
    check("1000 CX", &["1000CX", "1000 CX", "1000cx", "1000 cx", "1000Cx", " 1000CX ", "1000  CX", "1000\u{A0}CX"]);
    check("1000 CX", &["1000\tcx\n", "1000 C X", "10 00 CX", "\u{200B}1000CX"]);
}

#[test]
fn digits_of_other_keyboards_are_digits() {
    check("1000 CX", &["١٠٠٠CX", "۱۰۰۰ cx", "１０００CX"]);
}

#[test]
fn the_first_and_the_last_that_can_exist_are_read() {
    check("1000 AA", &["1000aa"]);
    check("9999 ZZ", &["9999ZZ"]);
    check("2491 AK", &["2491 ak"]);
}

#[test]
fn no_postcode_begins_with_nought() {
    check_none(&["0999AA", "0000 AA"]);
}

#[test]
fn three_pairs_of_letters_are_never_given_out() {
    check_none(&["1234 SA", "1234 SD", "1234 SS", "1234sa", "1234 Sd", "1234 sS"]);
    check("1234 SB", &["1234 SB"]);
    check("1234 AS", &["1234 AS"]);
}

#[test]
fn what_has_another_shape_is_no_dutch_postcode() {
    check_none(&["", " ", "1000", "1000C", "1000CXX", "10000CX", "100CX", "CX1000", "1000-CX", "1000.CX", "1000C1"]);
    check_none(&["1000ÇX", "1000ＣＸ", "B-1000", "1000 CX Amsterdam", "SW1A 1AA", "1O00CX"]);
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>()) {
        let _ = read_dutch(&text);
    }

    #[test]
    fn what_was_read_reads_back_as_itself(text in "[ 0-9٠-٩]{3,6}[ a-zA-Z-]{1,4}") {
        if let Some(postcode) = read_dutch(&text) {
            prop_assert_eq!(read_dutch(&postcode), Some(postcode.clone()));
        }
    }

    #[test]
    fn every_postcode_with_the_right_shape_is_read(number in 1000..=9999, letters in "[A-RT-Z][A-Z]") {
        let expected = format!("{number} {letters}");
        prop_assert_eq!(read_dutch(&format!("{number}{}", letters.to_lowercase())), Some(expected));
    }
}
