//! Every fault and every warning is told in Dutch too, all of it.

use klachtformulier::author;
use klachtformulier::organisation::Lang;
use serde_json::{Value, json};

use super::SMALL;

/// Words of English that are none of Dutch.
const ENGLISH: [&str; 16] = [
    "the", "a", "an", "expected", "found", "such", "as", "with", "or", "must", "and", "this", "which", "question",
    "list", "object",
];

/// Checks that all that is said of a file is in Dutch. Returns how much was said.
#[track_caller]
fn check(file: &str) -> usize {
    let found = author::inspect(file.as_bytes());
    let faults = found.faults.iter().map(|fault| author::message(&fault.kind, Lang::Nl));
    let warnings = found.warnings.iter().map(|warning| author::warning(&warning.doubt, Lang::Nl));
    let said: Vec<String> = faults.chain(warnings).collect();
    for message in &said {
        // What is quoted stands so in the file.
        let own: String = message.split('"').step_by(2).collect();
        let words = own.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
        let english: Vec<&str> = words.filter(|word| ENGLISH.contains(word)).collect();
        assert!(english.is_empty(), "{english:?} in {message:?}");
        assert!(!message.contains('\n') && message.len() > 15, "{message:?}");
    }
    said.len()
}

/// Everything in the file, one after the other, by its JSON pointer.
fn places(value: &Value, place: &str, found: &mut Vec<String>) {
    found.push(place.to_owned());
    match value {
        Value::Object(members) => {
            members
                .iter()
                .for_each(|(key, value)| places(value, &format!("{place}/{}", key.replace('/', "~1")), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, value)| places(value, &format!("{place}/{index}"), found));
        }
        _ => {}
    }
}

#[test]
fn whatever_stands_where_something_else_is_expected() {
    let file: Value = serde_json::from_str(SMALL).expect("JSON");
    let mut all = Vec::new();
    places(&file, "", &mut all);
    let others = [
        json!(null),
        json!(true),
        json!(7),
        json!(0.5),
        json!("klaar"),
        json!(" "),
        json!([]),
        json!({}),
        json!("<b>u je</b>"),
        json!("{morgen}"),
        json!({"en": "Only"}),
    ];
    let mut said = 0;
    for place in &all {
        for other in &others {
            let mut changed = file.clone();
            *changed.pointer_mut(place).expect("a place") = other.clone();
            said += check(&changed.to_string());
        }
        let Some((parent, key)) = place.rsplit_once('/') else { continue };
        let mut without = file.clone();
        if let Some(members) = without.pointer_mut(parent).and_then(Value::as_object_mut) {
            let value = members.remove(key);
            said += check(&without.to_string());
            // The same under a key that nobody knows.
            let mut renamed = without.clone();
            if let (Some(members), Some(value)) = (renamed.pointer_mut(parent).and_then(Value::as_object_mut), value) {
                members.insert(format!("{key}s"), value);
            }
            said += check(&renamed.to_string());
        }
    }
    assert!(said > 4_000, "{said} faults");
}

#[test]
fn what_only_a_whole_file_tells() {
    assert!(check(&SMALL.replace("\"geraakt\"", "\"notices\"")) > 0);
    assert!(check(&SMALL.replacen("\"to\": \"klacht@voorbeeld.example\"", "\"to\": \"klacht@café.example\"", 1)) > 0);
    assert!(check(&SMALL.replace("\"/klachten\"", "\"http://klachten\"")) > 0);
    assert!(check(&SMALL.replace("[\"2026-12-24\"]", "[{\"from\": \"2026-12-24\", \"to\": \"2026-12-01\"}]")) > 0);
}

/// The names of types are those in the file, `list` too, and what stands between them is Dutch.
#[test]
fn the_types_that_a_key_goes_with() {
    let file = SMALL.replace("\"called\": \"de datum\"", "\"called\": \"de datum\", \"max\": 3");
    let found = author::inspect(file.as_bytes());
    let said: Vec<String> = found.faults.iter().map(|fault| author::message(&fault.kind, Lang::Nl)).collect();
    assert_eq!(said, ["\"max\" kan alleen bij een vraag van het type text, long_text, list, choices en files"]);
}

#[test]
fn every_slip_in_the_json_itself() {
    let slips = [
        "",
        "{",
        "[",
        "{\"a\"",
        "{\"a\": }",
        "{\"a\" 1}",
        "{'a': 1}",
        "{\"a\": 1,}",
        "{\"a\": 1 \"b\": 2}",
        "{a: 1}",
        "{\"a\": tru}",
        "{\"a\": 01}",
        "{\"a\": \"b\nc\"}",
        "{\"a\": \"\\x\"}",
        "{} {}",
        "// ja\n{}",
        "{\"a\": \"b",
        "[1, 2",
        "}",
        ":",
    ];
    for slip in slips {
        assert!(check(slip) > 0, "{slip:?}");
        assert!(check(&SMALL.replacen("\"format\": 1,", slip, 1)) > 0, "{slip:?}");
    }
    assert!(check(&"[".repeat(100)) > 0);
}
