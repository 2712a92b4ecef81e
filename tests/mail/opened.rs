//! An e-mail file, opened by mail-parser.

use mail_parser::{MessageParser, MimeHeaders};

/// The content of an e-mail file.
#[derive(Debug, PartialEq)]
pub(crate) struct Opened {
    /// The names of its header fields, in order.
    pub(crate) headers: Vec<String>,
    pub(crate) to: Vec<String>,
    pub(crate) copies: Vec<String>,
    pub(crate) subject: String,
    /// The date in RFC 3339.
    pub(crate) date: String,
    /// With LF as line ends.
    pub(crate) body: String,
    pub(crate) attachments: Vec<Attachment>,
}

#[derive(Debug, PartialEq)]
pub(crate) struct Attachment {
    /// Encoded by RFC 2231.
    pub(crate) file_name: String,
    /// Encoded as encoded-words.
    pub(crate) name: String,
    pub(crate) media_type: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) headers: usize,
}

#[track_caller]
pub(crate) fn open(eml: &str) -> Opened {
    let message = MessageParser::default().parse(eml).expect("a message");
    let address = |address: &mail_parser::Addr<'_>| address.address.as_deref().unwrap_or_default().to_owned();
    assert_eq!(message.text_body.len() - message.attachments.len().min(message.text_body.len() - 1), 1, "one text");
    let attachments = message.attachments().map(|part| {
        let disposition = part.content_disposition().expect("a disposition");
        assert!(disposition.is_attachment());
        let content_type = part.content_type().expect("a type");
        Attachment {
            file_name: disposition.attribute("filename").expect("a file name").to_owned(),
            name: content_type.attribute("name").expect("a name").to_owned(),
            media_type: [content_type.ctype(), "/", content_type.subtype().unwrap_or_default()].concat(),
            bytes: part.contents().to_vec(),
            headers: part.headers.len(),
        }
    });
    let body = message.body_text(0).unwrap_or_default();
    assert!(!body.replace("\r\n", "").contains('\n'), "a line end that is no CR LF: {body}");
    Opened {
        headers: message.headers().iter().map(|header| header.name().to_owned()).collect(),
        to: message.to().map(|to| to.iter().map(address).collect()).unwrap_or_default(),
        copies: message.cc().map(|to| to.iter().map(address).collect()).unwrap_or_default(),
        subject: message.subject().unwrap_or_default().to_owned(),
        date: message.date().map(mail_parser::DateTime::to_rfc3339).unwrap_or_default(),
        body: body.replace("\r\n", "\n"),
        attachments: attachments.collect(),
    }
}

/// Checks RFC 5322's rules for every line, and that the file is pure ASCII.
#[track_caller]
pub(crate) fn check_lines(eml: &str) {
    assert!(eml.is_ascii());
    assert!(eml.ends_with("\r\n"));
    let mut before = "";
    for line in eml.strip_suffix("\r\n").unwrap().split("\r\n") {
        assert!(!line.contains(['\r', '\n']), "a line end that is no CR LF: {line:?}");
        // An address may be longer than the recommended line length, and may not contain a space: it has a line of its
        // own, within the maximum length.
        assert!(line.len() <= if before == "To:" { 998 } else { 78 }, "{} characters: {line}", line.len());
        assert!(line.is_empty() || !line.trim().is_empty(), "a line of blanks only");
        before = line;
    }
}
