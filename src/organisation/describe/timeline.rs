//! How the keys of a step of the timeline go together, in the JSON Schema: the counterpart of `check/timeline.rs`.

use serde_json::{Value, json};

use super::shapes::{having, without};
use crate::decode::Definitions;

/// Adds it to the part as `record!` described it.
pub(super) fn add(definitions: &mut Definitions) {
    let from_answer = json!({"required": ["from"], "properties": {"from": having("answer")}});
    let from_step = json!({"required": ["from"], "properties": {"from": having("after")}});
    let from = json!({"anyOf": [{"const": "receipt"}, having("answer")]});
    let maybe_dated = json!({"required": ["term", "from"], "properties": {"term": true, "from": from}});
    // A day has no hours, so a term that is counted from one has none either.
    let days = without(&["hours"]);
    let conditions = [
        json!({
            "if": maybe_dated,
            "then": {"required": ["otherwise"], "properties": {"otherwise": true}},
            "else": {"properties": {"otherwise": false}},
        }),
        json!({"if": from_answer, "then": {"properties": {"term": days, "aim": days, "postponed": days}}}),
        json!({"if": having("every"), "then": {"properties": {"term": days}}}),
        json!({"if": from_step, "then": {"properties": {"every": false, "aim": false, "postponed": false}}}),
    ];
    let needs: Value = ["every", "aim", "postponed"].into_iter().map(|key| (key.to_owned(), json!(["term"]))).collect();
    definitions.narrow("TimelineStep", json!({"allOf": conditions, "dependentRequired": needs}));
    // No calendar knows how to count these.
    definitions.narrow_key("TimelineStep", "every", json!({"allOf": [without(&["hours", "workdays"])]}));
}
