//! A JSON Schema, gathered from the types that read it.
//!
//! Editors use it for completion; the check itself does not, for its own messages are better.

use serde_json::{Map, Value, json};

use super::reading::Decode;

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
pub struct Record {
    about: &'static str,
    properties: Map<String, Value>,
    required: Vec<&'static str>,
}

impl Record {
    /// A record without keys yet.
    pub fn new(about: &'static str) -> Self {
        Self { about: about.trim(), properties: Map::new(), required: Vec::new() }
    }

    /// Adds a key.
    pub fn key<T: Decode>(&mut self, key: &'static str, about: &'static str, definitions: &mut Definitions) {
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
