//! The complaint as JSON, for a server that takes what the form sends.
//!
//! Its shape is a contract: `schema` publishes it, `received` reads it back. It is written by hand, for serde would be
//! 1.5 kB more of the wasm, compressed.

use crate::calendar::End;
use crate::complaint::Answer;

use super::Filed;

/// The format of the payload. A receiver refuses another one, rather than reading it wrongly.
pub(super) const FORMAT: u64 = 1;

/// Writes the payload.
pub fn payload(filed: &Filed<'_>) -> String {
    let mut json = Json::default();
    json.open('{');
    json.member("format");
    json.bare(&FORMAT.to_string());
    let said = [
        ("key", filed.key),
        ("organisation", &filed.organisation.id),
        ("procedure", &filed.procedure.id),
        ("version", &filed.procedure.version.0),
        ("filed_at", &filed.filed_at.write_rfc3339()),
        ("language", filed.language.word()),
    ];
    for (key, value) in said {
        json.pair(key, value);
    }
    json.member("answers");
    json.open('{');
    for (question, given) in filed.answers.iter() {
        json.member(question);
        answer(&mut json, given);
    }
    json.close('}');
    json.member("verdict");
    json.open('{');
    json.pair("outcome", filed.verdict.outcome.word());
    json.member("rules");
    json.open('[');
    for fired in &filed.verdict.fired {
        json.text(&fired.rule.id);
    }
    json.close(']');
    json.close('}');
    json.member("timeline");
    json.open('[');
    for dated in filed.timeline {
        json.open('{');
        json.pair("id", &dated.step.id);
        json.member("by");
        match dated.by {
            Some(by) => json.text(&End::written(by)),
            None => json.bare("null"),
        }
        json.close('}');
    }
    json.close(']');
    json.close('}');
    json.0
}

/// An answer in the shape that the vocabulary, which all organisations share, fixes for its type.
fn answer(json: &mut Json, answer: &Answer) {
    match answer {
        Answer::Text(text) | Answer::Choice(text) => json.text(text),
        Answer::Date(date) => json.text(&End::Day(*date).written()),
        Answer::YesNo(value) => json.bare(if *value { "true" } else { "false" }),
        Answer::Consent => json.bare("true"),
        Answer::Choices(ids) => {
            json.open('[');
            for id in ids {
                json.text(id);
            }
            json.close(']');
        }
        Answer::Address(address) => {
            json.open('{');
            json.pair("street", &address.street);
            json.pair("number", &address.number);
            json.pair("postcode", &address.postcode);
            json.pair("city", &address.city);
            json.may("country", address.country.as_deref());
            json.close('}');
        }
        Answer::Files(files) => {
            json.open('[');
            for file in files {
                json.open('{');
                json.pair("name", &file.name);
                json.pair("type", &file.media_type);
                json.member("size");
                json.bare(&file.size.to_string());
                json.close('}');
            }
            json.close(']');
        }
        Answer::Signature(signature) => {
            json.open('{');
            json.pair("typed", &signature.typed);
            json.may("drawn", signature.drawn.as_deref());
            json.close('}');
        }
    }
}

/// JSON on one line, as far as it is written.
#[derive(Default)]
struct Json(String);

impl Json {
    fn open(&mut self, bracket: char) {
        self.apart();
        self.0.push(bracket);
    }

    fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    /// The key of a member; its value is written next.
    fn member(&mut self, key: &str) {
        self.text(key);
        self.0.push(':');
    }

    fn pair(&mut self, key: &str, value: &str) {
        self.member(key);
        self.text(value);
    }

    /// A member that is left out where there is nothing.
    fn may(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.pair(key, value);
        }
    }

    /// A number or a word.
    fn bare(&mut self, value: &str) {
        self.apart();
        self.0.push_str(value);
    }

    fn text(&mut self, text: &str) {
        self.apart();
        self.0.push('"');
        for character in text.chars() {
            match character {
                '"' | '\\' => self.0.extend(['\\', character]),
                '\n' => self.0.push_str("\\n"),
                '\r' => self.0.push_str("\\r"),
                '\t' => self.0.push_str("\\t"),
                '\0'..' ' => {
                    let hexadecimal = |digit: u32| char::from_digit(digit, 16).unwrap_or('0');
                    let code = u32::from(character);
                    self.0.push_str("\\u00");
                    self.0.extend([hexadecimal(code >> 4), hexadecimal(code & 0xF)]);
                }
                _ => self.0.push(character),
            }
        }
        self.0.push('"');
    }

    /// A comma behind what stands before in the same list or object. Texts end with a quote, so no text is mistaken for
    /// a bracket.
    fn apart(&mut self) {
        if !matches!(self.0.as_bytes().last(), None | Some(b'{' | b'[' | b':')) {
            self.0.push(',');
        }
    }
}
