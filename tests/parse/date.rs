//! One date, however it is written; and no date if the calendar does not have it.

use chrono::{Datelike, NaiveDate};
use klachtformulier::parse::date::{DateFault, DatePart, read, read_parts};

const NOTHING: DateFault = DateFault::Unreadable(None);

#[track_caller]
fn check(text: &str, day: u32, month: u32, year: i32) {
    let date = NaiveDate::from_ymd_opt(year, month, day);
    assert_eq!(read(text).ok(), date, "{text:?}");
}

/// Checks that all these are 3 April 2026, which is a Friday.
#[track_caller]
fn check_third_of_april(texts: &[&str]) {
    for text in texts {
        check(text, 3, 4, 2026);
    }
}

#[track_caller]
fn check_fault(text: &str, fault: DateFault) {
    assert_eq!(read(text), Err(fault), "{text:?}");
}

#[track_caller]
fn check_faults(texts: &[&str], fault: DateFault) {
    for text in texts {
        check_fault(text, fault);
    }
}

#[track_caller]
fn check_parts(parts: [&str; 3], expected: Result<(u32, u32, i32), DateFault>) {
    let [day, month, year] = parts;
    let found = read_parts(day, month, year).map(|date| (date.day(), date.month(), date.year()));
    assert_eq!(found, expected, "{parts:?}");
}

#[test]
fn numbers_with_any_separator_are_one_date() {
    check_third_of_april(&["3-4-2026", "03-04-2026", "03/04/2026", "3.4.2026", "3 4 2026", "3 - 4 - 2026"]);
    check_third_of_april(&["3/4-2026", "3. 4. 2026", "3--4--2026", "3, 4, 2026", "3-4-2026.", " 3-4-2026\n"]);
    check_third_of_april(&["3\t4\t2026", "3\u{A0}4\u{A0}2026", "3\u{2013}4\u{2013}2026", "3\u{2011}4\u{2011}2026"]);
    check_third_of_april(&["3\u{2212}4\u{2212}2026", "\u{200E}3/\u{200E}4/\u{200E}2026", "3-4-'26"]);
    check_third_of_april(&["3-4-\u{2019}26"]);
}

#[test]
fn a_year_of_four_digits_may_stand_first() {
    check_third_of_april(&["2026-04-03", "2026-4-3", "2026/04/03", "2026.04.03", "2026 april 3", "2026 04 03"]);
}

#[test]
fn eight_digits_in_a_row_are_a_date() {
    check_third_of_april(&["03042026", "20260403"]);
    check("19122020", 19, 12, 2020);
    check("20122012", 20, 12, 2012);
    check("19200119", 19, 1, 1920);
    check_faults(&["31022026", "20261301", "99999999", "00000000"], DateFault::Impossible);
}

#[test]
fn dutch_month_names_are_read_in_full_and_short() {
    check_third_of_april(&["3 april 2026", "3 APRIL 2026", "3 April 2026", "3 apr 2026", "3 apr. 2026"]);
    check_third_of_april(&["3-apr-2026", "3-APR-26", "3apr2026", "03 april 2026", "3 april, 2026", "3e april 2026"]);
    check_third_of_april(&["3de april 2026", "de 3e april 2026", "op 3 april 2026", "3 april '26"]);
    check_third_of_april(&["3 april \u{2019}26", "3 van april 2026"]);
    let names = [
        ["januari", "jan", "jan."],
        ["februari", "feb", "febr."],
        ["maart", "mrt", "MRT."],
        ["april", "apr", "Apr."],
        ["mei", "Mei", "MEI"],
        ["juni", "jun", "jun."],
        ["juli", "jul", "jul."],
        ["augustus", "aug", "AUG."],
        ["september", "sep", "sept."],
        ["oktober", "okt", "okt."],
        ["november", "nov", "nov."],
        ["december", "dec", "dec."],
    ];
    for (month, text) in (1..).zip(names).flat_map(|(month, names)| names.map(|name| (month, name))) {
        check(&format!("12 {text} 2026"), 12, month, 2026);
        check_parts(["12", text, "2026"], Ok((12, month, 2026)));
    }
}

#[test]
fn english_is_read_too() {
    check_third_of_april(&["April 3, 2026", "april 3 2026", "3rd April 2026", "3rd of April 2026"]);
    check_third_of_april(&["April 3rd, 2026", "the 3rd of April, 2026", "on April 3, 2026", "Apr. 3 2026"]);
    check_third_of_april(&["Friday, April 3, 2026", "Fri 3 Apr 2026", "Friday the 3rd of April 2026"]);
    let names = ["January", "February", "mar", "April", "May", "June", "July", "August", "Sept", "oct.", "Nov", "Dec."];
    for (month, text) in (1..).zip(names) {
        check(&format!("{text} 12, 2026"), 12, month, 2026);
    }
    check("1st May 2026", 1, 5, 2026);
    check("2nd May 2026", 2, 5, 2026);
    check("21st May 2026", 21, 5, 2026);
    check("1ste mei 2026", 1, 5, 2026);
    check("20ste mei 2026", 20, 5, 2026);
}

