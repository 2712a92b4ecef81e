//! Several parts in one body: `multipart/form-data`, by RFC 7578 and as browsers write it.
//!
//! Names of files come from people. A quote, a backslash or a control character in one is percent-encoded, as browsers
//! do with quotes and line ends, so that no header can be broken out of. What a file is called for people stands
//! untouched in the answers.

use crate::complaint::File;

use super::body::{Body, NoBody};

/// A part of the body.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part<'a> {
    name: &'a str,
    file_name: Option<&'a str>,
    media_type: Option<&'a str>,
    bytes: &'a [u8],
}

impl<'a> Part<'a> {
    /// A field, which is text in UTF-8.
    pub(super) fn field(name: &'a str, value: &'a str) -> Self {
        Self { name, file_name: None, media_type: None, bytes: value.as_bytes() }
    }

    /// A part that is JSON.
    pub(super) fn json(name: &'a str, json: &'a str) -> Self {
        Self { media_type: Some("application/json"), ..Self::field(name, json) }
    }

    /// A file.
    pub(super) fn file(name: &'a str, file: &'a File, bytes: &'a [u8]) -> Self {
        // Servers take a file without a name for no file at all.
        let file_name = if file.name.is_empty() { name } else { &file.name };
        let media_type = if is_media_type(&file.media_type) { &file.media_type } else { "application/octet-stream" };
        Self { name, file_name: Some(file_name), media_type: Some(media_type), bytes }
    }

    fn head(&self) -> String {
        let mut head = String::from("Content-Disposition: form-data; name=\"");
        push_quotable(&mut head, self.name);
        if let Some(file_name) = self.file_name {
            head.push_str("\"; filename=\"");
            push_quotable(&mut head, file_name);
        }
        head.push_str("\"\r\n");
        if let Some(media_type) = self.media_type {
            head.push_str("Content-Type: ");
            head.push_str(media_type);
            head.push_str("\r\n");
        }
        head.push_str("\r\n");
        head
    }
}

/// Writes the parts.
pub(super) fn write(parts: &[Part<'_>], boundary: &str) -> Result<Body, NoBody> {
    if !(16..=70).contains(&boundary.len())
        || !boundary.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    {
        return Err(NoBody::Boundary);
    }
    let delimiter = ["--", boundary].concat();
    let mut bytes = Vec::with_capacity(parts.iter().map(|part| part.bytes.len() + 300).sum());
    for part in parts {
        let head = part.head();
        if holds(head.as_bytes(), delimiter.as_bytes()) || holds(part.bytes, delimiter.as_bytes()) {
            return Err(NoBody::BoundaryOccurs);
        }
        for piece in [delimiter.as_bytes(), b"\r\n", head.as_bytes(), part.bytes, b"\r\n"] {
            bytes.extend_from_slice(piece);
        }
    }
    bytes.extend_from_slice(delimiter.as_bytes());
    bytes.extend_from_slice(b"--\r\n");
    Ok(Body { content_type: ["multipart/form-data; boundary=", boundary].concat(), bytes })
}

/// Whether the delimiter stands anywhere: not every program asks for a line end before it.
fn holds(bytes: &[u8], delimiter: &[u8]) -> bool {
    // Looking at one byte first makes that quick in megabytes of pictures.
    bytes.windows(delimiter.len()).any(|window| window.first() == delimiter.first() && window == delimiter)
}

/// Writes a text that is going to stand between quotes.
fn push_quotable(out: &mut String, text: &str) {
    for character in text.chars() {
        if matches!(character, '"' | '\\') || character.is_control() {
            super::percent::push_encoded(out, character.encode_utf8(&mut [0; 4]));
        } else {
            out.push(character);
        }
    }
}

/// Whether it is `type/subtype` and nothing more: what else a program claims is not put in a header.
fn is_media_type(text: &str) -> bool {
    let is_token = |token: &str| {
        !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&byte))
    };
    text.len() <= 127 && text.split_once('/').is_some_and(|(kind, rest)| is_token(kind) && is_token(rest))
}
