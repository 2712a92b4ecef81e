//! A text that shows nothing is no text: the schema says so of the same signs as the check.

use klachtformulier::parse::blank::is_blank;
use serde_json::json;

use crate::SCHEMA;

#[test]
fn the_signs_that_show_nothing_are_those_of_the_check() {
    let text = json!({"$ref": "#/$defs/Text", "$defs": SCHEMA["$defs"]});
    let validator = jsonschema::validator_for(&text).expect("the schema is one");
    // A pattern that every reader of patterns understands can name no sign beyond these.
    for sign in '\0'..='\u{FFFF}' {
        let text = sign.to_string();
        assert_eq!(validator.is_valid(&json!(text)), !is_blank(&text), "{sign:?}");
    }
}
