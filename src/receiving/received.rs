//! Reads a payload on the server that received it.
//!
//! Reading is strict, since a program wrote the payload: anything that does not fit the JSON Schema is an error with
//! its position and reason. Neither holds typed text, so both may be logged. [`crate::complaint::assess`] then checks
//! the answers, as on the page. The verdict, the dates and the notices are checked and dropped: the receiver works them
//! out again.

use crate::calendar::Moment;
use crate::complaint::Draft;
use crate::decode::{Decode, Reading};
use crate::json::{self, Member, Node, Position, Stop, Value};
use crate::organisation::{Day, Format, Id, Instant, Lang, Line, Organisation, Outcome, Procedure};

/// A complaint as it was received.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// Its UUID, in lower-case letters.
    pub key: String,
    /// The id of the organisation it is meant for.
    pub organisation: String,
    /// The id of the procedure by which it is filed.
    pub procedure: String,
    /// The version of the procedure that the complainant saw.
    pub version: String,
    /// The moment of filing, according to the sender.
    pub filed_at: Moment,
    /// The language in which it was filled in.
    pub language: Lang,
    /// What was answered.
    pub draft: Draft,
}

/// Why a payload cannot be read, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// The position, as far as it is known.
    pub at: Position,
    /// Why.
    pub why: Unreadable,
}

/// Why a payload cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unreadable {
    /// The bytes are not JSON.
    Json,
    /// An object was expected.
    NoObject,
    /// A list was expected.
    NoList,
    /// This key must be there.
    MissingKey(&'static str),
    /// An unknown key.
    UnknownKey,
    /// The same key twice.
    RepeatedKey,
    /// Another format than 1.
    Format,
    /// The key is not a UUID.
    Key,
    /// An id was expected.
    Id,
    /// The version is blank or not a text.
    Version,
    /// A moment with its offset from UTC was expected.
    Moment,
    /// An unknown language.
    Language,
    /// An unknown outcome.
    Outcome,
    /// A day, a moment or null was expected.
    By,
    /// An answer in a shape that no question takes.
    Answer,
    /// More answers, or more in one of them, than any form asks.
    TooMany,
}

/// More than the questions, options and files of any form. Looking for duplicates in longer lists would take too long.
pub(super) const MOST: usize = 1000;

/// More values than any complaint has. Each takes time, and many times its bytes in memory.
const MOST_VALUES: usize = 100_000;

/// The largest integer that a double-precision number holds exactly, and so any program.
pub(super) const LARGEST: u64 = (1 << 53) - 1;

impl Received {
    /// Reads a payload.
    ///
    /// # Errors
    ///
    /// The first reason found.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        let node = json::parse_strictly(bytes, MOST_VALUES).map_err(|(at, stop)| match stop {
            Stop::Fault(_) => error(at, Unreadable::Json),
            Stop::TooMany => error(at, Unreadable::TooMany),
        })?;
        let (known, notices) = with_optional(&node, KEYS, "notices")?;
        let [format, key, organisation, procedure, version, filed_at, language, answers, verdict, timeline] = known;
        notices.map_or(Ok(()), |notices| list(notices)?.iter().try_for_each(filled))?;
        decoded::<Format>(format, Unreadable::Format)?;
        check_verdict(verdict)?;
        check_timeline(timeline)?;
        check_answers(answers)?;
        let draft = Draft::from_json(answers).ok_or(error(answers.at, Unreadable::NoObject))?;
        Ok(Self {
            key: key.text().and_then(uuid).ok_or(error(key.at, Unreadable::Key))?,
            organisation: id(organisation)?,
            procedure: id(procedure)?,
            version: decoded::<Line>(version, Unreadable::Version)?.0,
            filed_at: decoded::<Instant>(filed_at, Unreadable::Moment)?.0,
            language: decoded(language, Unreadable::Language)?,
            draft,
        })
    }

    /// The procedure with which to assess the draft again, if this organisation has it.
    pub fn procedure<'a>(&self, organisation: &'a Organisation) -> Option<&'a Procedure> {
        if *organisation.id != *self.organisation {
            return None;
        }
        organisation.procedure(&self.procedure)
    }
}

const KEYS: [&str; 10] =
    ["format", "key", "organisation", "procedure", "version", "filed_at", "language", "answers", "verdict", "timeline"];

/// A UUID in lower-case letters, in which form it must be stored and compared: by RFC 9562 capitals mean the same.
pub fn uuid(text: &str) -> Option<String> {
    let shape = text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        });
    shape.then(|| text.to_ascii_lowercase())
}

fn check_verdict(node: &Node) -> Result<(), ReadError> {
    let [outcome, rules] = fields(node, ["outcome", "rules"])?;
    decoded::<Outcome>(outcome, Unreadable::Outcome)?;
    list(rules)?.iter().try_for_each(|rule| id(rule).map(drop))
}

fn check_timeline(node: &Node) -> Result<(), ReadError> {
    for step in list(node)? {
        let [step, by] = fields(step, ["id", "by"])?;
        id(step)?;
        if by.value != Value::Null && quietly::<Day>(by).is_none() {
            decoded::<Instant>(by, Unreadable::By)?;
        }
    }
    Ok(())
}

