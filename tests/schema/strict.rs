//! A reader of schemas that is strict about them takes the schema: ajv, in its strict mode.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::values::{MORE_TEXTS, TEXTS};
use crate::{SCHEMA, every_key, files};

#[test]
fn ajv_takes_the_schema_in_strict_mode_and_the_files_with_it() {
    let read = |file: &files::File| serde_json::from_str(&file.text).expect("an organisation file is JSON");
    let files: Vec<Value> = files::FILES.iter().map(read).chain([every_key()]).collect();
    let said = ajv(&json!({"schema": *SCHEMA, "files": files}));
    assert_eq!(said["refused"], Value::Null, "ajv does not take the schema");
    for (faults, file) in said["faults"].as_array().expect("what it says").iter().zip(&*files::FILES) {
        assert_eq!(*faults, json!([]), "{}", file.path());
    }
    assert_eq!(said["faults"], json!(vec![Value::Array(Vec::new()); files.len()]));
}

#[test]
fn ajv_refuses_what_is_wrong() {
    let wrong = [
        ("/format", json!(2)),
        ("/id", json!("De Linde")),
        ("/contact/telephone", json!("088 123 45")),
        ("/contact/email", json!("info@example")),
        ("/closed_days/0", json!("2026-02-30")),
        ("/entrance/choices", json!([])),
        ("/procedures/0/title", json!(" ")),
        ("/procedures/0/kept/0/term", json!({"years": 2, "months": 6})),
        ("/procedures/0/notices/0/unless", json!({"question": "besproken", "is": true})),
        ("/procedures/0/steps/0/questions/0/max_mb", json!(5)),
        ("/procedures/0/steps/0/questions/6/options", json!([])),
        ("/procedures/0/rules/0/when", json!({"past": {"question": "wanneer", "term": {"hours": 24}}})),
        ("/procedures/1/deliveries", json!({"endpoint": false})),
    ];
    let files: Vec<Value> = wrong.iter().map(|(pointer, value)| changed(pointer, value)).collect();
    let said = ajv(&json!({"schema": *SCHEMA, "files": files}));
    for (faults, (pointer, value)) in said["faults"].as_array().expect("what it says").iter().zip(&wrong) {
        assert_ne!(*faults, json!([]), "{pointer}: {value}");
    }
}

/// Editors read a pattern as JavaScript does, the other tests as Rust does.
#[test]
fn a_pattern_means_the_same_in_javascript() {
    let mut patterns = Vec::new();
    gather(&SCHEMA, &mut patterns);
    patterns.sort();
    patterns.dedup();
    assert!(patterns.len() > 10, "the schema was not understood");
    let texts = [TEXTS, MORE_TEXTS].concat();
    let said = ajv(&json!({"schema": *SCHEMA, "files": [], "patterns": patterns, "texts": texts}));
    for (pattern, found) in patterns.iter().zip(said["found"].as_array().expect("what it says")) {
        let validator = jsonschema::validator_for(&json!({"pattern": pattern})).expect("a pattern");
        let here: Vec<bool> = texts.iter().map(|text| validator.is_valid(&json!(text))).collect();
        assert_eq!(*found, json!(here), "{pattern}");
    }
}

fn gather(schema: &Value, patterns: &mut Vec<String>) {
    match schema {
        Value::Object(members) => {
            patterns.extend(members.get("pattern").and_then(Value::as_str).map(str::to_owned));
            members.values().for_each(|value| gather(value, patterns));
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, patterns)),
        _ => {}
    }
}

/// The file with every key, with another value at one place.
fn changed(pointer: &str, value: &Value) -> Value {
    let mut file = every_key();
    let (above, key) = pointer.rsplit_once('/').expect("a place in the file");
    let above = file.pointer_mut(above).unwrap_or_else(|| panic!("{pointer} is not in the file"));
    match key.parse::<usize>() {
        Ok(index) => above[index] = value.clone(),
        Err(_) => above[key] = value.clone(),
    }
    file
}

/// What `tests/schema/strict.cjs` says of this.
fn ajv(asked: &Value) -> Value {
    let tools = Command::new("scripts/tools").arg("ajv").output().expect("scripts/tools runs");
    let path = String::from_utf8_lossy(&tools.stdout).trim().to_owned();
    assert!(std::path::Path::new(&path).exists(), "no ajv at “{path}”; `scripts/tools need ajv` fetches it");
    let mut node = Command::new("node")
        .args(["tests/schema/strict.cjs", &path])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("node cannot be run: {error}; `scripts/tools need ajv` says what to install"));
    let mut input = node.stdin.take().expect("an input");
    input.write_all(asked.to_string().as_bytes()).expect("node reads");
    drop(input);
    let said = node.wait_with_output().expect("node ends");
    assert!(said.status.success(), "node did not run tests/schema/strict.cjs; its own words are above");
    serde_json::from_slice(&said.stdout).expect("JSON")
}