#[test]
fn the_name_of_the_weekday_may_stand_in_front() {
    check_third_of_april(&["vrijdag 3 april 2026", "Vrijdag 3-4-2026", "vr 3-4-2026", "vr. 3 apr. '26"]);
    check_third_of_april(&["vrij. 3 april 2026", "friday 2026-04-03", "fri 3/4/2026", "op vrijdag 3 april 2026"]);
    check_third_of_april(&["vrijdag, 3 april 2026", "vrijdag de 3e april 2026", "vrijdag 03042026"]);
    let dutch = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
    let short = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    let english = ["Mon", "Tues", "wednesday", "Thu", "FRI", "Saturday", "Sun."];
    for (day, text) in [dutch, short, english].iter().flat_map(|names| (6..).zip(names)) {
        check(&format!("{text} {day} april 2026"), day, 4, 2026);
    }
}

#[test]
fn a_weekday_that_contradicts_the_date_makes_it_impossible() {
    check_faults(&["donderdag 3 april 2026", "ma 3-4-2026", "Sat, April 3, 2026"], DateFault::Impossible);
}

#[test]
fn the_order_is_day_and_then_month() {
    check("12/11/2026", 12, 11, 2026);
    check("1-2-03", 1, 2, 2003);
    check("26-04-03", 26, 4, 2003);
    check_faults(&["4/13/2026", "12-31-2026", "2026-13-04", "2026-31-12"], DateFault::Impossible);
}

#[test]
fn two_digits_of_a_year_are_of_a_living_century() {
    for (text, year) in [("00", 2000), ("07", 2007), ("26", 2026), ("69", 2069), ("70", 1970), ("99", 1999)] {
        check(&format!("1-1-{text}"), 1, 1, year);
    }
}

#[test]
fn a_day_that_no_calendar_has_is_impossible_and_never_shifted() {
    check_faults(&["31-2-2026", "30-2-2024", "29-2-2026", "29-2-1900", "29-2-2100"], DateFault::Impossible);
    check_faults(&["31-4-2026", "31 juni 2026", "31-9-2026", "31-11-2026", "32-1-2026"], DateFault::Impossible);
    check_faults(&["0-1-2026", "00-01-2026", "1-0-2026", "1-13-2026", "99-99-9999"], DateFault::Impossible);
    check_faults(&["2026-02-30"], DateFault::Impossible);
    check("29-2-2024", 29, 2, 2024);
    check("29-2-2000", 29, 2, 2000);
}

#[test]
fn a_year_far_outside_a_life_is_impossible() {
    check("1-1-1900", 1, 1, 1900);
    check("31-12-2200", 31, 12, 2200);
    check_faults(&["31-12-1899", "1-1-2201", "1-1-0026", "3-4-9999", "0001-01-01"], DateFault::Impossible);
}

#[test]
fn digits_of_other_keyboards_are_digits() {
    check_third_of_april(&["٣-٤-٢٠٢٦", "٣/٤/٢٠٢٦", "٣\u{60D}٤\u{60D}٢٠٢٦", "۳/۴/۲۰۲۶"]);
    check_third_of_april(&["３-４-２０２６", "３／４／２０２６"]);
    check_third_of_april(&["３．４．２０２６", "٣ april ٢٠٢٦", "٠٣٠٤٢٠٢٦"]);
}

#[test]
fn nothing_is_blank() {
    check_faults(&["", " ", "\u{A0}", "\u{200B}", "\r\n"], DateFault::Blank);
}

#[test]
fn the_first_part_that_is_missing_is_named() {
    let missing = DateFault::Missing;
    check_faults(
        &["april 2026", "2026", "april", "4-2026", "2026-04", "2026 april", "vrijdag", "vrijdag april 2026"],
        missing(DatePart::Day),
    );
    check_faults(&["3", "3e", "03", "vrijdag 3"], missing(DatePart::Month));
    check_faults(
        &["3 april", "3-4", "3-4-", "april 3", "3/4", "vrijdag 3 april", "3 april '"],
        missing(DatePart::Year),
    );
}

