//! What is changed in a right file, key by key.

use serde_json::{Map, Value, json};

use crate::places::{Place, Schema};
use crate::values::values;

/// Another value at a place.
pub(crate) struct Change {
    /// The key that it is about.
    pub(crate) key: String,
    /// What it is, for people.
    pub(crate) what: String,
    pub(crate) pointer: String,
    pub(crate) value: Value,
}

/// What is tried at a place, beside other keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tried {
    /// All values: nothing before it was under a key of which the schema says the same.
    All,
    /// Some of each kind: the schema says the same of a key before it, but `check` may know more of this one.
    Some,
    /// None: this key had its turn.
    None,
}

/// The places that are worth changing: the first under each key, and each that has another shape.
pub(crate) fn worth_changing(places: Vec<Place>, file: &Value) -> Vec<(Place, Tried)> {
    let mut kept: Vec<(Place, Tried)> = Vec::new();
    for place in places {
        let is_alike = |other: &&(Place, Tried)| other.0.key == place.key;
        if kept.iter().filter(is_alike).any(|(other, _)| shape(at(file, other)) == shape(at(file, &place))) {
            continue;
        }
        let tried = if kept.iter().any(|other| is_alike(&other)) {
            Tried::None
        } else if kept.iter().any(|(other, _)| other.rule == place.rule) {
            Tried::Some
        } else {
            Tried::All
        };
        kept.push((place, tried));
    }
    kept
}

fn at<'a>(file: &'a Value, place: &Place) -> &'a Value {
    file.pointer(&place.pointer).expect("a place in the file")
}

fn shape(value: &Value) -> String {
    match value {
        Value::Object(members) => format!("{:?} {:?}", members.keys(), members.get("type")),
        Value::Array(items) => format!("a list of {}", items.len().min(1)),
        Value::String(_) => "a text".to_owned(),
        other => other.to_string(),
    }
}

/// All changes at a place.
pub(crate) fn changes(place: &Place, tried: Tried, schema: &Schema, file: &Value, samples: &[Place]) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut add = |key: &str, what: String, value: Value| {
        changes.push(Change { key: key.to_owned(), what, pointer: place.pointer.clone(), value });
    };
    let value = at(file, place);
    let others = if tried == Tried::None { Vec::new() } else { values(tried == Tried::All) };
    for other in others {
        add(&place.key, other.to_string(), other);
    }
    if let Some((first, items)) = value.as_array().and_then(|items| Some((items.first()?, items))) {
        add(
            &place.key,
            "its first item twice".to_owned(),
            json!([std::slice::from_ref(first), items.as_slice()].concat()),
        );
    }
    if let Some(members) = value.as_object() {
        let own = place.part.as_deref();
        let name = |key: &str| own.map_or_else(|| place.key.clone(), |part| format!("{part}.{key}"));
        for key in members.keys() {
            let mut fewer = members.clone();
            fewer.remove(key);
            add(&name(key), format!("left out of {}", Value::Object(members.clone())), Value::Object(fewer));
        }
        add(&place.key, "an unknown key".to_owned(), with(members, "unknown", json!(true)));
        for (part, key) in own.iter().flat_map(|part| schema.keys_of(part).map(move |key| (*part, key))) {
            let sample = samples.iter().filter(|sample| !members.contains_key(key) && sample.key == name(key));
            for sample in sample.map(|sample| at(file, sample)) {
                add(&name(key), format!("{sample} added to {value}"), with(members, key, sample.clone()));
            }
            for word in schema.words_of(part, key) {
                add(&name(key), format!("{word} in {value}"), with(members, key, word.clone()));
            }
        }
    }
    changes
}

fn with(members: &Map<String, Value>, key: &str, value: Value) -> Value {
    let mut more = members.clone();
    more.insert(key.to_owned(), value);
    Value::Object(more)
}
