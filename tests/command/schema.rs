//! `schema`: a JSON Schema that editors understand.

use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::files::FILES as ALL;
use crate::run::{Ran, json, run};

static SCHEMA: LazyLock<Value> = LazyLock::new(|| {
    let Ran { code, out, err } = run(&["schema"]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    serde_json::from_str(&out).expect("JSON")
});

/// Whether a file has the shape that the schema describes.
pub(crate) fn accepts(file: &Value) -> bool {
    validator().is_valid(file)
}

fn validator() -> jsonschema::Validator {
    jsonschema::draft202012::options().build(&SCHEMA).expect("a schema of draft 2020-12")
}

#[test]
fn it_is_a_schema_of_draft_2020_12() {
    assert_eq!(SCHEMA["$schema"], "https://json-schema.org/draft/2020-12/schema");
    if let Err(error) = jsonschema::draft202012::meta::validate(&SCHEMA) {
        panic!("{error}");
    }
}

#[test]
fn every_reference_leads_to_a_definition() {
    let mut found = Vec::new();
    references(&SCHEMA, &mut found);
    assert!(found.len() > 50, "{found:?}");
    for reference in found {
        let name = reference.strip_prefix("#/$defs/").expect("a definition of its own");
        assert!(SCHEMA["$defs"][name].is_object(), "{reference}");
    }
}

fn references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            found.extend(members.get("$ref").and_then(Value::as_str).map(str::to_owned));
            members.values().for_each(|value| references(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

#[test]
fn it_accepts_all_files() {
    for file in &*ALL {
        let organisation = json(&file.path());
        let errors: Vec<String> =
            validator().iter_errors(&organisation).map(|error| format!("{}: {error}", error.instance_path)).collect();
        assert_eq!(errors, Vec::<String>::new(), "{}", file.path());
    }
}

#[test]
fn it_refuses_what_is_no_organisation_file() {
    for wrong in [json!({}), json!([]), json!(null), json!("voorbeeld"), json!({"format": 1, "id": "voorbeeld"})] {
        assert!(!accepts(&wrong), "{wrong}");
    }
}

#[test]
fn every_key_says_what_it_is_for() {
    let definitions = SCHEMA["$defs"].as_object().expect("definitions");
    for (name, definition) in definitions {
        assert!(definition["description"].is_string(), "{name}");
    }
    for (name, definition) in ["Organisation", "Procedure", "Question", "Rule"].map(|name| (name, &definitions[name])) {
        for (key, property) in definition["properties"].as_object().expect("properties") {
            assert!(property["description"].is_string(), "{name}.{key}");
        }
    }
}
