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
    check("\"Bezwaar\"", "\"Bez¦\twaar\"", "control character inside a text");
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
    check_whole(b"\xff\xfe{\x00}", "1:1: the file is not UTF-8");
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
    for (text, found) in
        [("null", "null"), ("true", "true or false"), ("\"x\"", "a text"), ("12", "a number"), ("[]", "a list")]
    {
        check_whole(text.as_bytes(), &format!("1:1: found {found}, expected an object"));
    }
}
