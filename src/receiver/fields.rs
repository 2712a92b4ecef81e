//! Turns form fields into a complaint: every value is a text, the parts of an answer have names such as `adres.street`,
//! and several choices are several fields with the same name. Every field that is not about the complaint itself is an
//! answer; the values are parsed by the check of the answers, which accepts what HTML forms send.

use crate::calendar::Moment;
use crate::complaint::{Draft, FileInfo, RawAnswer};
use crate::organisation::Lang;
use crate::receiving::{Received, uuid};

use super::answer::Refusal;
use super::parts::Attachment;

/// Reads the fields. A form without a script may leave out the moment of filing, the version and the language.
pub(crate) fn read(fields: Vec<(String, String)>, files: &[Attachment], now: Moment) -> Result<Received, Refusal> {
    let (about, mut draft) = sort(fields);
    add_files(&mut draft, files);
    let key = about.key.as_deref().and_then(uuid).ok_or_else(|| Refusal::unreadable("key is no UUID"))?;
    about.received(key, draft, now)
}

/// The fields about the complaint itself, and the answers.
pub(crate) fn sort(fields: Vec<(String, String)>) -> (About, Draft) {
    let mut about = About::default();
    let mut answers = Vec::new();
    for (name, value) in fields {
        match about.slot(&name) {
            Some(slot) => *slot = Some(value),
            None if is_said_anew(&name) || value.is_empty() => {}
            None => add(&mut answers, name, value),
        }
    }
    let mut draft = Draft::default();
    for (question, given) in answers {
        draft.set(&question, given);
    }
    (about, draft)
}

/// The fields about the complaint itself, beside the answers.
#[derive(Default)]
pub(crate) struct About {
    format: Option<String>,
    pub(crate) key: Option<String>,
    organisation: Option<String>,
    procedure: Option<String>,
    version: Option<String>,
    filed_at: Option<String>,
    language: Option<String>,
    /// Of a plain page: which one it is, and the files that are held for it.
    pub(crate) stage: Option<String>,
    pub(crate) held: Option<String>,
}

impl About {
    /// A complaint with this key and these answers.
    pub(crate) fn received(self, key: String, draft: Draft, now: Moment) -> Result<Received, Refusal> {
        let filed_at = match self.filed_at {
            Some(text) => Moment::read_rfc3339(&text).ok_or_else(|| Refusal::unreadable("filed_at is no moment"))?,
            None => now,
        };
        if self.format.is_some_and(|format| format != "1") {
            return Err(Refusal::unreadable("another format than 1"));
        }
        Ok(Received {
            key,
            organisation: self.organisation.ok_or_else(|| Refusal::unreadable("organisation is missing"))?,
            procedure: self.procedure.ok_or_else(|| Refusal::unreadable("procedure is missing"))?,
            version: self.version.unwrap_or_default(),
            filed_at,
            language: self.language.and_then(|word| Lang::from_word(&word)).unwrap_or(Lang::Nl),
            draft,
        })
    }

    fn slot(&mut self, name: &str) -> Option<&mut Option<String>> {
        Some(match name {
            "format" => &mut self.format,
            "key" => &mut self.key,
            "organisation" => &mut self.organisation,
            "procedure" => &mut self.procedure,
            "version" => &mut self.version,
            "filed_at" => &mut self.filed_at,
            "language" => &mut self.language,
            "stage" => &mut self.stage,
            "held" => &mut self.held,
            _ => return None,
        })
    }
}

/// The notices, the verdict and the dates are computed here again, so the sender's own are ignored.
fn is_said_anew(name: &str) -> bool {
    name == "notices" || name == "verdict" || name.starts_with("verdict.") || name.starts_with("timeline.")
}

/// Adds a value to an answer. Nothing is copied: there may be a thousand fields with the same name.
fn add(answers: &mut Vec<(String, RawAnswer)>, name: String, value: String) {
    let (question, part) = match name.split_once('.') {
        Some((question, part)) => (question.to_owned(), Some(part.to_owned())),
        None => (name, None),
    };
    let Some((_, given)) = answers.iter_mut().find(|(id, _)| *id == question) else {
        let given = match part {
            Some(part) => RawAnswer::Parts(vec![(part, value)]),
            None => RawAnswer::Text(value),
        };
        return answers.push((question, given));
    };
    match (given, part) {
        (RawAnswer::Parts(parts), Some(part)) => match parts.iter_mut().find(|(name, _)| *name == part) {
            Some((_, old)) => *old = value,
            None => parts.push((part, value)),
        },
        (RawAnswer::Several(list), None) => list.push(value),
        (given @ RawAnswer::Text(_), None) => {
            let RawAnswer::Text(first) = std::mem::replace(given, RawAnswer::Other) else { return };
            *given = RawAnswer::Several(vec![first, value]);
        }
        (given, Some(part)) => *given = RawAnswer::Parts(vec![(part, value)]),
        (given, None) => *given = RawAnswer::Text(value),
    }
}

pub(crate) fn add_files(draft: &mut Draft, files: &[Attachment]) {
    for file in files {
        let given = FileInfo {
            name: file.name.clone(),
            media_type: file.media_type.clone(),
            size: file.bytes.len().try_into().unwrap_or(u64::MAX),
        };
        let list = match draft.get(&file.question) {
            Some(RawAnswer::Files(list)) => [list.as_slice(), &[given]].concat(),
            _ => vec![given],
        };
        draft.set(&file.question, RawAnswer::Files(list));
    }
}
