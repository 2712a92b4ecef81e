//! What stands in a file, within a message.

use crate::author::near::nearest;

/// Quoted as JSON would, shortened, so that one fault stays one line whatever the file holds.
pub(super) fn quoted(text: &str) -> String {
    let short: String = text.chars().take(60).collect();
    let more = if short.len() < text.len() { "…" } else { "" };
    format!("{}{more}", serde_json::Value::from(short))
}

/// What was perhaps meant, behind a question such as "did you mean".
pub(super) fn meant<S: AsRef<str>>(found: &str, known: &[S], question: &str) -> String {
    nearest(found, known.iter().map(AsRef::as_ref))
        .map_or_else(String::new, |word| format!(" ({question} \"{word}\"?)"))
}

pub(super) fn list<S: AsRef<str>>(words: &[S], none: &str) -> String {
    if words.is_empty() {
        return none.to_owned();
    }
    words.iter().map(|word| format!("\"{}\"", word.as_ref())).collect::<Vec<_>>().join(", ")
}
