//! The complaint as JSON, for a server that speaks this form's own format.
//!
//! The shape is a contract: `receiving` publishes its schema and reads it back. It is written by hand, since serde
//! would add 1.5 kB of brotli to the wasm.

use crate::calendar::End;
use crate::complaint::Answer;
use crate::json::Json;

use super::Filed;

/// The format of the payload. A receiver refuses any other.
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
        ("language", filed.language.as_str()),
    ];
    for (key, value) in said {
        json.pair(key, value);
    }
    let notices = filed.notices();
    if !notices.is_empty() {
        json.member("notices");
        json.open('[');
        notices.iter().for_each(|notice| json.text(notice));
        json.close(']');
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
    json.pair("outcome", filed.verdict.outcome.as_str());
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
    json.into_text()
}

/// An answer, in the shape of its type.
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
