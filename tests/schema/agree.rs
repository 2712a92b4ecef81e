//! Under every key, many values: what `check` refuses the schema refuses, and nothing else.

use std::collections::BTreeMap;
use std::sync::Mutex;

use jsonschema::Validator;
use klachtformulier::decode::FaultKind;
use klachtformulier::json::{self, Member, Node, Position};
use klachtformulier::{author, organisation};
use serde_json::Value;

use crate::changes::{Change, changes, worth_changing};
use crate::left::Left;
use crate::places::{Place, Schema};
use crate::{SCHEMA, every_key};

#[test]
fn the_file_with_every_key_has_every_key_and_is_right() {
    let file = every_key();
    assert_eq!(faults(&file), [], "tests/schema/every_key.json");
    let schema = Schema::new(&SCHEMA);
    let places = schema.places(&file);
    let missing: Vec<String> =
        schema.keys().into_iter().filter(|key| !places.iter().any(|place| place.key == *key)).collect();
    assert!(missing.is_empty(), "tests/schema/every_key.json lacks {missing:?}: wrong values are tried where they are");
}

#[test]
fn under_every_key_the_schema_refuses_what_check_refuses_and_nothing_else() {
    let schema = Schema::new(&SCHEMA);
    let file = every_key();
    let validator = jsonschema::validator_for(&SCHEMA).expect("the schema is one");
    let places = worth_changing(schema.places(&file), &file);
    let samples: Vec<Place> = places.iter().map(|(place, _)| place.clone()).collect();
    let found = Mutex::new(Found::default());
    let rest = Mutex::new(places.iter());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                let next = || rest.lock().expect("no thread fails with it").next();
                while let Some((place, tried)) = next() {
                    let changes = changes(place, *tried, &schema, &file, &samples);
                    let of_place = try_out(changes, &file, &validator);
                    found.lock().expect("no thread fails with it").extend(of_place);
                }
            });
        }
    });
    let Found { tried, looser, stricter, left } = found.into_inner().expect("no thread fails with it");
    assert!(tried > 10_000, "only {tried} changes were tried");
    assert!(stricter.is_empty(), "the schema refuses what check takes:\n{}", lines(&stricter));
    assert!(
        looser.is_empty(),
        "the schema takes what check refuses, and tests/schema/left.rs does not say why:\n{}",
        lines(&looser)
    );
    for why in Left::ALL {
        assert!(left.contains(&why), "tests/schema/left.rs excuses {why:?}, and nothing needs it");
    }
}

/// What differs, under the key that it is about.
#[derive(Default)]
struct Found {
    tried: usize,
    looser: BTreeMap<String, Vec<String>>,
    stricter: BTreeMap<String, Vec<String>>,
    left: Vec<Left>,
}

impl Found {
    fn extend(&mut self, other: Self) {
        self.tried += other.tried;
        other.looser.into_iter().for_each(|(key, whats)| self.looser.entry(key).or_default().extend(whats));
        other.stricter.into_iter().for_each(|(key, whats)| self.stricter.entry(key).or_default().extend(whats));
        self.left.extend(other.left);
    }
}

fn try_out(changes: Vec<Change>, file: &Value, validator: &Validator) -> Found {
    let mut found = Found { tried: changes.len(), ..Found::default() };
    let mut file = file.clone();
    for Change { key, what, pointer, value } in changes {
        let old = std::mem::replace(file.pointer_mut(&pointer).expect("a place in the file"), value);
        let fits = validator.is_valid(&file);
        let faults = faults(&file);
        if !fits && faults.is_empty() {
            found.stricter.entry(key).or_default().push(what);
        } else if fits {
            found.left.extend(faults.iter().filter_map(Left::why));
            let own: Vec<&FaultKind> = faults.iter().filter(|fault| Left::why(fault).is_none()).collect();
            if !own.is_empty() {
                found.looser.entry(key).or_default().push(format!("{what}: {own:?}"));
            }
        }
        *file.pointer_mut(&pointer).expect("a place in the file") = old;
    }
    found
}

/// What `check` finds. The file is only written and tried out when its parts are right, for that takes long.
fn faults(file: &Value) -> Vec<FaultKind> {
    let faults = match organisation::load(&node(file, &mut 0)) {
        Err(faulty) => faulty.faults,
        Ok(_) => author::check(file.to_string().as_bytes()).err().unwrap_or_default(),
    };
    faults.into_iter().map(|fault| fault.kind).collect()
}

/// The tree of a file, each value on a line of its own.
fn node(value: &Value, line: &mut u32) -> Node {
    *line += 1;
    let at = Position::new(*line, 1);
    let value = match value {
        Value::Null => json::Value::Null,
        Value::Bool(value) => json::Value::Bool(*value),
        Value::Number(number) => json::Value::Number(number.as_f64().expect("a number")),
        Value::String(text) => json::Value::Text(text.clone()),
        Value::Array(items) => json::Value::List(items.iter().map(|item| node(item, line)).collect()),
        Value::Object(members) => {
            let member = |(key, value): (&String, &Value)| {
                let node = node(value, line);
                Member { at: node.at, key: key.clone(), node }
            };
            json::Value::Object(members.iter().map(member).collect())
        }
    };
    Node { at, value }
}

fn lines(found: &BTreeMap<String, Vec<String>>) -> String {
    let line = |(key, whats): (&String, &Vec<String>)| {
        let some: Vec<&str> = whats.iter().take(5).map(String::as_str).collect();
        format!("{key}, {} times: {}\n", whats.len(), some.join("; "))
    };
    format!("{} keys\n{}", found.len(), found.iter().map(line).collect::<String>())
}
