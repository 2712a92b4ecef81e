//! The JSON Schema beside the organisation files: it is up to date, the files refer to it, and it agrees with the pages.

use klachtformulier::organisation::organisation_schema;
use serde_json::{Value, json};

use crate::files::{FILES, SERVED};
use crate::read;

const SCHEMA: &str = "public/organisation.schema.json";

#[test]
fn the_schema_is_what_the_command_writes() {
    let written: Value = serde_json::from_str(&read(SCHEMA)).expect("a schema is JSON");
    let is_up_to_date = written == organisation_schema();
    assert!(is_up_to_date, "{SCHEMA} is out of date; write it anew: cargo run -- schema > {SCHEMA}");
}

#[test]
fn every_organisation_file_points_to_the_schema_and_fits_it() {
    for file in &*FILES {
        let content: Value = serde_json::from_str(&file.text).expect("an organisation file is JSON");
        let named = content.get("$schema").and_then(Value::as_str).unwrap_or_default();
        let wanted =
            if file.folder == SERVED { "../organisation.schema.json" } else { "../../public/organisation.schema.json" };
        assert_eq!(named, wanted, "{}: \"$schema\"", file.path());
        assert!(std::path::Path::new(file.folder).join(named).is_file());
        fits(&organisation_schema(), &content, &file.path());
    }
}

/// Whether JSON on a page fits the schema, or the part of the schema with this name.
#[track_caller]
pub(crate) fn check(text: &str, part: Option<&str>, place: &str) {
    let value: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{place}: no JSON: {error}"));
    let schema = organisation_schema();
    match part {
        None => fits(&schema, &value, place),
        Some(name) => {
            let parts = schema.get("$defs").expect("named parts");
            assert!(parts.get(name).is_some(), "{place}: the schema has no {name}");
            fits(&json!({"$ref": format!("#/$defs/{name}"), "$defs": parts}), &value, place);
        }
    }
}

#[track_caller]
fn fits(schema: &Value, value: &Value, place: &str) {
    let validator = jsonschema::validator_for(schema).expect("the schema is one");
    let faults: Vec<String> =
        validator.iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path)).collect();
    assert!(faults.is_empty(), "{place} does not fit the schema:\n{}", faults.join("\n"));
}
