//! Where the keys of the schema stand, in the schema and in a file.
//!
//! A key is named by the part of the schema that it belongs to, and by what lies between: `Question.label`,
//! `TimelineStep.from.answer`. `[]` is an item of a list, and `.*` a member with any name.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// A value in a file, and the key of the schema that it stands under.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// The name of the key.
    pub(crate) key: String,
    /// Where in the file.
    pub(crate) pointer: String,
    /// The named part that the value is, if it is one.
    pub(crate) part: Option<String>,
    /// What the schema says of the value, without what it is for.
    pub(crate) rule: String,
}

/// A schema, with its named parts.
pub(crate) struct Schema<'a> {
    root: &'a Value,
    parts: &'a Map<String, Value>,
}

impl<'a> Schema<'a> {
    pub(crate) fn new(root: &'a Value) -> Self {
        Self { root, parts: root.get("$defs").and_then(Value::as_object).expect("named parts") }
    }

    /// The keys of a named part.
    pub(crate) fn keys_of(&self, part: &str) -> impl Iterator<Item = &'a str> {
        let keys = self.parts.get(part).and_then(|part| part.get("properties")).and_then(Value::as_object);
        keys.into_iter().flat_map(Map::keys).map(String::as_str)
    }

    /// The words that may stand under a key of a named part, if there are any.
    pub(crate) fn words_of(&self, part: &str, key: &str) -> &'a [Value] {
        let words = self.parts.get(part).and_then(|part| part["properties"][key]["enum"].as_array());
        words.map(Vec::as_slice).unwrap_or_default()
    }

    /// Every key that the schema knows.
    pub(crate) fn keys(&self) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        for (name, part) in self.parts {
            walk_schema(part, name, &mut keys);
        }
        keys
    }

    /// Every value of a file that stands under a key.
    pub(crate) fn places(&self, file: &Value) -> Vec<Place> {
        // The file itself stands under no key.
        let mut places = vec![place("", "", self.root)];
        self.walk(self.root, file, "", "", &mut places);
        places.remove(0);
        places
    }

    /// Goes through a value.
    fn walk(&self, schema: &Value, value: &Value, name: &str, pointer: &str, places: &mut Vec<Place>) {
        if let Some(part) = part_of(schema) {
            if let Some(place) = places.iter_mut().rfind(|place| place.pointer == pointer) {
                place.part = Some(part.to_owned());
            }
            return self.walk(&self.parts[part], value, part, pointer, places);
        }
        for branch in branches(schema).filter(|branch| self.may_describe(branch, value)) {
            self.walk(branch, value, name, pointer, places);
        }
        let mut step = |schema: &Value, value: &Value, name: String, pointer: String| {
            places.push(place(&name, &pointer, schema));
            self.walk(schema, value, &name, &pointer, places);
        };
        if let (Some(items), Some(list)) = (object(schema, "items"), value.as_array()) {
            for (index, item) in list.iter().enumerate() {
                step(items, item, format!("{name}[]"), format!("{pointer}/{index}"));
            }
        }
        for (key, value) in value.as_object().into_iter().flatten() {
            let pointer = format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
            if let Some(schema) = schema.get("properties").and_then(|keys| object(keys, key)) {
                step(schema, value, format!("{name}.{key}"), pointer);
            } else if let Some(schema) = object(schema, "additionalProperties") {
                step(schema, value, format!("{name}.*"), pointer);
            }
        }
    }

    /// Whether a value has the shape of this branch: its kind of value, and its keys.
    fn may_describe(&self, schema: &Value, value: &Value) -> bool {
        if let Some(part) = part_of(schema) {
            return self.may_describe(&self.parts[part], value);
        }
        let kind = schema.get("type").and_then(Value::as_str);
        let is_of_kind = match kind {
            Some("object") => value.is_object(),
            Some("array") => value.is_array(),
            Some("string") => value.is_string(),
            Some("boolean") => value.is_boolean(),
            _ => true,
        };
        let required = schema.get("required").and_then(Value::as_array);
        let has_required = required.into_iter().flatten().filter_map(Value::as_str).all(|key| value.get(key).is_some());
        is_of_kind && has_required && schema.get("const").is_none_or(|only| only == value)
    }
}

fn place(key: &str, pointer: &str, schema: &Value) -> Place {
    let mut rule = schema.clone();
    rule.as_object_mut().map(|rule| rule.remove("description"));
    Place { key: key.to_owned(), pointer: pointer.to_owned(), part: None, rule: rule.to_string() }
}

/// The named part that a schema refers to.
fn part_of(schema: &Value) -> Option<&str> {
    schema.get("$ref").and_then(Value::as_str)?.strip_prefix("#/$defs/")
}

fn branches(schema: &Value) -> impl Iterator<Item = &Value> {
    let lists = ["allOf", "anyOf", "oneOf"].into_iter().filter_map(|name| schema.get(name));
    lists.filter_map(Value::as_array).flatten()
}

/// What stands under a key, when it is a schema of its own and not `true` or `false`.
fn object<'a>(schema: &'a Value, key: &str) -> Option<&'a Value> {
    schema.get(key).filter(|schema| schema.is_object())
}

fn walk_schema(schema: &Value, name: &str, keys: &mut BTreeSet<String>) {
    branches(schema).for_each(|branch| walk_schema(branch, name, keys));
    let mut step = |schema: &Value, name: String| {
        walk_schema(schema, &name, keys);
        keys.insert(name);
    };
    if let Some(items) = object(schema, "items") {
        step(items, format!("{name}[]"));
    }
    if let Some(others) = object(schema, "additionalProperties") {
        step(others, format!("{name}.*"));
    }
    for (key, schema) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        if schema.is_object() {
            step(schema, format!("{name}.{key}"));
        }
    }
}
