//! Turns bytes into a complaint, in each of the three encodings: as JSON, as JSON with files in a multipart body, or as
//! form fields, with or without files. Whether the complaint is valid is up to `check`.

use axum::body::Bytes;
use tokio::runtime::Handle;

use crate::calendar::Moment;
use crate::complaint::{Draft, RawAnswer};
use crate::parse::blank::tidy_line;
use crate::receiving::Received;

use super::answer::Refusal;
use super::parts::{Attachment, Parts};
use super::{fields, parts};

/// The field that is hidden from people, who leave it empty. Simple robots fill in every field.
pub(crate) const TRAP: &str = "niet-invullen";

/// The most bytes of a complaint without its files: several times the size of the longest answers and a drawn
/// signature. In memory, JSON becomes a tree many times as large.
const MOST_TEXT: usize = 5_000_000;

/// A complaint as it was received.
#[derive(Debug)]
pub(crate) struct Incoming {
    pub(crate) received: Received,
    pub(crate) files: Vec<Attachment>,
    /// The value of the hidden field, if it was filled in.
    pub(crate) trapped: Option<String>,
    /// Whether a header with the key is required, with the same key as in the JSON.
    pub(crate) wants_header: bool,
}

/// The encoding of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Json,
    Multipart,
    UrlEncoded,
}

impl Encoding {
    /// By the header `Content-Type`.
    pub(crate) fn of(content_type: &str) -> Option<Self> {
        let name = content_type.split(';').next().unwrap_or_default().trim();
        let is = |wanted: &str| name.eq_ignore_ascii_case(wanted);
        if is("application/json") {
            Some(Self::Json)
        } else if is("multipart/form-data") {
            Some(Self::Multipart)
        } else if is("application/x-www-form-urlencoded") {
            Some(Self::UrlEncoded)
        } else {
            None
        }
    }

    /// The most bytes of a body with this encoding.
    pub(crate) fn most(self) -> usize {
        match self {
            Self::Json | Self::UrlEncoded => MOST_TEXT,
            Self::Multipart => usize::MAX,
        }
    }
}

/// What was posted.
#[derive(Debug)]
pub(crate) enum Posted {
    /// A complaint, by a program.
    Complaint(Incoming),
    /// A plain page, by a browser.
    Plain(Parts),
}

/// Parses a body with this encoding. It may take long, so not on a thread that serves the network.
pub(crate) fn read(encoding: Encoding, content_type: &str, bytes: Bytes, now: Moment) -> Result<Posted, Refusal> {
    match encoding {
        Encoding::Json => from_json(&bytes, Vec::new()).map(Posted::Complaint),
        Encoding::UrlEncoded => {
            let fields: Vec<_> = form_urlencoded::parse(&bytes).into_owned().take(parts::MOST_FIELDS + 1).collect();
            from_fields(Parts { fields, files: Vec::new() }, now)
        }
        Encoding::Multipart => {
            let mut parts = Handle::current().block_on(parts::read(content_type, bytes))?;
            match parts.take_complaint() {
                Some(json) => from_json(json.as_bytes(), parts.files).map(Posted::Complaint),
                None => from_fields(parts, now),
            }
        }
    }
}

/// Removes the value of the hidden field from the answers: it is not a question. A program that fills in forms for
/// people may fill it in too, so the complaint is stored all the same.
pub(crate) fn take_trapped(draft: &mut Draft) -> Option<String> {
    let trapped = match draft.get(TRAP)? {
        RawAnswer::Text(text) => tidy_line(text),
        RawAnswer::Several(texts) => tidy_line(&texts.join(" ")),
        _ => "something that is no text".to_owned(),
    };
    let mut others = Draft::default();
    for question in draft.questions().filter(|question| *question != TRAP) {
        others.set(question, draft.get(question).cloned().unwrap_or(RawAnswer::Other));
    }
    *draft = others;
    Some(trapped)
}

fn from_json(json: &[u8], files: Vec<Attachment>) -> Result<Incoming, Refusal> {
    if json.len() > MOST_TEXT {
        return Err(Refusal::TooLarge(MOST_TEXT));
    }
    let mut received = Received::read(json).map_err(|refused| {
        // Neither the place nor the reason contains any typed text.
        let (why, at) = (refused.why, refused.at);
        Refusal::unreadable(format_args!("{why:?}, at line {} and column {} of the JSON", at.line(), at.column()))
    })?;
    let files = as_named(&received.draft, files)?;
    let trapped = take_trapped(&mut received.draft);
    Ok(Incoming { received, files, trapped, wants_header: true })
}

fn from_fields(parts: Parts, now: Moment) -> Result<Posted, Refusal> {
    parts.check_number()?;
    if parts.text() > MOST_TEXT {
        return Err(Refusal::TooLarge(MOST_TEXT));
    }
    if parts.is_plain() {
        return Ok(Posted::Plain(parts));
    }
    let mut received = fields::read(parts.fields, &parts.files, now)?;
    let trapped = take_trapped(&mut received.draft);
    Ok(Posted::Complaint(Incoming { received, files: parts.files, trapped, wants_header: false }))
}

/// The files under the names that the answers give them: a multipart body has its own rules for names. Their number and
/// sizes must match the answers, or else something was lost on the way.
fn as_named(draft: &Draft, files: Vec<Attachment>) -> Result<Vec<Attachment>, Refusal> {
    let mut named = Vec::new();
    for question in draft.questions() {
        let Some(RawAnswer::Files(told)) = draft.get(question) else { continue };
        let mut came = files.iter().filter(|file| file.question == question);
        for told in told {
            let same = came.next().filter(|file| u64::try_from(file.bytes.len()) == Ok(told.size));
            let file =
                same.ok_or_else(|| Refusal::unreadable("a file that the answers name is not there, or not whole"))?;
            named.push(Attachment { name: told.name.clone(), media_type: told.media_type.clone(), ..file.clone() });
        }
    }
    if named.len() != files.len() {
        return Err(Refusal::unreadable("there are files that the answers do not name"));
    }
    Ok(named)
}
