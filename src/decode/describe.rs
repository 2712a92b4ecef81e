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
        let mut schema = T::schema(definitions);
        let about = about.trim();
        if !about.is_empty()
            && let Some(schema) = schema.as_object_mut()
        {
            schema.insert("description".to_owned(), json!(about));
        }
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
        json!({"type": "array", "items": T::schema(definitions)})
    }
}

impl<T: Describe> Describe for NonEmpty<T> {
    fn schema(definitions: &mut Definitions) -> Value {
        json!({"type": "array", "minItems": 1, "items": T::schema(definitions)})
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
