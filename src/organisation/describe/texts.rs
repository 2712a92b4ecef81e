//! The JSON Schema of a text, and of a text in which only some names may stand between braces.

use serde_json::{Value, json};

use super::patterns;
use crate::decode::{Definitions, Describe};
use crate::organisation::text::{Line, Text};

impl Describe for Line {
    fn schema(_: &mut Definitions) -> Value {
        visible()
    }
}

impl Describe for Text {
    fn schema(definitions: &mut Definitions) -> Value {
        let about = "A text: in Dutch, or in Dutch and English.";
        definitions.named("Text", |_| in_two_languages(about, &visible()))
    }
}

/// A text, as a part with a name of its own, in which these names and no others may stand between braces.
pub(super) fn text_with(name: &str, names: &[&str], definitions: &mut Definitions) -> Value {
    let mut text = visible();
    text["allOf"] = json!([{"pattern": patterns::only_names(names)}]);
    let names: Vec<String> = names.iter().map(|name| format!("{{{name}}}")).collect();
    let what = if names.is_empty() {
        "no {name}".to_owned()
    } else {
        format!("no other {{name}} than {}", names.join(" and "))
    };
    let about = format!("A text in which {what} stands: in Dutch, or in Dutch and English.");
    definitions.named(name, |_| in_two_languages(&about, &text))
}

fn in_two_languages(about: &str, text: &Value) -> Value {
    let both = json!({
        "type": "object",
        "properties": {"nl": text, "en": text},
        "required": ["nl"],
        "additionalProperties": false,
    });
    json!({"description": about, "anyOf": [text, both]})
}

/// The length says it in plainer words than the pattern, where nothing was written at all.
fn visible() -> Value {
    json!({"type": "string", "minLength": 1, "pattern": patterns::VISIBLE})
}
