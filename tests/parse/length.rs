//! Limits on length count characters as people do.

use crate::cases;
use klachtformulier::parse::length::{Characters, count, nearly};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;
use validator::ValidateLength;

#[track_caller]
fn check(text: &str, expected: usize) {
    assert_eq!(count(text), expected, "{text:?}");
    assert_eq!(Characters(text).length(), Some(expected as u64), "{text:?}");
}

#[test]
fn a_letter_is_one() {
    check("", 0);
    check("a", 1);
    check("Klacht", 6);
    check("één", 3);
    check("naïef", 5);
    check("ĳ", 1);
}

#[test]
fn an_accent_belongs_to_its_letter() {
    check("e\u{301}e\u{301}n", 3);
    check("a\u{308}\u{301}", 1);
}

#[test]
fn a_line_end_is_one_however_it_is_written() {
    check("a\nb", 3);
    check("a\r\nb", 3);
    check("a\rb", 3);
    check("\r\n\r\n", 2);
    check("\n\r", 2);
    check("中\r\n中", 3);
}

#[test]
fn an_emoji_is_one_whatever_it_is_made_of() {
    check("😀", 1);
    check("❤\u{FE0F}", 1);
    check("👍🏽", 1);
    check("🇳🇱", 1);
    check("🇳🇱🇧🇪", 2);
    check("👩‍👩‍👧‍👦", 1);
    check("🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", 1);
}

#[test]
fn other_scripts_count_as_their_readers_do() {
    check("日本", 2);
    check("한국", 2);
    check("\u{1112}\u{1161}\u{11AB}", 1);
    check("مرحبا", 5);
    check("नि", 1);
    check("สวัสดี", 4);
}

#[test]
fn validator_s_limits_count_so() {
    let family = Characters("👩‍👩‍👧‍👦\r\n");
    assert!(family.validate_length(Some(2), Some(2), None));
    assert!(!family.validate_length(Some(3), None, None));
    assert!(!family.validate_length(None, Some(1), None));
    assert!(family.validate_length(None, None, Some(2)));
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn the_short_way_counts_as_the_tables_do(text in "[\0-\u{2FF}\r\n\r\n]{0,20}", other in any::<String>()) {
        prop_assert_eq!(count(&text), text.graphemes(true).count());
        prop_assert_eq!(count(&other), other.graphemes(true).count());
    }
}

#[test]
fn a_browser_counts_as_people_do_in_the_scripts_that_people_write_here() {
    for text in [
        "Crème brûlée, e\u{301}e\u{301}n keer\r\nnaïef",
        "Καλημέρα κόσμε, ά\u{301}",
        "Привіт, и\u{306}",
        "مَرْحَبًا بِكُمْ",
        "שָׁלוֹם",
        "日本語のガイド、カ\u{3099}",
        "한국 \u{1112}\u{1161}\u{11AB}",
        "สวัสดีครับ น้ำ",
        "👩‍👩‍👧‍👦 👍🏽 ❤\u{FE0F} 🇳🇱🇧🇪🇩 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} 👩🏾‍⚕️",
        "नि",
    ] {
        assert_eq!(nearly(text), text.graphemes(true).count(), "{text}");
    }
}

proptest! {
    #[test]
    fn a_browser_counts_any_mix_of_european_letters_and_marks_exactly(text in "[a-zà-ÿĀ-ſΑ-ωА-яﬁ0-9 .,\u{300}-\u{36f}\r\n]{0,60}") {
        prop_assert_eq!(nearly(&text), text.graphemes(true).count());
    }
}
