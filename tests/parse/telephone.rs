//! Dutch and foreign telephone numbers.

use crate::cases;
use klachtformulier::parse::telephone::{PhoneFault, check as read, tidy};
use proptest::prelude::*;

#[track_caller]
fn check(texts: &[&str]) {
    for text in texts {
        assert_eq!(read(text), Ok(()), "{text:?}");
    }
}

#[track_caller]
fn check_fault(fault: PhoneFault, texts: &[&str]) {
    for text in texts {
        assert_eq!(read(text), Err(fault), "{text:?}");
    }
}

#[test]
fn a_dutch_number_is_nought_and_nine_digits() {
    check(&["0612345678", "0201234567", "0881234567", "0229123456", "0851234567", "06 58949869"]);
}

#[test]
fn it_may_be_decorated_as_people_do() {
    check(&["06-12345678", "06 12 34 56 78", "06 - 1234 5678", "020-1234567", "(020) 123 45 67", "020/1234567"]);
    check(&["020.123.45.67", "(0229) 12 34 56", " 0612345678 ", "06\u{A0}12345678", "06\u{2013}12345678"]);
    check(&["06\u{2011}12345678", "\u{202D}06 12345678\u{202C}", "06--12345678", "0 6 1 2 3 4 5 6 7 8"]);
}

#[test]
fn digits_of_other_keyboards_are_digits() {
    check(&[
        "٠٦١٢٣٤٥٦٧٨",
        "۰۶۱۲۳۴۵۶۷۸",
        "０６１２３４５６７８",
        "＋３１６１２３４５６７８",
        "٠٦-12345678",
        "（０２０）１２３４５６７",
    ]);
}

#[test]
fn the_netherlands_may_be_dialled_from_abroad() {
    check(&["+31612345678", "+31 6 12345678", "+31 (0)6 12345678", "+31(0)612345678", "+31 06 12345678"]);
    check(&["(+31) 6 12345678", "0031612345678", "0031 (0)6-12345678", "00 31 6 12345678", "+31 20 1234567"]);
    check(&["+31 800 1234", "+31 900 1234567"]);
}

#[test]
fn a_foreign_number_has_seven_to_fifteen_digits() {
    check(&["+32 470 12 34 56", "+49 170 1234567", "0049 170 1234567", "+44 20 7946 0958", "+1 (212) 555-0100"]);
    check(&["+48 512 345 678", "+90 532 123 45 67", "+212 612-345678", "+963 944 123 456", "+1234567", "001234567"]);
    check(&["+123456789012345", "00123456789012345", "+597 8123456", "+5999 123 4567"]);
}

#[test]
fn service_numbers_have_four_or_seven_more() {
    check(&["0800-1234", "0800 1234567", "0900-1234", "0900 1234567", "0906-1234", "0906 1234567", "0909-1234"]);
    check(&["0909 1234567"]);
    check_fault(PhoneFault::TooShort, &["0800", "0800 123", "0900 12345", "0800 123456", "0909 1"]);
    check_fault(PhoneFault::TooLong, &["0800 12345678", "0906 123456789"]);
}

#[test]
fn letters_are_no_number() {
    check_fault(PhoneFault::Letters, &["geen", "06-1234567a", "06 12345678 (na 18 uur)", "tel. 0612345678"]);
    check_fault(
        PhoneFault::Letters,
        &["0612345678 of 0201234567", "O612345678", "x", "é", "нет", "لا", "没有", "０６ａ"],
    );
    check_fault(PhoneFault::Letters, &["!a", "06! a"]);
}

#[test]
fn too_few_digits_are_too_short() {
    check_fault(PhoneFault::TooShort, &["", " ", "-", "0", "06", "061234567", "020-123456", "1234567", "12345678"]);
    check_fault(PhoneFault::TooShort, &["112", "+", "+31", "+31 6 1234567", "+31 (0)", "+31 0", "0031612345"]);
    check_fault(PhoneFault::TooShort, &["+123456", "00", "00123456", "06 1234 567"]);
}

