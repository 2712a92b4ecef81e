//! The JSON Schema of a type, apart from its decoder.
//!
//! Editors use the schema for completion. The check itself does not, because its own messages are better.

use serde_json::{Map, Value, json};

use super::basic::{NonEmpty, Note};
use super::bounded::BoundedInt;
use super::reading::Decode;
use crate::json::Node;

/// A type that can describe itself as JSON Schema.
pub trait Describe: Decode {
    /// Its schema. A part that has a name goes into the definitions, and the schema refers to it.
    fn schema(definitions: &mut Definitions) -> Value;
}

/// The named parts, each once.
#[derive(Debug, Default)]
pub struct Definitions(Map<String, Value>);

impl Definitions {
    /// A reference to a named part, which is made when it is new.
    pub fn named(&mut self, name: &str, make: impl FnOnce(&mut Self) -> Value) -> Value {
        if !self.0.contains_key(name) {
            // The name is taken first: a condition holds conditions.
            self.0.insert(name.to_owned(), Value::Null);
            let made = make(self);
            self.0.insert(name.to_owned(), made);
        }
        json!({"$ref": format!("#/$defs/{name}")})
    }

    /// The keys of a named part.
    pub fn keys(&self, part: &str) -> Vec<String> {
        let keys = self.0.get(part).and_then(|part| part.get("properties")).and_then(Value::as_object);
        keys.map(|keys| keys.keys().cloned().collect()).unwrap_or_default()
    }

    /// Whether a list stands under a key of a named part.
    pub fn is_list(&self, part: &str, key: &str) -> bool {
        self.0.get(part).is_some_and(|part| part["properties"][key]["type"] == "array")
    }

    /// Asks more of a named part.
    pub fn narrow(&mut self, part: &str, more: Value) {
        if let Some(part) = self.0.get_mut(part) {
            narrow(part, more);
        }
    }

    /// Asks more of what stands under a key of a named part.
    pub fn narrow_key(&mut self, part: &str, key: &str, more: Value) {
        if let Some(value) = self.key(part, key) {
            narrow(value, more);
        }
    }

    /// Says anew what stands under a key of a named part, and keeps what the key is for.
    pub fn set_key(&mut self, part: &str, key: &str, schema: Value) {
        let Some(old) = self.key(part, key).map(|old| old.take()) else { return };
        let new = self.described(schema, old["description"].as_str().unwrap_or_default());
        if let Some(place) = self.key(part, key) {
            *place = new;
        }
    }

    fn key(&mut self, part: &str, key: &str) -> Option<&mut Value> {
        self.0.get_mut(part)?.get_mut("properties")?.get_mut(key)
    }

    /// A list. No two of its items are the same where each has an id.
    fn list<T: Describe>(&mut self) -> Value {
        let items = T::schema(self);
        let required = self.part(&items).and_then(|part| part["required"].as_array());
        let has_id = required.is_some_and(|keys| keys.iter().any(|key| key == "id"));
        let mut list = json!({"type": "array", "items": items});
        if has_id {
            list["uniqueItems"] = json!(true);
        }
        list
    }

    /// A schema with what it is for. In an editor, what a bare reference leads to would replace that. With its type, the
    /// editor also writes the braces of an object.
    fn described(&self, mut schema: Value, about: &str) -> Value {
        if let Some(part) = self.part(&schema) {
            let kind = part.get("type").cloned();
            schema = json!({"allOf": [schema]});
            if let Some(kind) = kind {
                schema["type"] = kind;
            }
        }
        if !about.is_empty() {
            schema["description"] = json!(about);
        }
        schema
    }

    /// The named part that a schema refers to.
    fn part(&self, schema: &Value) -> Option<&Value> {
        let name = schema.get("$ref").and_then(Value::as_str)?.strip_prefix("#/$defs/")?;
        self.0.get(name)
    }
}

/// Adds keywords. What must hold in all of several ways is added to what is there.
fn narrow(schema: &mut Value, more: Value) {
    let (Some(schema), Value::Object(more)) = (schema.as_object_mut(), more) else { return };
    for (keyword, value) in more {
        match (schema.get_mut(&keyword), value) {
            (Some(Value::Array(all)), Value::Array(others)) if keyword == "allOf" => all.extend(others),
            (_, value) => drop(schema.insert(keyword, value)),
        }
    }
}

/// The schema of a record, key by key.
#[derive(Debug)]
pub struct RecordSchema {
    about: &'static str,
    properties: Map<String, Value>,
    required: Vec<&'static str>,
}

impl RecordSchema {
    /// A record without keys yet.
    pub fn new(about: &'static str) -> Self {
        Self { about: about.trim(), properties: Map::new(), required: Vec::new() }
    }

    /// Adds a key.
    pub fn key<T: Describe>(&mut self, key: &'static str, about: &'static str, definitions: &mut Definitions) {
        let schema = T::schema(definitions);
        let schema = definitions.described(schema, about.trim());
        self.properties.insert(key.to_owned(), schema);
        if T::absent().is_none() {
            self.required.push(key);
        }
    }

    /// The whole.
    pub fn finish(self) -> Value {
        json!({
            "type": "object",
            "description": self.about,
            "properties": self.properties,
            "required": self.required,
            "additionalProperties": false,
        })
    }
}

impl From<Definitions> for Value {
    fn from(definitions: Definitions) -> Self {
        Self::Object(definitions.0)
    }
}

impl<T: Describe> Describe for Option<T> {
    fn schema(definitions: &mut Definitions) -> Value {
        T::schema(definitions)
    }
}

impl<T: Describe> Describe for Box<T> {
    fn schema(definitions: &mut Definitions) -> Value {
        T::schema(definitions)
    }
}

impl<T: Describe> Describe for Vec<T> {
    fn schema(definitions: &mut Definitions) -> Value {
        definitions.list::<T>()
    }
}

impl<T: Describe> Describe for NonEmpty<T> {
    fn schema(definitions: &mut Definitions) -> Value {
        let mut list = definitions.list::<T>();
        list["minItems"] = json!(1);
        list
    }
}

impl Describe for bool {
    fn schema(_: &mut Definitions) -> Value {
        json!({"type": "boolean"})
    }
}

impl Describe for Note {
    fn schema(_: &mut Definitions) -> Value {
        json!({"type": "string", "description": "For authors of this file; never shown."})
    }
}

impl Describe for Node {
    fn schema(_: &mut Definitions) -> Value {
        json!({"type": "object"})
    }
}

impl<const LEAST: u32, const MOST: u32> Describe for BoundedInt<LEAST, MOST> {
    fn schema(_: &mut Definitions) -> Value {
        json!({"type": "integer", "minimum": LEAST, "maximum": MOST})
    }
}
