//! Turns a multipart body into fields and files.

use std::convert::Infallible;

use axum::body::Bytes;
use futures_util::stream;
use multer::{Field, Multipart};

use crate::organisation::Lang;

use super::answer::Refusal;

/// More files than any form allows.
const MOST_FILES: usize = 20;
/// More fields than any form has.
pub(crate) const MOST_FIELDS: usize = 1000;

/// The fields and files of the parts.
#[derive(Debug)]
pub(crate) struct Parts {
    pub(crate) fields: Vec<(String, String)>,
    pub(crate) files: Vec<Attachment>,
}

impl Parts {
    /// Takes out the complaint, if it is JSON in a part of its own. Flat form fields are always more than one.
    pub(crate) fn take_complaint(&mut self) -> Option<String> {
        match self.fields.as_slice() {
            [(name, _)] if name == "complaint" => self.fields.pop().map(|(_, json)| json),
            _ => None,
        }
    }

    /// Whether a plain page was posted: a program that sends a complaint gives it a key, and a page says its stage.
    pub(crate) fn is_plain(&self) -> bool {
        let has = |name: &str| self.fields.iter().any(|(field, _)| field == name);
        !has("key") || has("stage")
    }

    /// The language of the page that was posted.
    pub(crate) fn language(&self) -> Lang {
        let language = self.fields.iter().find(|(name, _)| name == "language");
        language.and_then(|(_, word)| Lang::from_word(word)).unwrap_or(Lang::Nl)
    }

    /// The number of bytes of text.
    pub(crate) fn text(&self) -> usize {
        self.fields.iter().map(|(name, value)| name.len() + value.len()).sum()
    }

    /// Refuses more parts than any form has: each answer is searched for among all others.
    pub(crate) fn check_number(&self) -> Result<(), Refusal> {
        if self.files.len() > MOST_FILES || self.fields.len() > MOST_FIELDS {
            return Err(Refusal::unreadable("there are too many fields or files"));
        }
        Ok(())
    }
}

/// A file of the complaint.
#[derive(Clone, Debug)]
pub(crate) struct Attachment {
    pub(crate) question: String,
    pub(crate) name: String,
    pub(crate) media_type: String,
    pub(crate) bytes: Bytes,
}

/// Reads a body. It is in memory already, within its limit, so only the number of parts must be limited.
pub(crate) async fn read(content_type: &str, bytes: Bytes) -> Result<Parts, Refusal> {
    let boundary = multer::parse_boundary(content_type).map_err(|_| Refusal::unreadable("there is no boundary"))?;
    let mut multipart = Multipart::new(stream::iter([Ok::<_, Infallible>(bytes)]), boundary);
    let mut parts = Parts { fields: Vec::new(), files: Vec::new() };
    while let Some(part) = multipart.next_field().await.map_err(|_| broken())? {
        add(part, &mut parts).await?;
        parts.check_number()?;
    }
    Ok(parts)
}

async fn add(part: Field<'_>, parts: &mut Parts) -> Result<(), Refusal> {
    let name = part.name().ok_or_else(|| Refusal::unreadable("a part has no name"))?.to_owned();
    let Some(file_name) = part.file_name().map(str::to_owned) else {
        parts.fields.push((name, part.text().await.map_err(|_| broken())?));
        return Ok(());
    };
    let media_type = part.content_type().map(ToString::to_string).unwrap_or_default();
    let bytes = part.bytes().await.map_err(|_| broken())?;
    // This is how an HTML form says that no file was chosen.
    if !(file_name.is_empty() && bytes.is_empty()) {
        parts.files.push(Attachment { question: name, name: file_name, media_type, bytes });
    }
    Ok(())
}

fn broken() -> Refusal {
    Refusal::unreadable("the parts cannot be told apart")
}
