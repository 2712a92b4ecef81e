//! Shapes of objects, in the JSON Schema.

use serde_json::{Map, Value, json};

/// An object that has exactly these keys.
pub(super) fn object(keys: &[(&str, &Value)]) -> Value {
    let properties: Map<_, _> = keys.iter().map(|(key, schema)| ((*key).to_owned(), (*schema).clone())).collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": keys.iter().map(|(key, _)| *key).collect::<Vec<_>>(),
        "additionalProperties": false,
    })
}

/// An object with this key.
pub(super) fn having(key: &str) -> Value {
    json!({"type": "object", "required": [key], "properties": {key: true}})
}

/// An object without these keys.
pub(super) fn without(keys: &[&str]) -> Value {
    let none: Value = keys.iter().map(|key| ((*key).to_owned(), json!(false))).collect();
    json!({"type": "object", "properties": none})
}
