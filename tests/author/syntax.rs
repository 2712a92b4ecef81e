//! Faults of the JSON itself.

use super::{SMALL, check, faults_of};

#[track_caller]
fn check_whole(bytes: &[u8], expected: &str) {
    let faults = faults_of(bytes);
    assert!(faults.first().is_some_and(|fault| fault.starts_with(expected)), "expected {expected}, found {faults:#?}");
}

#[test]
fn slips_are_named_and_the_reading_goes_on() {
    check("[\"2026-12-24\"]", "[\"2026-12-24\"¦,]", "a comma before the closing bracket");
    check("\"format\": 1,\n  \"id\"", "\"format\": 1\n  ¦\"id\"", "a comma is missing");
    check("\"tone\": \"u\",", "\"tone\": \"u\", ¦// formeel", "JSON has no comments");
    check("\"tone\": \"u\",", "\"tone\": ¦/* formeel */ \"u\",", "JSON has no comments");
    check("\"tone\": \"u\"", "\"tone\": ¦'u'", "expected a double one");
    check("\"Bezwaar\"", "\"Bez¦\\waar\"", "this backslash means nothing");
    check("\"min\": 2", "\"min\": ¦02", "no number as JSON writes it");
    check("\"min\": 2", "\"min\": ¦2.", "no number as JSON writes it");
    check("\"Bezwaar\"", "\"Bez¦\twaar\"", "a tab inside a text");
    check("\"Bezwaar\"", "\"Bez¦\u{1}waar\"", "control character inside a text");
}

#[test]
fn what_cannot_be_made_out_ends_the_reading() {
    check("\"tone\": \"u\"", "\"tone\" ¦= \"u\"", "found \"=\", expected a colon after the key");
    check("\"tone\": \"u\"", "¦tone: \"u\"", "expected a key in double quotes");
    check("\"tone\": \"u\"", "\"tone\": ¦undefined", "expected true, false, null");
    check("\"tone\": \"u\",\n", "\"tone\": \"u,¦\n", "is the closing quote missing?");
    check("\"format\": 1", "\"format\": ¦+1", "found \"+\", expected a value");
}

#[test]
fn the_end_must_be_the_end() {
    check_whole(b"", "1:1: the file ends too early; expected a value");
    check_whole(b" \n\n ", "3:2: the file ends too early; expected a value");
    check_whole(&SMALL.as_bytes()[..SMALL.len() - 3], "104:4: the file ends too early");
    check_whole(b"{} {}", "1:1: the key");
    assert!(faults_of(b"{} {}").iter().any(|fault| fault.starts_with("1:4: more after the end")));
}

#[test]
fn bytes_that_are_no_utf_8_are_placed() {
    check_whole(b"\xff{}\x00", "1:1: the file is not UTF-8");
    check_whole(
        "{\n  \"é\": ".bytes().chain([0xc3, 0x28]).collect::<Vec<_>>().as_slice(),
        "2:8: the file is not UTF-8",
    );
}

#[test]
fn columns_count_characters_and_not_bytes() {
    check(
        "\"Bezwaar\",\n      \"source\"",
        "\"Bezwaar 😀 én méér\", ¦\"sauce\": 1,\n      \"source\"",
        "unknown key \"sauce\"",
    );
}

#[test]
fn brackets_without_end_are_refused_before_the_stack_is() {
    for deep in ["[".repeat(1_000_000), "{\"a\":".repeat(1_000_000), "[{\"all\":".repeat(500_000)] {
        check_whole(deep.as_bytes(), "1:");
        assert!(faults_of(deep.as_bytes()).iter().any(|fault| fault.contains("more brackets within brackets")));
    }
}

#[test]
fn other_values_than_an_object_are_no_organisation() {
    for (text, found) in [
        ("null", "null"),
        ("true", "true or false"),
        ("\"x\"", "a text"),
        ("12", "a number"),
        ("[]", "a list, between [ and ]"),
    ] {
        check_whole(text.as_bytes(), &format!("1:1: found {found}, expected an object"));
    }
}

