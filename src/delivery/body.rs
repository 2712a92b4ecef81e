//! What is posted to an endpoint: JSON, the fields of a form, or either with files in a body of several parts.
//!
//! Which headers go along beside its type, and what the answer means, is for the sending.

use crate::complaint::{Answer, File};
use crate::procedure::Encoding;

use super::multipart::{self, Part};
use super::{Filed, form, payload, percent};

/// A body, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// The value of `Content-Type`.
    pub content_type: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Why there is no body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoBody {
    /// The files are not those that the answers name: another number of them, or another size.
    OtherFiles,
    /// The boundary is none: it takes 16 to 70 letters, digits and hyphens.
    Boundary,
    /// The boundary occurs in what is sent. Another one will do.
    BoundaryOccurs,
}

/// Makes the body. `files` are what is in the files that go along, in the order of [`attached`]; the boundary is made
/// by chance, and used only when there are parts to bound.
///
/// # Errors
///
/// The files do not go with the answers, or the boundary will not do.
pub fn body(filed: &Filed<'_>, encoding: Encoding, files: &[&[u8]], boundary: &str) -> Result<Body, NoBody> {
    let attached: Vec<(&str, &File)> = attached(filed).collect();
    let same = attached.len() == files.len()
        && attached.iter().zip(files).all(|((_, file), bytes)| u64::try_from(bytes.len()) == Ok(file.size));
    if !same {
        return Err(NoBody::OtherFiles);
    }
    let (json, fields) = match encoding {
        Encoding::Json => (payload(filed), Vec::new()),
        Encoding::Form => (String::new(), form::fields(filed)),
    };
    if files.is_empty() {
        return Ok(match encoding {
            Encoding::Json => Body { content_type: "application/json".to_owned(), bytes: json.into_bytes() },
            Encoding::Form => url_encoded(&fields),
        });
    }
    let mut parts = Vec::new();
    if encoding == Encoding::Json {
        parts.push(Part::json("complaint", &json));
    }
    for (name, value) in &fields {
        parts.push(Part::field(name, value));
    }
    for ((question, file), bytes) in attached.iter().zip(files) {
        parts.push(Part::file(question, file, bytes));
    }
    multipart::write(&parts, boundary)
}

/// The files that go along, each with the question that asked for it.
pub fn attached<'a>(filed: &Filed<'a>) -> impl Iterator<Item = (&'a str, &'a File)> + use<'a> {
    filed.answers.iter().flat_map(|(question, answer)| {
        let files: &[File] = match answer {
            Answer::Files(files) => files,
            _ => &[],
        };
        files.iter().map(move |file| (question, file))
    })
}

/// A blank is `%20` here, which every program reads; `+` is read by fewer.
fn url_encoded(fields: &[(String, String)]) -> Body {
    let mut text = String::new();
    for (name, value) in fields {
        if !text.is_empty() {
            text.push('&');
        }
        percent::push_encoded(&mut text, name);
        text.push('=');
        percent::push_encoded(&mut text, value);
    }
    Body { content_type: "application/x-www-form-urlencoded".to_owned(), bytes: text.into_bytes() }
}
