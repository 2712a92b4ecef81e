//! The JSON Schema beside the organisation files: it is up to date, the files refer to it, and it agrees with the pages.

use klachtformulier::organisation::organisation_schema;
use serde_json::{Value, json};

use crate::read;

const SCHEMA: &str = "public/organisation.schema.json";
const ORGANISATIONS: &str = "public/organisations";

#[test]
fn the_schema_is_what_the_command_writes() {
    let written: Value = serde_json::from_str(&read(SCHEMA)).expect("a schema is JSON");
    let is_up_to_date = written == organisation_schema();
    assert!(is_up_to_date, "{SCHEMA} is out of date; write it anew: cargo run -- schema > {SCHEMA}");
}

#[test]
fn every_organisation_file_points_to_the_schema_and_fits_it() {
    let mut count = 0;
    for entry in std::fs::read_dir(ORGANISATIONS).expect("there are organisation files") {
        let path = entry.expect("an entry that can be read").path();
        let text = read(&path.to_string_lossy());
        let file: Value = serde_json::from_str(&text).expect("an organisation file is JSON");
        let named = file.get("$schema").and_then(Value::as_str).unwrap_or_default();
        let wanted = "../organisation.schema.json";
        assert_eq!(named, wanted, "{}: \"$schema\"", path.display());
        fits(&organisation_schema(), &file, &path.to_string_lossy());
        count += 1;
    }
    assert!(count > 0, "there are organisation files");
    assert!(std::path::Path::new(ORGANISATIONS).join("../organisation.schema.json").is_file());
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
