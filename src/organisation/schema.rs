//! The JSON Schema of a whole organisation file.

use serde_json::{Value, json};

use crate::decode::Decode;
use crate::decode::schema::Definitions;

use super::Organisation;

/// The JSON Schema of a whole organisation file.
pub fn organisation_schema() -> Value {
    let mut definitions = Definitions::default();
    let root = Organisation::schema(&mut definitions);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An organisation file of klachtformulier",
        "allOf": [root],
        "$defs": Value::from(definitions),
    })
}
