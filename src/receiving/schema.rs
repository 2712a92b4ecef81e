//! The JSON Schema of the payload, for developers of a receiver: what `payload` writes and `received` reads.
//!
//! Ids, words and dates are described by the types that read them, and limits come from the code that checks them.

use serde_json::{Value, json};

use crate::decode::{Definitions, Describe};
use crate::organisation::{Day, Format, Id, Instant, Lang, Line, Outcome};

use super::received::{LARGEST, MOST};

/// The JSON Schema of the payload.
pub fn payload_schema() -> Value {
    let id = of::<Id>();
    let mut properties = json!({
        "format": described(of::<Format>(), "The format of this payload."),
        "key": {
            "description": "A UUID of this complaint, the same at every try to send it, and the same as the header \
                Idempotency-Key: a receiver stores a complaint once. In capitals it means the same.",
            "type": "string",
            "format": "uuid",
            "pattern": "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
        },
        "organisation": described(id.clone(), "The organisation it is meant for."),
        "procedure": described(id.clone(), "The procedure by which it is filed."),
        "version": described(of::<Line>(), "The version of that procedure that the complainant saw."),
        "filed_at": described(moment(), "The moment of filing, in the time of Amsterdam. Terms run from it."),
        "language": described(of::<Lang>(), "The language in which it was filled in, and in which to answer."),
        "notices": {
            "description": "What whoever reads the complaint must see first, such as which contact is safe; in Dutch. \
                Left out where there is nothing.",
            "type": "array",
            "maxItems": MOST,
            "items": {"type": "string", "minLength": 1},
        },
        "answers": {"$ref": "#/$defs/Answers"},
        "verdict": {"$ref": "#/$defs/Verdict"},
        "timeline": {
            "description": "What the complainant was told of what happens next.",
            "type": "array",
            "maxItems": MOST,
            "items": {"$ref": "#/$defs/Step"},
        },
    });
    let about = "A complaint as the form sends it.";
    let mut schema = object(about, properties.take(), &["notices"]);
    if let Some(root) = schema.as_object_mut() {
        root.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        root.insert("title".to_owned(), json!("A complaint as klachtformulier sends it"));
        root.insert("$defs".to_owned(), definitions(&id));
    }
    schema
}

fn definitions(id: &Value) -> Value {
    let text = json!({"type": "string", "minLength": 1});
    let by = json!({
        "description": "By when: a day, which counts whole, or a moment for a term in hours. Null: nothing was promised, \
            or what it is counted from has not happened yet.",
        "anyOf": [of_format::<Day>("date"), moment(), {"type": "null"}],
    });
    let rules = json!({
        "description": "The rules that hold, in the order of the organisation file.",
        "type": "array",
        "maxItems": MOST,
        "items": id,
    });
    let pattern = id.get("pattern").and_then(Value::as_str).unwrap_or_default();
    json!({
        "Verdict": object(
            "What the rules say of it. An indication: the judgement is a person's.",
            json!({"outcome": of::<Outcome>(), "rules": rules}),
            &[],
        ),
        "Step": object("A step, and by when it is done.", json!({"id": id, "by": by}), &[]),
        "Answers": {
            "description": "The answers by the id of their question. Questions that were not asked or not answered are \
                left out. An answer in the complainant's own words stands under the id with -anders behind it.",
            "type": "object",
            "maxProperties": MOST,
            "patternProperties": {(pattern): {"anyOf": [
                {"$ref": "#/$defs/Text"},
                {"$ref": "#/$defs/YesNo"},
                {"$ref": "#/$defs/Choices"},
                {"$ref": "#/$defs/Address"},
                {"$ref": "#/$defs/Files"},
                {"$ref": "#/$defs/Signature"},
            ]}},
            "additionalProperties": false,
        },
        "Text": described(text.clone(), "A text, an e-mail address, a telephone number, the id of an option, or a date \
            as 2026-10-20. Lines end in LF."),
        "YesNo": {"description": "Yes or no; true at a box that was ticked.", "type": "boolean"},
        "Choices": {
            "description": "The ids of the options that were chosen.",
            "type": "array",
            "minItems": 1,
            "maxItems": MOST,
            "items": id,
        },
        "Address": object(
            "A postal address. The country only when it is not the Netherlands.",
            json!({"street": text, "number": text, "postcode": text, "city": text, "country": text}),
            &["country"],
        ),
        "Files": {
            "description": "The files that go along, in the order of the parts that hold them.",
            "type": "array",
            "minItems": 1,
            "maxItems": MOST,
            "items": {"$ref": "#/$defs/File"},
        },
        "File": object(
            "A file: its name, its media type as the browser tells it, and its size in bytes.",
            json!({
                "name": {"type": "string"},
                "type": {"type": "string"},
                "size": {"type": "integer", "minimum": 1, "maximum": LARGEST},
            }),
            &[],
        ),
        "Signature": object(
            "A signature: the name as it was typed and, if drawn as well, the drawing as a data URL of a PNG.",
            json!({"typed": text, "drawn": text}),
            &["drawn"],
        ),
    })
}

/// The schema of a type that organisation files hold too.
fn of<T: Describe>() -> Value {
    T::schema(&mut Definitions::default())
}

fn moment() -> Value {
    of_format::<Instant>("date-time")
}

/// With the format too: it tells whoever generates code from the schema what the text is, and knows leap years.
fn of_format<T: Describe>(format: &str) -> Value {
    let mut schema = of::<T>();
    schema["format"] = json!(format);
    schema
}

fn described(mut schema: Value, about: &str) -> Value {
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("description".to_owned(), json!(about));
    }
    schema
}

/// An object with these keys and no others, all of them required but for some.
fn object(about: &str, properties: Value, optional: &[&str]) -> Value {
    let keys = properties.as_object().into_iter().flat_map(|properties| properties.keys());
    let required: Vec<&String> = keys.filter(|key| !optional.contains(&key.as_str())).collect();
    json!({
        "description": about,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}
