//! An answer of only whitespace is no answer.

use crate::cases;
use klachtformulier::parse::blank::{is_blank, tidy_lines, trimmed};
use proptest::prelude::*;

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(trimmed(text), expected, "{text:?}");
    assert_eq!(is_blank(text), expected.is_empty(), "{text:?}");
}

#[track_caller]
fn check_blank(texts: &[&str]) {
    for text in texts {
        check(text, "");
    }
}

#[track_caller]
fn check_lines(text: &str, expected: &str) {
    assert_eq!(tidy_lines(text), expected, "{text:?}");
}

#[test]
fn white_space_alone_is_blank() {
    check_blank(&["", " ", "\t", "\n", "\r\n", " \t\n ", "\u{A0}", "\u{2003}", "\u{202F}", "\u{205F}", "\u{3000}"]);
    check_blank(&["\u{85}", "\u{2028}"]);
}

#[test]
fn what_shows_nothing_is_blank() {
    check_blank(&["\u{AD}", "\u{34F}", "\u{61C}", "\u{115F}", "\u{1160}", "\u{17B4}", "\u{180E}", "\u{200B}"]);
    check_blank(&["\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2060}", "\u{2064}"]);
    check_blank(&["\u{2066}", "\u{2069}", "\u{206F}", "\u{2800}", "\u{3164}", "\u{FEFF}", "\u{FFA0}", "\u{FE0F}"]);
    check_blank(&["\u{E0001}", "\0", "\u{8}", "\u{1B}", "\u{7F}", " \u{200B}\u{FE0F} \u{2800}"]);
}

#[test]
fn a_single_visible_character_is_an_answer() {
    for text in [".", "-", "0", "é", "\u{301}", "ß", "中", "ا", "😀", "⠁", "_", "\u{2026}"] {
        check(text, text);
    }
}

#[test]
fn blanks_are_cut_from_the_ends_and_kept_inside() {
    check("  Jan  de  Vries ", "Jan  de  Vries");
    check("\u{FEFF}Jan\u{200B}", "Jan");
    check("\u{200E}Jan\u{A0}\u{200E}", "Jan");
    check("a\u{200B}b", "a\u{200B}b");
    check("\r\neen\r\ntwee\r\n", "een\r\ntwee");
}

#[test]
fn an_emoji_keeps_the_selector_that_makes_it_red() {
    check(" ❤\u{FE0F} ", "❤\u{FE0F}");
    check(
        "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} ",
        "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
    );
}

#[test]
fn a_joiner_stays_where_it_shapes_the_last_letter() {
    check("അവന\u{D4D}\u{200D} ", "അവന\u{D4D}\u{200D}");
    check("ه\u{200D}\u{200D}\u{A0}", "ه\u{200D}");
    check("Jan\u{200D}", "Jan");
    check("ه\u{200E}\u{200D}", "ه");
}

#[test]
fn any_line_end_becomes_lf() {
    check_lines("een\r\ntwee\rdrie\nvier", "een\ntwee\ndrie\nvier");
    check_lines("een\r\r\n\r\ntwee", "een\n\n\ntwee");
    check_lines("een\n\ntwee", "een\n\ntwee");
}

#[test]
fn the_ends_of_a_large_field_are_trimmed() {
    check_lines("\r\n  een\r\n  twee \r\n\r\n", "een\n  twee");
    check_lines(" \r\n\u{200B}", "");
    check_lines("", "");
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn trimming_twice_is_trimming_once(text in any::<String>()) {
        let once = trimmed(&text);
        prop_assert_eq!(trimmed(once), once);
        prop_assert!(text.contains(once));
    }

    #[test]
    fn tidy_lines_are_tidy_already(text in "[ a\r\n\t\u{200B}]{0,20}") {
        let tidy = tidy_lines(&text);
        prop_assert!(!tidy.contains('\r'));
        prop_assert_eq!(tidy_lines(&tidy), tidy);
    }
}