#[test]
fn too_many_digits_are_too_long() {
    check_fault(PhoneFault::TooLong, &["06123456789", "0612345678 / 0201234567", "+31 6 123456789"]);
    check_fault(PhoneFault::TooLong, &["+31 (0)6 123456789", "+1234567890123456", "001234567890123456"]);
    check_fault(PhoneFault::TooLong, &["0031 0612345678 9", "99999999999999999999999999"]);
}

#[test]
fn the_longest_that_can_be_dialled_fits() {
    check(&["00123456789012345"]);
    check_fault(PhoneFault::TooLong, &["001234567890123456", "0012345678901234567", "00123456789012345678"]);
}

#[test]
fn other_signs_and_other_beginnings_are_unreadable() {
    check_fault(PhoneFault::Unreadable, &["06:12345678", "06_12345678", "06*12345678", "#31#0612345678"]);
    check_fault(PhoneFault::Unreadable, &["06,12345678", "06+12345678", "++31612345678", "+31+612345678"]);
    check_fault(PhoneFault::Unreadable, &["0612345678+", "+0612345678"]);
    check_fault(PhoneFault::Unreadable, &["000612345678", "+31 00 12345678", "?", "☎ 0612345678", "😀"]);
    check_fault(PhoneFault::Unreadable, &["06=12345678", "06÷12345678"]);
}

#[test]
fn without_a_nought_or_a_plus_the_start_is_missing() {
    check_fault(PhoneFault::Start, &["612345678", "643105386", "31612345678", "491701234567", "(202) 555-0143"]);
    check_fault(PhoneFault::Start, &["140 123 4567", "1401234567"]);
}

#[test]
fn a_municipality_is_called_by_its_area_code() {
    check(&["14 0493", "140493", "14-0493", "14 020", "14020"]);
    check_fault(PhoneFault::TooShort, &["14", "1404", "14 04", "14 04931", "14 1234", "150493"]);
}

#[test]
fn what_people_write_behind_a_number_is_left_out() {
    assert_eq!(tidy(" 06 12345678, "), "06 12345678");
    assert_eq!(tidy("06 12345678 ;"), "06 12345678");
    assert_eq!(tidy("+31 (0)6 12345678"), "+31 (0)6 12345678");
}

#[test]
fn a_long_text_is_no_number() {
    check_fault(PhoneFault::TooLong, &[&"0".repeat(100_000)]);
    check_fault(PhoneFault::Letters, &[&"a".repeat(100_000)]);
    check_fault(PhoneFault::TooShort, &[&" ".repeat(100_000)]);
    check(&[&format!("{0}0612345678{0}", " ".repeat(100_000))]);
    check_fault(
        PhoneFault::TooLong,
        &[&["06", "12345678"].join(&" ".repeat(100_000)), &format!("06{:63}", 12_345_678)],
    );
    check(&[&format!("06{:62}", 12_345_678)]);
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn no_text_makes_the_check_panic(text in any::<String>(), digits in "[+0-9 ()٠-٩-]{0,40}") {
        let _ = read(&text);
        let _ = read(&digits);
    }

    #[test]
    fn decoration_changes_nothing(
        number in "(0[1-7][0-9]{8}|\\+4[0-9]{6,14})",
        sign in "[ ./()\u{A0}–-]",
        place in 0usize..10,
    ) {
        let place = place.clamp(1, number.len());
        let decorated = [&number[..place], &sign, &number[place..]].concat();
        prop_assert_eq!(read(&number), Ok(()));
        prop_assert_eq!(read(&decorated), Ok(()));
    }
}

#[test]
fn a_number_tells_what_a_call_costs() {
    use klachtformulier::parse::telephone::{Costs, costs};
    for number in ["112", "0800 0432", "0800-2000", "116 111", "116111"] {
        assert_eq!(costs(number), Costs::Nothing, "{number}");
    }
    for number in ["0900 0101", "0900-1234567", "0906 1234", "0909 1234"] {
        assert_eq!(costs(number), Costs::Extra, "{number}");
    }
    for number in ["14 0493", "085 123 45 67", "088 123 45 67", "06 12345678", "020 123 45 67", "+31 20 123 45 67"] {
        assert_eq!(costs(number), Costs::Usual, "{number}");
    }
}
