//! The JSON Schema of the payload: it is what the command writes, and it agrees with the code that reads payloads.

use std::process::Command;
use std::sync::LazyLock;

use jsonschema::Validator;
use klachtformulier::documents::payload;
use klachtformulier::organisation::Lang;
use klachtformulier::receiving::{Received, payload_schema};
use serde_json::{Value, json};

use crate::support::{Chance, first_example, nasty_draft, organisations, procedures, with_filed};
use crate::{generated, same_as_file};

/// The schema, with validation of its formats.
pub(crate) static SCHEMA: LazyLock<Validator> =
    LazyLock::new(|| jsonschema::options().should_validate_formats(true).build(&payload_schema()).unwrap());

#[track_caller]
pub(crate) fn fits(payload: &Value, what: &str) {
    let faults: Vec<String> =
        SCHEMA.iter_errors(payload).map(|fault| format!("{}: {fault}", fault.instance_path)).collect();
    assert!(faults.is_empty(), "{what} does not fit the schema:\n{}", faults.join("\n"));
}

#[test]
fn the_published_schema_is_what_the_command_writes() {
    let answer = Command::new(env!("CARGO_BIN_EXE_klachtformulier")).args(["schema", "--payload"]).output().unwrap();
    assert!(answer.status.success() && answer.stderr.is_empty());
    same_as_file("public/payload.schema.json", &String::from_utf8(answer.stdout).unwrap());
}

#[test]
fn the_schema_is_one_and_takes_nothing_that_it_does_not_name() {
    let schema = payload_schema();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert!(jsonschema::meta::is_valid(&schema));
    let mut objects = 0;
    let mut rest = vec![&schema];
    while let Some(value) = rest.pop() {
        if value.get("properties").is_some() || value.get("patternProperties").is_some() {
            objects += 1;
            assert_eq!(value["additionalProperties"], false, "{value}");
        }
        match value {
            Value::Object(members) => rest.extend(members.values()),
            Value::Array(items) => rest.extend(items),
            _ => {}
        }
    }
    assert_eq!(objects, 7, "the payload, its answers, an address, a file, a signature, the verdict, a step");
}

#[test]
fn outcomes_and_languages_are_those_of_the_code() {
    let schema = payload_schema();
    let outcomes = ["admissible", "inadmissible", "late", "other_door"];
    assert_eq!(schema["$defs"]["Verdict"]["properties"]["outcome"]["enum"], json!(outcomes));
    assert_eq!(schema["properties"]["language"]["enum"], json!(["nl", "en"]));
}

/// After one change to a valid payload, the schema and the reader must agree on whether it is still valid.
#[test]
fn the_reader_takes_exactly_what_the_schema_takes() {
    let organisations = organisations();
    let mut chance = Chance(20);
    let mut payloads = Vec::new();
    for (organisation, procedure) in procedures(&organisations) {
        for draft in [first_example(procedure), nasty_draft(procedure, &mut chance)] {
            let json = with_filed(organisation, procedure, &draft, Lang::Nl, payload);
            payloads.push(serde_json::from_str::<Value>(&json).unwrap());
        }
    }
    let (mut taken, mut refused) = (0, 0);
    for _ in 0..generated() {
        let mut changed = payloads[chance.below(payloads.len())].clone();
        change(&mut changed, &mut chance);
        let fits = SCHEMA.is_valid(&changed);
        let read = Received::read(changed.to_string().as_bytes());
        assert_eq!(read.is_ok(), fits, "{read:?}\n{changed:#}\n{:#?}", SCHEMA.validate(&changed).err());
        if fits { taken += 1 } else { refused += 1 }
    }
    assert!(taken > generated() / 20 && refused > generated() / 4, "{taken} taken, {refused} refused");
}

/// Goes down to a random value and replaces it, removes it, or adds one beside it.
fn change(value: &mut Value, chance: &mut Chance) {
    let goes_on = chance.below(4) > 0;
    match value {
        Value::Object(members) if goes_on && !members.is_empty() => {
            let key = members.keys().nth(chance.below(members.len())).unwrap().clone();
            match chance.below(12) {
                0 => drop(members.remove(&key)),
                1 => {
                    let new = ["naam", "adres.street", "note", "drawn", "country", "Naam", "a--b", ""][chance.below(8)];
                    members.insert(new.to_owned(), other(chance));
                }
                2 => {
                    let moved = members.remove(&key).unwrap();
                    members.insert(format!("{key}{}", ["x", "-x", " ", "é"][chance.below(4)]), moved);
                }
                _ => change(members.get_mut(&key).unwrap(), chance),
            }
        }
        Value::Array(items) if goes_on && !items.is_empty() => {
            let at = chance.below(items.len());
            match chance.below(8) {
                0 => drop(items.remove(at)),
                1 => items.insert(at, other(chance)),
                2 => items.push(items[at].clone()),
                _ => change(&mut items[at], chance),
            }
        }
        _ => *value = other(chance),
    }
}

fn other(chance: &mut Chance) -> Value {
    let values = [
        json!(null),
        json!(true),
        json!(false),
        json!(0),
        json!(1),
        json!(1.0),
        json!(1.5),
        json!(-1),
        json!(2),
        json!(9_007_199_254_740_991_u64),
        json!(9_007_199_254_740_992_u64),
        json!(1e300),
        json!(""),
        json!(" "),
        json!("x"),
        json!("X"),
        json!("nl"),
        json!("en"),
        json!("fr"),
        json!("late"),
        json!("2026-10-20"),
        json!("2026-02-30"),
        json!("2026-11-20T10:00:00+01:00"),
        json!("2026-11-20T10:00:00Z"),
        json!("2026-11-20T10:00:00"),
        json!("20-10-2026"),
        json!("0B8E3C52-6D0F-4C1E-9A53-2F1D6F0C7A11"),
        json!("0b8e3c526d0f4c1e9a532f1d6f0c7a11"),
        json!("{0b8e3c52-6d0f-4c1e-9a53-2f1d6f0c7a11}"),
        json!("rechtstreeks-getroffen"),
        json!("a\n\"\u{2028}👩‍👩‍👧‍👦"),
        json!([]),
        json!({}),
        json!([[]]),
        json!([{}]),
        json!(["a", "b"]),
        json!(["a", 1]),
        json!(["a", ""]),
        json!(["A"]),
        json!({"typed": "Noor"}),
        json!({"typed": "Noor", "drawn": "data:image/png;base64,AAAA"}),
        json!({"typed": ""}),
        json!({"drawn": "x"}),
        json!({"street": "a", "number": "1", "postcode": "1000 CX", "city": "b"}),
        json!({"street": "a", "number": "1", "postcode": "1000 CX", "city": "b", "country": "België"}),
        json!({"street": "a", "number": 1, "postcode": "1000 CX", "city": "b"}),
        json!({"street": "a", "number": "1", "postcode": "1000 CX"}),
        json!([{"name": "a.pdf", "type": "application/pdf", "size": 1}]),
        json!([{"name": "", "type": "", "size": 1.0}]),
        json!([{"name": "a.pdf", "type": "", "size": 0}]),
        json!([{"name": "a.pdf", "size": 1}]),
        json!([{"name": "a.pdf", "type": "", "size": 1, "bytes": "AA"}]),
        json!({"id": "antwoord", "by": null}),
        json!({"id": "antwoord"}),
        json!({"outcome": "late", "rules": []}),
    ];
    values[chance.below(values.len())].clone()
}
