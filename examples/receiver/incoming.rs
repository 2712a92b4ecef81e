//! Bytes become a complaint, in whichever of three ways they were sent: as JSON, as JSON with files in a body of several
//! parts, or as the fields of a form, with or without files. Whether the complaint is right is for `check`.

use axum::body::Bytes;
use klachtformulier::calendar::Moment;
use klachtformulier::complaint::{Draft, RawAnswer};
use klachtformulier::parse::blank::tidy_line;
use klachtformulier::receiving::Received;
use tokio::runtime::Handle;

use super::answer::Refusal;
use super::parts::Parts;
use super::{fields, parts};

/// The field that people do not see, and so leave empty. Simple robots fill in whatever they find.
const TRAP: &str = "niet-invullen";

/// The most bytes of a complaint without its files: several times what the longest answers and a drawn signature take.
/// In memory, JSON becomes a tree many times as large.
const MOST_TEXT: usize = 5_000_000;

/// A complaint as it came in.
#[derive(Debug)]
pub(crate) struct Incoming {
    pub(crate) received: Received,
    pub(crate) files: Vec<Attachment>,
    /// What was filled in where people see no field.
    pub(crate) trapped: Option<String>,
    /// Whether the key stood only in a header: then it is to be the same as the one in the JSON.
    pub(crate) wants_header: bool,
}

/// A file that came along.
#[derive(Clone, Debug)]
pub(crate) struct Attachment {
    pub(crate) question: String,
    pub(crate) name: String,
    pub(crate) media_type: String,
    pub(crate) bytes: Bytes,
}

/// How a body is written.
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

    /// The most bytes that it takes.
    pub(crate) fn most(self) -> usize {
        match self {
            Self::Json | Self::UrlEncoded => MOST_TEXT,
            Self::Multipart => usize::MAX,
        }
    }
}

/// Reads a body of this type. It may take long, so not on a thread that serves the network.
pub(crate) fn read(encoding: Encoding, content_type: &str, bytes: Bytes, now: Moment) -> Result<Incoming, Refusal> {
    match encoding {
        Encoding::Json => from_json(&bytes, Vec::new()),
        Encoding::UrlEncoded => {
            let fields: Vec<_> = form_urlencoded::parse(&bytes).into_owned().take(parts::MOST_FIELDS + 1).collect();
            from_fields(Parts { fields, files: Vec::new() }, now)
        }
        Encoding::Multipart => {
            let mut parts = Handle::current().block_on(parts::read(content_type, bytes))?;
            match parts.take_complaint() {
                Some(json) => from_json(json.as_bytes(), parts.files),
                None => from_fields(parts, now),
            }
        }
    }
}

/// Takes out of the answers what was filled in where people see no field: no question asks it. A program that fills in
/// forms for people may do so too, so it is no reason to keep nothing.
fn take_trapped(draft: &mut Draft) -> Option<String> {
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
        // Neither the place nor the reason holds anything of what was typed.
        let (why, at) = (refused.why, refused.at);
        Refusal::unreadable(format_args!("{why:?}, at line {} and column {} of the JSON", at.line(), at.column()))
    })?;
    let files = as_named(&received.draft, files)?;
    let trapped = take_trapped(&mut received.draft);
    Ok(Incoming { received, files, trapped, wants_header: true })
}

fn from_fields(parts: Parts, now: Moment) -> Result<Incoming, Refusal> {
    parts.check_number()?;
    if parts.text() > MOST_TEXT {
        return Err(Refusal::TooLarge(MOST_TEXT));
    }
    let mut received = fields::read(parts.fields, &parts.files, now)?;
    let trapped = take_trapped(&mut received.draft);
    Ok(Incoming { received, files: parts.files, trapped, wants_header: false })
}

/// The files under the names that the answers give them: those in the body are written by rules of their own. There
/// must be as many as the answers say, and as large, or else something was lost on the way.
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
