//! What was filled in, before it is checked.
//!
//! It comes from a form, a file or another program, so it can be anything. Parts of a date or an address may come
//! apart (`einddatum.day`), as a plain HTML form sends them.

use crate::json::{Node, Value};
use crate::organisation::{Door, Expected, Id};

/// What was filled in, by question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    answers: Vec<(String, RawAnswer)>,
}

/// What was filled in at one question.
#[derive(Clone, Debug, PartialEq)]
pub enum RawAnswer {
    /// Something typed, or the value of one choice.
    Text(String),
    /// Yes or no, or a box that was ticked.
    YesNo(bool),
    /// Several choices.
    Several(Vec<String>),
    /// Parts of a date, an address or a signature, by their names.
    Parts(Vec<(String, String)>),
    /// Files.
    Files(Vec<FileInfo>),
    /// Something that no question takes, such as a number.
    Other,
}

/// A file as it was chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FileInfo {
    /// Its name.
    pub name: String,
    /// Its media type, as the browser tells it.
    pub media_type: String,
    /// Its size in bytes.
    pub size: u64,
}

impl Draft {
    /// A draft from JSON: an object with an answer under each question's id. `None` when it is no object.
    pub fn from_json(node: &Node) -> Option<Self> {
        let mut draft = Self::default();
        for member in node.members()? {
            let Some(given) = RawAnswer::from_json(&member.node) else { continue };
            match (member.key.split_once('.'), &given) {
                (Some((question, part)), RawAnswer::Text(text)) => draft.set_part(question, part, text),
                _ => draft.set(&member.key, given),
            }
        }
        Some(draft)
    }

    /// What was filled in at a question.
    pub fn get(&self, question: &str) -> Option<&RawAnswer> {
        self.answers.iter().find(|(id, _)| id == question).map(|(_, given)| given)
    }

    /// Fills something in, over what stood there.
    pub fn set(&mut self, question: &str, given: RawAnswer) {
        match self.answers.iter_mut().find(|(id, _)| id == question) {
            Some((_, old)) => *old = given,
            None => self.answers.push((question.to_owned(), given)),
        }
    }

    /// Fills in a part of a date, an address or a signature.
    pub fn set_part(&mut self, question: &str, part: &str, text: &str) {
        let mut parts = match self.get(question) {
            Some(RawAnswer::Parts(parts)) => parts.clone(),
            _ => Vec::new(),
        };
        match parts.iter_mut().find(|(name, _)| name == part) {
            Some((_, old)) => text.clone_into(old),
            None => parts.push((part.to_owned(), text.to_owned())),
        }
        self.set(question, RawAnswer::Parts(parts));
    }

    /// The questions at which something was filled in.
    pub fn questions(&self) -> impl Iterator<Item = &str> {
        self.answers.iter().map(|(id, _)| id.as_str())
    }
}

impl RawAnswer {
    /// A part, by its name; empty when it is not there.
    pub(super) fn part<'a>(parts: &'a [(String, String)], name: &str) -> &'a str {
        parts.iter().find(|(part, _)| part == name).map_or("", |(_, text)| text)
    }

    /// `None` for `null`, which is no answer.
    fn from_json(node: &Node) -> Option<Self> {
        Some(match &node.value {
            Value::Null => return None,
            Value::Bool(value) => Self::YesNo(*value),
            Value::Text(text) => Self::Text(text.clone()),
            Value::Number(_) => Self::Other,
            Value::List(items) => list(items),
            Value::Object(members) => {
                let parts = members.iter().map(|member| Some((member.key.clone(), part_text(&member.node)?)));
                parts.collect::<Option<_>>().map_or(Self::Other, Self::Parts)
            }
        })
    }
}

fn list(items: &[Node]) -> RawAnswer {
    let texts: Option<Vec<String>> = items.iter().map(|item| item.text().map(str::to_owned)).collect();
    if let Some(texts) = texts {
        return RawAnswer::Several(texts);
    }
    items.iter().map(file).collect::<Option<_>>().map_or(RawAnswer::Other, RawAnswer::Files)
}

fn file(node: &Node) -> Option<FileInfo> {
    let size = match node.get("size")?.value {
        Value::Number(size) if size >= 0.0 && size.fract() == 0.0 => size as u64,
        _ => return None,
    };
    let media_type = node.get("type").and_then(Node::text).unwrap_or_default();
    Some(FileInfo { name: node.get("name")?.text()?.to_owned(), media_type: media_type.to_owned(), size })
}

/// A part may come as a number: `{"day": 3}`.
fn part_text(node: &Node) -> Option<String> {
    match &node.value {
        Value::Text(text) => Some(text.clone()),
        Value::Null => Some(String::new()),
        Value::Number(number) if number.fract() == 0.0 && number.abs() < 1e9 => Some((*number as i64).to_string()),
        _ => None,
    }
}

impl Door {
    /// What choosing it answers, as if it had been filled in.
    pub fn raw_answers(&self) -> impl Iterator<Item = (&Id, RawAnswer)> {
        self.answers.0.iter().map(|(question, value)| match value {
            Expected::Option(option) => (question, RawAnswer::Text(option.text.clone())),
            Expected::YesNo(_, value) => (question, RawAnswer::Text(if *value { "yes" } else { "no" }.to_owned())),
        })
    }
}