fn check_answers(node: &Node) -> Result<(), ReadError> {
    let answers = node.members().ok_or(error(node.at, Unreadable::NoObject))?;
    if answers.len() > MOST {
        return fail(node.at, Unreadable::TooMany);
    }
    for (index, answer) in answers.iter().enumerate() {
        // A key with a point would be read as a part of an answer.
        id(&Node { at: answer.at, value: Value::Text(answer.key.clone()) })?;
        check_repeated(answers, index, answer)?;
        check_answer(&answer.node)?;
    }
    Ok(())
}

/// The shapes that `payload` writes.
fn check_answer(node: &Node) -> Result<(), ReadError> {
    match &node.value {
        Value::Bool(_) => Ok(()),
        Value::Text(_) => filled(node),
        Value::List(items) if items.iter().all(|item| item.text().is_some()) => {
            nonempty(list(node)?, node)?.iter().try_for_each(|item| id(item).map(drop))
        }
        Value::List(_) => nonempty(list(node)?, node)?.iter().try_for_each(check_file),
        Value::Object(_) if node.get("typed").is_some() => check_signature(node),
        Value::Object(_) => check_address(node),
        Value::Null | Value::Number(_) => fail(node.at, Unreadable::Answer),
    }
}

fn check_file(node: &Node) -> Result<(), ReadError> {
    let [name, media_type, size] = fields(node, ["name", "type", "size"])?;
    for text in [name, media_type] {
        text.text().ok_or(error(text.at, Unreadable::Answer))?;
    }
    match size.value {
        Value::Number(number) if number.fract() == 0.0 && (1.0..=LARGEST as f64).contains(&number) => Ok(()),
        _ => fail(size.at, Unreadable::Answer),
    }
}

fn check_signature(node: &Node) -> Result<(), ReadError> {
    let ([typed], drawn) = with_optional(node, ["typed"], "drawn")?;
    filled(typed)?;
    drawn.map_or(Ok(()), filled)
}

fn check_address(node: &Node) -> Result<(), ReadError> {
    let (parts, country) = with_optional(node, ["street", "number", "postcode", "city"], "country")?;
    parts.into_iter().chain(country).try_for_each(filled)
}

fn filled(node: &Node) -> Result<(), ReadError> {
    match node.text() {
        Some(text) if !text.is_empty() => Ok(()),
        _ => fail(node.at, Unreadable::Answer),
    }
}

fn nonempty<'a>(items: &'a [Node], list: &Node) -> Result<&'a [Node], ReadError> {
    if items.is_empty() { fail(list.at, Unreadable::Answer) } else { Ok(items) }
}

fn list(node: &Node) -> Result<&[Node], ReadError> {
    match &node.value {
        Value::List(items) if items.len() > MOST => fail(node.at, Unreadable::TooMany),
        Value::List(items) => Ok(items),
        _ => fail(node.at, Unreadable::NoList),
    }
}

fn id(node: &Node) -> Result<String, ReadError> {
    decoded::<Id>(node, Unreadable::Id).map(|id| id.text)
}

/// The values under these keys: all of them, and no others.
fn fields<'a, const N: usize>(node: &'a Node, keys: [&'static str; N]) -> Result<[&'a Node; N], ReadError> {
    only(node, |key| keys.contains(&key))?;
    all(node, keys)
}

/// The same where one more key may be there.
fn with_optional<'a, const N: usize>(
    node: &'a Node,
    keys: [&'static str; N],
    optional: &str,
) -> Result<([&'a Node; N], Option<&'a Node>), ReadError> {
    only(node, |key| keys.contains(&key) || key == optional)?;
    Ok((all(node, keys)?, node.get(optional)))
}

fn only(node: &Node, known: impl Fn(&str) -> bool) -> Result<(), ReadError> {
    let members = node.members().ok_or(error(node.at, Unreadable::NoObject))?;
    for (index, member) in members.iter().enumerate() {
        if !known(&member.key) {
            return fail(member.at, Unreadable::UnknownKey);
        }
        check_repeated(members, index, member)?;
    }
    Ok(())
}

fn check_repeated(members: &[Member], index: usize, member: &Member) -> Result<(), ReadError> {
    if members.iter().take(index).any(|earlier| earlier.key == member.key) {
        return fail(member.at, Unreadable::RepeatedKey);
    }
    Ok(())
}

fn all<'a, const N: usize>(node: &'a Node, keys: [&'static str; N]) -> Result<[&'a Node; N], ReadError> {
    let mut found = [node; N];
    for (place, key) in found.iter_mut().zip(keys) {
        *place = node.get(key).ok_or(error(node.at, Unreadable::MissingKey(key)))?;
    }
    Ok(found)
}

/// Decodes a type that organisation files have too, with an error of this module.
fn decoded<T: Decode>(node: &Node, why: Unreadable) -> Result<T, ReadError> {
    quietly(node).ok_or(error(node.at, why))
}

fn quietly<T: Decode>(node: &Node) -> Option<T> {
    T::decode(node, &mut Reading::default())
}

fn error(at: Position, why: Unreadable) -> ReadError {
    ReadError { at, why }
}

fn fail<T>(at: Position, why: Unreadable) -> Result<T, ReadError> {
    Err(error(at, why))
}