#[test]
fn the_part_that_cannot_be_read_is_named() {
    let part = |part| DateFault::Unreadable(Some(part));
    check_faults(
        &["3 aprl 2026", "3 foo 2026", "3-x-2026", "3-004-2026", "3 m 2026", "3 ap 2026"],
        part(DatePart::Month),
    );
    check_faults(&["003-4-2026", "333-4-2026", "april 2026 2026", "2026-04-2026"], part(DatePart::Day));
    check_faults(&["3-4-202", "3-4-6", "3-4-20266", "3 april x", "3 april 026"], part(DatePart::Year));
}

#[test]
fn what_is_no_date_is_unreadable() {
    check_faults(&["gisteren", "vorige week", "n.v.t.", "dd-mm-jjjj", "?", "-", "--", "/", "...", "x"], NOTHING);
    check_faults(&["3 april 2026 14:30", "123", "12345", "1234567", "123456789", "1-2-3-4"], NOTHING);
    check_faults(&["3-4-2026 of 4-4-2026", "-3-4-2026", "/3/4/2026", "april mei", "foo bar", "3 foo"], NOTHING);
    check_faults(&["mandag 3 4 2026", "aprl 3 2026", "x-4-2026", "3 e april 2026", "3-4-2026?", "😀"], NOTHING);
    check_faults(&["3²-4-2026", "030426"], NOTHING);
}

#[test]
fn a_long_text_is_no_date() {
    check_fault(&"1".repeat(100_000), NOTHING);
    check_fault(&"1-".repeat(100_000), NOTHING);
    check_fault(&format!("3{}4-2026", "-".repeat(70)), NOTHING);
    check_fault(&format!("3-4-2026{}x", " ".repeat(100_000)), NOTHING);
    check(&format!("{0}3-4-2026{0}", " ".repeat(100_000)), 3, 4, 2026);
}

#[test]
fn three_fields_are_one_date() {
    let third_of_april = Ok((3, 4, 2026));
    check_parts(["3", "4", "2026"], third_of_april);
    check_parts(["03", "04", "26"], third_of_april);
    check_parts([" 3 ", "\u{A0}4", "2026\n"], third_of_april);
    check_parts(["3", "april", "2026"], third_of_april);
    check_parts(["3e", "Apr.", "'26"], third_of_april);
    check_parts(["٣", "٤", "٢٠٢٦"], third_of_april);
}

#[test]
fn three_fields_name_what_is_wrong() {
    use DateFault::{Blank, Impossible, Missing, Unreadable};
    use DatePart::{Day, Month, Year};
    check_parts(["", "", ""], Err(Blank));
    check_parts([" ", "\u{A0}", "\u{200B}"], Err(Blank));
    check_parts(["", "4", "2026"], Err(Missing(Day)));
    check_parts(["", "", "2026"], Err(Missing(Day)));
    check_parts(["", "4", ""], Err(Missing(Day)));
    check_parts(["3", "", "2026"], Err(Missing(Month)));
    check_parts(["3", "", ""], Err(Missing(Month)));
    check_parts(["3", "4", ""], Err(Missing(Year)));
    check_parts(["x", "4", "2026"], Err(Unreadable(Some(Day))));
    check_parts(["april", "4", "2026"], Err(Unreadable(Some(Day))));
    check_parts(["3-4", "4", "2026"], Err(Unreadable(Some(Day))));
    check_parts(["-3", "4", "2026"], Err(Unreadable(Some(Day))));
    check_parts(["3", "x", "2026"], Err(Unreadable(Some(Month))));
    check_parts(["3", "vrijdag", "2026"], Err(Unreadable(Some(Month))));
    check_parts(["3", "4", "x"], Err(Unreadable(Some(Year))));
    check_parts(["3", "4", "202"], Err(Unreadable(Some(Year))));
    check_parts(["2026", "4", "3"], Err(Unreadable(Some(Day))));
    check_parts(["x", "y", "z"], Err(Unreadable(Some(Day))));
    check_parts(["31", "2", "2026"], Err(Impossible));
    check_parts(["31", "feb", "26"], Err(Impossible));
    check_parts(["32", "1", "2026"], Err(Impossible));
    check_parts(["3", "13", "2026"], Err(Impossible));
    check_parts(["3", "4", "1899"], Err(Impossible));
}

#[test]
fn a_whole_date_in_the_first_of_three_fields_counts() {
    check_parts(["3-4-2026", "", ""], Ok((3, 4, 2026)));
    check_parts(["3 april 2026", "", " "], Ok((3, 4, 2026)));
    check_parts(["31-2-2026", "", ""], Err(DateFault::Missing(DatePart::Month)));
    check_parts(["3-4-2026", "4", ""], Err(DateFault::Missing(DatePart::Year)));
    check_parts(["", "3-4-2026", ""], Err(DateFault::Missing(DatePart::Day)));
}
