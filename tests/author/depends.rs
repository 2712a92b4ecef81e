//! Faults in what depends on the answers, and in the dates of the timeline.

use super::faults_of;

/// A right file with these parts of its procedure, and `ways` under `deliveries`.
fn file(more: &str, ways: &str) -> String {
    format!(
        r#"{{"format": 1, "id": "voorbeeld", "name": "Voorbeeld", "tone": "u", "contact": {{}},
"entrance": {{"question": "Wie?", "choices": [{{"label": "U", "procedure": "klacht"}}]}},
"procedures": [{{"id": "klacht", "version": "1", "title": "Klacht", "source": "Regeling", "for_whom": "Iedereen",
{more}
"steps": [{{"id": "stap", "title": "Stap", "questions": [
{{"id": "over", "type": "yes_no", "label": "?", "called": "of", "required": false}},
{{"id": "dag", "type": "date", "label": "?", "called": "de dag", "required": false}}]}}],
"deliveries": {{{ways}}},
"examples": [{{"name": "e", "now": "2026-11-20T10:00:00+01:00", "answers": {{}}, "expect": {{"outcome": "admissible"}}}}]}}]}}"#
    )
}

const MAIL: &str = r#""mail": {"to": "klacht@example.nl", "subject": "s"}"#;
const OVER: &str = r#"{"question": "over", "is": true}"#;

/// Checks that a file has exactly one fault, in these words; or none for no words.
#[track_caller]
fn check(file: &str, words: &str) {
    let faults = faults_of(file.as_bytes());
    let said: Vec<bool> = faults.iter().map(|fault| fault.contains(words)).collect();
    let expected: &[bool] = if words.is_empty() { &[] } else { &[true] };
    assert_eq!(said, expected, "{words:?}: {faults:#?}\n{file}");
}

