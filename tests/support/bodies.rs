//! The bodies that a browser posts to an endpoint, written as the three engines write them; `tests/browser/posted.rs`
//! verifies that.

use klachtformulier::documents::{Filed, attached, fields, payload};
use klachtformulier::organisation::Encoding;

const BOUNDARY: &str = "----a-boundary-of-the-tests";

/// A body, and its content type.
#[derive(Clone, Debug)]
pub struct Body {
    /// The value of `Content-Type`.
    pub content_type: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// JSON, form fields, or either with files in a multipart body. `files` has the content of the files, in the order of
/// the answers.
pub fn body(filed: &Filed<'_>, encoding: Encoding, files: &[&[u8]]) -> Body {
    let fields = match encoding {
        Encoding::Json => vec![("complaint".to_owned(), payload(filed))],
        Encoding::Form => fields(filed),
    };
    if files.is_empty() {
        return match encoding {
            Encoding::Json => Body { content_type: "application/json".to_owned(), bytes: payload(filed).into_bytes() },
            Encoding::Form => {
                let text = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
                let content_type = "application/x-www-form-urlencoded;charset=UTF-8".to_owned();
                Body { content_type, bytes: text.into_bytes() }
            }
        };
    }
    let mut bytes = Vec::new();
    for (name, value) in &fields {
        part(&mut bytes, &format!("name=\"{}\"", quoted(name)), None, with_line_ends(value).as_bytes());
    }
    for ((question, file), content) in attached(filed).zip(files) {
        let names = format!("name=\"{}\"; filename=\"{}\"", quoted(question), quoted(&file.name));
        let kind = if file.media_type.is_empty() { "application/octet-stream" } else { &file.media_type };
        part(&mut bytes, &names, Some(kind), content);
    }
    bytes.extend(format!("--{BOUNDARY}--\r\n").into_bytes());
    Body { content_type: format!("multipart/form-data; boundary={BOUNDARY}"), bytes }
}

fn part(bytes: &mut Vec<u8>, names: &str, kind: Option<&str>, content: &[u8]) {
    let kind = kind.map_or_else(String::new, |kind| format!("Content-Type: {kind}\r\n"));
    bytes.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {names}\r\n{kind}\r\n").into_bytes());
    bytes.extend_from_slice(content);
    bytes.extend_from_slice(b"\r\n");
}

/// As browsers write a text in a multipart body: with CR LF as line ends.
fn with_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n")
}

/// As browsers write a name between quotes.
fn quoted(name: &str) -> String {
    name.replace('\r', "%0D").replace('\n', "%0A").replace('"', "%22")
}
