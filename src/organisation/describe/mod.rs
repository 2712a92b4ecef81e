//! The JSON Schema of an organisation file: of the whole, and of the types that read their own part of it by hand.
//!
//! What `record!` and `words!` declare describes itself. Nothing here asks more than the check does, and little less:
//! `tests/schema` has the list of what only the check finds.

mod patterns;
mod shapes;
mod texts;
mod timeline;
mod together;

use serde_json::{Map, Value, json};

use shapes::object;

use super::applies::{OneOrMore, Said, SaidWhen};
use super::closed::ClosedDays;
use super::condition::{Condition, DeadlinePassed, Expected, FileTerm, UNITS};
use super::delivery::{Online, Receiver};
use super::procedure::RetentionStart;
use super::question::Required;
use super::root::{Format, Organisation, Prefilled};
use super::text::Text;
use super::timeline::From;
use super::values::{Colour, Day, Endpoint, Id, Instant, MailAddress, PhoneNumber, Postcode, WebAddress};
use crate::decode::{Definitions, Describe};

/// The JSON Schema of a whole organisation file.
pub fn organisation_schema() -> Value {
    let mut definitions = Definitions::default();
    let root = Organisation::schema(&mut definitions);
    together::add(&mut definitions);
    timeline::add(&mut definitions);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An organisation file of klachtformulier",
        "allOf": [root],
        "$defs": Value::from(definitions),
    })
}

/// Types with a schema that refers to no other.
macro_rules! describe {
    ($($name:ident: $schema:tt,)*) => {
        $(
            impl Describe for $name {
                fn schema(_: &mut Definitions) -> Value {
                    json!($schema)
                }
            }
        )*
    };
}

describe! {
    Format: {"const": 1},
    Id: {"type": "string", "pattern": patterns::id()},
    MailAddress: {"type": "string", "pattern": patterns::mail_address(false)},
    PhoneNumber: {"type": "string", "pattern": patterns::phone_number()},
    WebAddress: {"type": "string", "pattern": patterns::web_address()},
    Endpoint: {"type": "string", "pattern": patterns::endpoint()},
    Postcode: {"type": "string", "pattern": patterns::POSTCODE},
    Colour: {"type": "string", "pattern": patterns::COLOUR},
    Day: {"type": "string", "pattern": patterns::day()},
    Instant: {"type": "string", "pattern": patterns::instant()},
}

impl Describe for Expected {
    fn schema(definitions: &mut Definitions) -> Value {
        json!({"anyOf": [Id::schema(definitions), {"type": "boolean"}]})
    }
}

impl Describe for Condition {
    fn schema(definitions: &mut Definitions) -> Value {
        definitions.named("Condition", |definitions| {
            let condition = json!({"$ref": "#/$defs/Condition"});
            let several = json!({"type": "array", "minItems": 1, "items": condition});
            let question = Id::schema(definitions);
            let value = Expected::schema(definitions);
            let values = json!({"type": "array", "minItems": 1, "items": value});
            let past = DeadlinePassed::schema(definitions);
            json!({
                "description": "On what was answered, or on how much time has passed. Unanswered is unknown, not false.",
                "anyOf": [
                    object(&[("question", &question), ("is", &value)]),
                    object(&[("question", &question), ("is_one_of", &values)]),
                    object(&[("question", &question), ("answered", &json!({"const": true}))]),
                    object(&[("past", &past)]),
                    object(&[("all", &several)]),
                    object(&[("any", &several)]),
                    object(&[("not", &condition)]),
                ],
            })
        })
    }
}

impl Describe for FileTerm {
    fn schema(definitions: &mut Definitions) -> Value {
        definitions.named("Term", |_| {
            let mut properties: Map<_, _> = UNITS
                .iter()
                .map(|(key, _, most)| ((*key).to_owned(), json!({"type": "integer", "minimum": 1, "maximum": most})))
                .collect();
            let about = "A law sets this term: an end in a weekend or on a public holiday moves to the next day that is neither.";
            properties.insert("moved".to_owned(), json!({"type": "boolean", "description": about}));
            json!({
                "description": "A term: one unit and how many of it. The starting day does not count.",
                "type": "object",
                "properties": properties,
                // A strict reader of schemas wants the key beside what requires it.
                "oneOf": UNITS.map(|(key, ..)| json!({"required": [key], "properties": {key: true}})),
                "additionalProperties": false,
            })
        })
    }
}

impl Describe for ClosedDays {
    fn schema(definitions: &mut Definitions) -> Value {
        let day = Day::schema(definitions);
        json!({"anyOf": [day, object(&[("from", &day), ("to", &day)])]})
    }
}

impl Describe for Required {
    fn schema(definitions: &mut Definitions) -> Value {
        let condition = Condition::schema(definitions);
        json!({"anyOf": [{"type": "boolean"}, object(&[("when", &condition)]), object(&[("unless", &condition)])]})
    }
}

impl Describe for From {
    fn schema(definitions: &mut Definitions) -> Value {
        let id = Id::schema(definitions);
        json!({"anyOf": [{"enum": ["filing", "receipt"]}, object(&[("answer", &id)]), object(&[("after", &id)])]})
    }
}

impl Describe for RetentionStart {
    fn schema(definitions: &mut Definitions) -> Value {
        let text = Text::schema(definitions);
        json!({"anyOf": [{"enum": ["filing", "closing"]}, object(&[("event", &text)])]})
    }
}

impl Describe for Said {
    fn schema(definitions: &mut Definitions) -> Value {
        json!({"anyOf": [Text::schema(definitions), SaidWhen::schema(definitions)]})
    }
}

impl<T: Describe> Describe for OneOrMore<T> {
    fn schema(definitions: &mut Definitions) -> Value {
        let one = T::schema(definitions);
        json!({"anyOf": [one, {"type": "array", "minItems": 1, "items": one}]})
    }
}

impl Describe for Prefilled {
    fn schema(definitions: &mut Definitions) -> Value {
        json!({
            "type": "object",
            "propertyNames": {"pattern": patterns::id()},
            "additionalProperties": Expected::schema(definitions),
        })
    }
}

impl Describe for Online {
    fn schema(definitions: &mut Definitions) -> Value {
        json!({"anyOf": [Receiver::schema(definitions), {"const": false}]})
    }
}
