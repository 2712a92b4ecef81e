//! What the keys of one object have to do with each other, in the JSON Schema: the counterpart of `check`.
//!
//! How parts of a file that stand apart go together, such as an id and what refers to it, no schema can say.

use serde_json::{Value, json};

use super::patterns;
use super::shapes::{having, without};
use super::texts::text_with;
use crate::decode::Definitions;
use crate::organisation::check::{RESERVED, TYPES_OF_KEYS};
use crate::organisation::question::Kind;

/// Adds it to the parts as `record!` described them.
pub(super) fn add(definitions: &mut Definitions) {
    entrance(definitions);
    questions(definitions);
    deliveries(definitions);
    texts(definitions);
    definitions.narrow("Notice", json!({"oneOf": [having("when"), having("unless")]}));
    definitions.narrow_key("DeadlinePassed", "term", json!({"allOf": [without(&["hours"])]}));
    let address = patterns::mail_address(true);
    definitions.narrow_key("Mail", "to", json!({"pattern": address}));
    definitions.narrow_key("Mail", "cc", json!({"items": {"type": "string", "pattern": address}}));
    // Each rule fires once.
    definitions.narrow_key("Expectation", "rules", json!({"uniqueItems": true}));
    let dates = json!({
        "propertyNames": {"pattern": patterns::id_of_date()},
        "additionalProperties": {"anyOf": [{"type": "string", "pattern": patterns::written_end()}, {"type": "null"}]},
    });
    definitions.narrow_key("Expectation", "dates", dates);
}

/// Needed with more than one procedure. A choice leads to one of them, or to another website.
fn entrance(definitions: &mut Definitions) {
    let several = json!({"required": ["procedures"], "properties": {"procedures": {"type": "array", "minItems": 2}}});
    let entrance = json!({"required": ["entrance"], "properties": {"entrance": true}});
    definitions.narrow("Organisation", json!({"if": several, "then": entrance}));
    // Only questions of this file can be answered.
    let no_answers = json!({"properties": {"answers": {"type": "object", "maxProperties": 0}}});
    let one = json!({"oneOf": [having("procedure"), having("url")], "if": having("url"), "then": no_answers});
    definitions.narrow("Door", one);
}

fn questions(definitions: &mut Definitions) {
    let mut conditions = Vec::new();
    for (key, types) in TYPES_OF_KEYS {
        let others: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| !types.contains(kind)).collect();
        // An empty list is as good as none.
        let none =
            if definitions.is_list("Question", key) { json!({"type": "array", "maxItems": 0}) } else { json!(false) };
        conditions.push(json!({"if": of_type(&others), "then": {"properties": {key: none}}}));
    }
    let options = json!({"required": ["options"], "properties": {"options": {"type": "array", "minItems": 1}}});
    conditions.push(json!({"if": of_type(&[Kind::Choice, Kind::Choices]), "then": options}));
    definitions.narrow("Question", json!({"allOf": conditions}));
    definitions.narrow_key("Question", "id", json!({"pattern": patterns::id_other_than(&RESERVED)}));
    let own_answer = json!({"contains": having("own_answer"), "minContains": 0, "maxContains": 1});
    definitions.narrow_key("Question", "options", own_answer);
}

fn of_type(kinds: &[Kind]) -> Value {
    let words: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
    json!({"required": ["type"], "properties": {"type": {"enum": words}}})
}

/// At least one way, and no endpoint at all is no way.
fn deliveries(definitions: &mut Definitions) {
    let keys = definitions.keys("Deliveries").into_iter().filter(|key| key != "note");
    let ways: Vec<Value> = keys
        .map(|key| {
            let way = if key == "endpoint" { json!({"type": "object"}) } else { json!(true) };
            json!({"required": [key], "properties": {key: way}})
        })
        .collect();
    definitions.narrow("Deliveries", json!({"anyOf": ways}));
}

/// The names that may stand between braces.
fn texts(definitions: &mut Definitions) {
    let rule = text_with("RuleText", &["last_day"], definitions);
    let step = text_with("StepText", &["by", "aim", "postponed"], definitions);
    let plain = text_with("TextWithoutNames", &[], definitions);
    for (part, key, text) in [
        ("Rule", "reason", &rule),
        ("Rule", "instead", &rule),
        ("TimelineStep", "text", &step),
        ("TimelineStep", "otherwise", &plain),
    ] {
        definitions.set_key(part, key, text.clone());
    }
}