/// The quotes of a text processor are named once, and the rest of the file is read as if they were straight.
#[test]
fn curly_quotes_hide_no_other_fault() {
    let file = SMALL.replace("\"Bezwaar\"", "“Bezwaar”").replace("\"Waarom?\"", "„Waarom?”");
    assert_eq!(faults_of(file.as_bytes()).len(), 1, "{:#?}", faults_of(file.as_bytes()));
    let all = SMALL.replace('"', "”");
    let faults = faults_of(all.as_bytes());
    assert!(
        faults.len() == 1 && faults[0].contains("2:3: found a curly quote, expected a straight one"),
        "{faults:#?}"
    );
    let faulty = all.replace("”tone”: ”u”", "”tone”: ”jij”");
    assert!(faults_of(faulty.as_bytes()).iter().any(|fault| fault.contains("found \"jij\"")));
    // One closing quote that a program made curly, at the end of a line.
    check("\"format\": 1,\n  \"id\": \"voorbeeld\",", "\"format\": 1,\n  \"id\": \"voorbeeld¦”,", "a curly quote");
    // Inside a text they are right.
    assert_eq!(faults_of(SMALL.replace("\"Bezwaar\"", "\"“Bezwaar”\"").as_bytes()), [""; 0]);
}

#[test]
fn a_quote_inside_a_text_is_named_where_it_stands() {
    check("\"Bezwaar\"", "\"Een ¦\"bezwaar\"\"", "a quote inside a text");
    check(
        "\"Voor iedereen.\",\n      \"support\"",
        "\"Voor ¦\"iedereen.\",\n      \"support\"",
        "a quote inside a text",
    );
    check("\"format\": 1,\n  \"id\"", "\"format\": 1\n  ¦\"id\"", "a comma is missing");
}

#[test]
fn blanks_that_are_none_are_named_once() {
    check("\"format\": 1,", "\"format\":¦\u{a0}1,\u{2003}", "U+00A0");
    check("\"format\": 1,", "\"format\": 1¦\u{200b},", "U+200B");
}

#[test]
fn text_of_windows_and_utf_16_is_read_all_the_same() {
    let file = SMALL.replace("Waarom?", "Wáárom – één “reden”?").replace("\"tone\": \"u\"", "\"tone\": \"jij\"");
    let windows: Vec<u8> = file
        .chars()
        .map(|sign| match sign {
            '–' => 0x96,
            '“' => 0x93,
            '”' => 0x94,
            sign => u8::try_from(u32::from(sign)).expect("a sign of Windows"),
        })
        .collect();
    let little: Vec<u8> = "\u{feff}".encode_utf16().chain(file.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = "\u{feff}".encode_utf16().chain(file.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    for (bytes, words) in
        [(windows, "is not UTF-8"), (little, "1:1: the file is UTF-16"), (big, "1:1: the file is UTF-16")]
    {
        let faults = faults_of(&bytes);
        assert_eq!(faults.len(), 2, "{faults:#?}");
        assert!(faults.iter().any(|fault| fault.contains(words)), "{words}: {faults:#?}");
        assert!(faults.iter().any(|fault| fault.starts_with("6:11: found \"jij\"")), "{faults:#?}");
    }
}

#[test]
fn files_of_other_programs_are_called_by_their_name() {
    check_whole(b"PK\x03\x04\x14\x00\x06\x00", "1:1: this is a document of Word");
    check_whole(b"{\\rtf1\\ansi {}", "1:1: this is a document in RTF");
    check_whole(b"%PDF-1.7", "1:1: this is a PDF");
    check_whole(b"<!doctype html><p>", "1:1: this is a page of HTML");
    check_whole(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1], "1:1: this is a document of an old Word");
}

#[test]
fn a_forgotten_quote_is_named_once_whatever_ends_a_line() {
    let file = SMALL.replacen("\"tone\": \"u\",", "\"tone\": \"u,", 1).replace('\n', "\r\n");
    let faults = faults_of(file.as_bytes());
    assert_eq!(faults.iter().filter(|fault| fault.contains("is the closing quote missing?")).count(), 1, "{faults:#?}");
}

#[test]
fn one_byte_of_windows_in_utf_8_spoils_nothing_else() {
    let mut bytes = vec![0xEF, 0xBB, 0xBF];
    bytes.extend(SMALL.replace("Waarom?", "Wáárom ¶?").replace("\"tone\": \"u\"", "\"tone\": \"é\"").into_bytes());
    let at = bytes.windows(2).position(|pair| pair == "¶".as_bytes()).expect("the mark");
    bytes.splice(at..at + 2, [0x96]);
    let faults = faults_of(&bytes);
    assert_eq!(faults.len(), 2, "{faults:#?}");
    assert!(faults.iter().any(|fault| fault.starts_with("6:11: found \"é\"")), "{faults:#?}");
}
