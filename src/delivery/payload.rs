//! The complaint as JSON, for a server that takes what the form sends.
//!
//! Its shape is a contract: `schema` publishes it, `received` reads it back. serde writes it, which costs the wasm
//! 1.5 kB more than writing by hand would, compressed, and knows every character that JSON wants otherwise.

use serde::{Serialize, Serializer};

use crate::calendar::End;
use crate::complaint::{Answer, Answers, File};

use super::Filed;

/// The format of the payload. A receiver refuses another one, rather than reading it wrongly.
pub(super) const FORMAT: u64 = 1;

/// Writes the payload.
pub fn payload(filed: &Filed<'_>) -> String {
    let payload = Payload {
        format: FORMAT,
        key: filed.key,
        organisation: &filed.organisation.id,
        procedure: &filed.procedure.id,
        version: &filed.procedure.version.0,
        filed_at: filed.filed_at.write_rfc3339(),
        language: filed.language.word(),
        answers: ByQuestion(filed.answers),
        verdict: Verdict {
            outcome: filed.verdict.outcome.word(),
            rules: filed.verdict.fired.iter().map(|fired| &*fired.rule.id).collect(),
        },
        timeline: filed
            .timeline
            .iter()
            .map(|dated| Step { id: &dated.step.id, by: dated.by.map(End::written) })
            .collect(),
    };
    // It fails on a key that is no text and on a writer that is full; here is neither.
    serde_json::to_string(&payload).unwrap_or_default()
}

#[derive(Serialize)]
struct Payload<'a> {
    format: u64,
    key: &'a str,
    organisation: &'a str,
    procedure: &'a str,
    version: &'a str,
    filed_at: String,
    language: &'static str,
    answers: ByQuestion<'a>,
    verdict: Verdict<'a>,
    timeline: Vec<Step<'a>>,
}

#[derive(Serialize)]
struct Verdict<'a> {
    outcome: &'static str,
    rules: Vec<&'a str>,
}

#[derive(Serialize)]
struct Step<'a> {
    id: &'a str,
    by: Option<String>,
}

struct ByQuestion<'a>(&'a Answers);

impl Serialize for ByQuestion<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(question, answer)| (question, Shape::of(answer))))
    }
}

/// The shapes in which answers are sent, as the vocabulary that all organisations share fixes them.
#[derive(Serialize)]
#[serde(untagged)]
enum Shape<'a> {
    Text(&'a str),
    Date(String),
    YesNo(bool),
    Choices(&'a [String]),
    Address {
        street: &'a str,
        number: &'a str,
        postcode: &'a str,
        city: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        country: Option<&'a str>,
    },
    Files(Vec<SentFile<'a>>),
    Signature {
        typed: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        drawn: Option<&'a str>,
    },
}

#[derive(Serialize)]
struct SentFile<'a> {
    name: &'a str,
    #[serde(rename = "type")]
    media_type: &'a str,
    size: u64,
}

impl<'a> Shape<'a> {
    fn of(answer: &'a Answer) -> Self {
        match answer {
            Answer::Text(text) | Answer::Choice(text) => Self::Text(text),
            Answer::Date(date) => Self::Date(End::Day(*date).written()),
            Answer::YesNo(value) => Self::YesNo(*value),
            Answer::Consent => Self::YesNo(true),
            Answer::Choices(ids) => Self::Choices(ids),
            Answer::Address(address) => Self::Address {
                street: &address.street,
                number: &address.number,
                postcode: &address.postcode,
                city: &address.city,
                country: address.country.as_deref(),
            },
            Answer::Files(files) => Self::Files(files.iter().map(SentFile::of).collect()),
            Answer::Signature(signature) => {
                Self::Signature { typed: &signature.typed, drawn: signature.drawn.as_deref() }
            }
        }
    }
}

impl<'a> SentFile<'a> {
    fn of(file: &'a File) -> Self {
        Self { name: &file.name, media_type: &file.media_type, size: file.size }
    }
}