#[track_caller]
fn step(step: &str, words: &str) {
    check(&file(&format!(r#""timeline": [{{"id": "s", "who": "w", {step}}}],"#), MAIL), words);
}

#[track_caller]
fn ways(ways: &str, words: &str) {
    check(&file("", ways), words);
}

#[test]
fn each_date_of_a_step_is_in_its_text_and_no_other() {
    step(
        r#""text": "{aim} {by} {postponed}", "term": {"weeks": 6}, "aim": {"weeks": 2}, "postponed": {"weeks": 4}"#,
        "",
    );
    step(r#""text": "{by}", "term": {"weeks": 6}, "aim": {"weeks": 2}"#, "expected {aim} in every language");
    step(
        r#""text": "{by}", "term": {"weeks": 6}, "postponed": {"weeks": 2}"#,
        "expected {postponed} in every language",
    );
    step(r#""text": "{aim}", "term": {"weeks": 6}, "aim": {"weeks": 2}"#, "expected {by} in every language");
    step(r#""text": "{by} {aim}", "term": {"weeks": 6}"#, "{aim}");
}

#[test]
fn what_says_more_of_a_date_needs_one() {
    step(r#""text": "ooit", "aim": {"weeks": 2}"#, "\"aim\" goes with a date");
    step(r#""text": "ooit", "postponed": {"weeks": 2}"#, "\"postponed\" goes with a date");
    step(r#""text": "ooit", "every": {"weeks": 2}"#, "\"every\" goes with a date");
}

#[test]
fn a_step_comes_again_after_what_a_calendar_can_count() {
    for unit in ["days", "weeks", "months", "years"] {
        step(&format!(r#""text": "{{by}}", "term": {{"weeks": 1}}, "every": {{"{unit}": 2}}"#), "");
    }
    for unit in ["hours", "workdays"] {
        step(
            &format!(r#""text": "{{by}}", "term": {{"weeks": 1}}, "every": {{"{unit}": 2}}"#),
            "a calendar cannot repeat others",
        );
    }
}

#[test]
fn an_aim_ends_before_its_term_and_hours_do_not_come_again() {
    step(r#""text": "{by} {aim}", "term": {"weeks": 6}, "aim": {"weeks": 8}"#, "\"aim\" ends after \"term\"");
    step(r#""text": "{by} {aim}", "term": {"months": 1}, "aim": {"weeks": 4}"#, "");
    step(r#""text": "{by}", "term": {"hours": 48}, "every": {"days": 1}"#, "its \"term\" is not in hours");
}

#[test]
fn a_term_from_the_receipt_says_what_is_so_as_long_as_that_is_not_known() {
    step(r#""text": "{by}", "term": {"weeks": 1}, "from": "receipt", "otherwise": "een week na ontvangst""#, "");
    step(r#""text": "{by}", "term": {"weeks": 1}, "from": "receipt""#, "\"otherwise\" goes with");
    step(r#""text": "ooit", "from": "receipt", "otherwise": "ooit""#, "\"otherwise\" goes with");
    step(
        r#""text": "{by}", "term": {"hours": 1}, "from": {"answer": "dag"}, "otherwise": "later""#,
        "hours can only be counted",
    );
}

#[test]
fn a_condition_anywhere_must_be_possible_and_ask_what_is_asked() {
    let unknown = r#"{"question": "onbekend", "is": true}"#;
    let never = format!(r#"{{"all": [{OVER}, {{"question": "over", "is": false}}]}}"#);
    for (condition, words) in [(OVER, ""), (unknown, "onbekend"), (&never, "can never be true")] {
        step(&format!(r#""text": "t", "when": {condition}"#), words);
        check(&file(&format!(r#""support": [{{"text": "t", "when": {condition}}}],"#), MAIL), words);
        check(&file(&format!(r#""reader": ["t", {{"text": "t", "when": {condition}}}],"#), MAIL), words);
        check(&file(&format!(r#""kept": [{{"what": "complaint", "text": "t", "when": {condition}}}],"#), MAIL), words);
        for way in [
            r#""mail": [{"to": "a@example.nl", "subject": "s", "when": CONDITION}, {"to": "klacht@example.nl", "subject": "s"}]"#,
            r#""portal": {"url": "https://www.example.nl", "text": "t", "when": CONDITION}, MAIL"#,
            r#""telephone": {"number": "14 0493", "text": "t", "when": CONDITION}, MAIL"#,
            r#""in_person": {"text": "t", "when": CONDITION}, MAIL"#,
            r#""endpoint": {"url": "/klacht", "when": CONDITION}, MAIL"#,
        ] {
            ways(&way.replace("CONDITION", condition).replace("MAIL", MAIL), words);
        }
    }
    step(&format!(r#""text": "t", "unless": {never}"#), "can never be true");
    step(&format!(r#""text": "t", "when": {OVER}, "unless": {OVER}"#), "can never be true");
}

#[test]
fn every_complaint_can_go_somewhere() {
    let when = format!(r#""when": {OVER}"#);
    let mail = |more: &str| format!(r#"{{"to": "klacht@example.nl", "subject": "s"{more}}}"#);
    let conditional = mail(&format!(", {when}"));
    ways(&format!(r#""mail": {conditional}"#), "with some answers there is no way");
    ways(&format!(r#""mail": [{conditional}, {}]"#, mail("")), "");
    ways(&format!(r#""mail": [{}, {conditional}]"#, mail("")), "this is never used");
    ways(&format!(r#""mail": {conditional}, "portal": {{"url": "https://www.example.nl", "text": "t"}}"#), "");
    ways(&format!(r#""endpoint": {{"url": "/klacht", {when}}}"#), "with some answers there is no way");
    ways(r#""endpoint": {}"#, "a complaint cannot get there");
    ways(r#""mail": []"#, "empty list");
    ways(r#""mail": {"to": "klacht@example.nl", "subject": "s", "cc": ["klacht@bücher.example"]}"#, "plain letters");
}

#[test]
fn a_choice_leads_to_one_place() {
    let choice = |choice: &str| file("", MAIL).replace("\"procedure\": \"klacht\"}]", &format!("{choice}}}]"));
    let with = |other: &str| choice(&format!("\"procedure\": \"klacht\"}}, {{\"label\": \"Elders\", {other}"));
    check(&with("\"url\": \"https://www.example.nl\""), "");
    check(&with("\"help\": \"nergens\""), "a choice leads to one place");
    check(&with("\"url\": \"https://www.example.nl\", \"procedure\": \"klacht\""), "a choice leads to one place");
    check(&with("\"url\": \"https://www.example.nl\", \"answers\": {\"over\": true}"), "a choice leads to one place");
}

#[test]
fn a_version_ends_after_it_begins() {
    check(&file(r#""valid_from": "2026-01-01", "valid_to": "2026-12-31","#, MAIL), "");
    check(&file(r#""valid_from": "2026-01-02", "valid_to": "2026-01-01","#, MAIL), "before \"valid_from\"");
}

/// An example with these expectations, of a file with a step that depends, and mails that do.
#[track_caller]
fn expecting(expect: &str, words: &str) {
    let more = r#""timeline": [
        {"id": "a", "who": "w", "text": "{aim} {by} {postponed}", "term": {"weeks": 6}, "aim": {"weeks": 2},
            "postponed": {"weeks": 4}},
        {"id": "b", "who": "w", "text": "{by}", "term": {"weeks": 1}, "when": {"question": "over", "is": true}}],"#;
    let mails = r#""mail": [{"to": "een@example.nl", "subject": "s", "when": {"question": "over", "is": true}},
        {"to": "twee@example.nl", "subject": "s"}]"#;
    let expected = r#"{"outcome": "admissible"}"#;
    check(&file(more, mails).replace(expected, &expected.replace('}', &format!(", {expect}}}"))), words);
}

#[test]
fn an_example_proves_each_date_and_that_a_step_is_not_there() {
    expecting(
        r#""dates": {"a": "2027-01-01", "a.by": "2027-01-01", "a.aim": "2026-12-04", "a.postponed": "2027-01-29"}"#,
        "",
    );
    expecting(r#""dates": {"b": null}"#, "");
    expecting(r#""dates": {"b": "2026-11-27"}"#, "\"b\" is no step of the timeline that has a date here");
    expecting(r#""dates": {"a": null}"#, "the date of \"a\" is \"2027-01-01\"");
    expecting(r#""dates": {"a.aim": "2026-12-05"}"#, "the date of \"a.aim\" is \"2026-12-04\"");
    expecting(r#""dates": {"c": null}"#, "\"c\" is no step");
    expecting(r#""dates": {"a.later": null}"#, "\"a.later\" is no step");
}

#[test]
fn an_example_proves_where_a_mail_goes() {
    expecting(r#""mail": "twee@example.nl""#, "");
    expecting(r#""mail": "een@example.nl""#, "a mail with these answers goes to \"twee@example.nl\"");
}
