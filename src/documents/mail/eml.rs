//! The complaint as a mail in a file: whoever opens it has a mail that is ready to be sent, files included.
//!
//! `X-Unsent` says that it is a draft. It names no sender: the program that opens it fills in its own. What is typed
//! stands encoded in it, so that no line of it can be taken for a header or for the border of a part.

use crate::complaint::Answer;
use crate::messages::file_names;

use crate::documents::{Filed, attached, base64, text};

use super::header;
use super::recipient::{recipient, subject};

/// Makes the mail. `None`: nobody handles this by mail.
///
/// `files` are what is in the files that go along, in the order of [`attached`]; one that is not at hand is only named
/// in the text. A drawn signature goes along by itself.
pub fn eml(filed: &Filed<'_>, files: &[&[u8]]) -> Option<String> {
    let to = recipient(filed)?;
    let drawings = drawings(filed);
    let drawings = drawings.iter().map(|bytes| (file_names::SIGNATURE, "image/png", bytes.as_slice()));
    let files = attached(filed).zip(files).map(|((_, file), bytes)| (&*file.name, &*file.media_type, *bytes));
    let attachments: Vec<(&str, &str, &[u8])> = files.chain(drawings).collect();

    let mut mail = String::from("X-Unsent: 1\r\n");
    header::push_date(&mut mail, filed.filed_at);
    header::push_to(&mut mail, to);
    header::push_subject(&mut mail, subject(filed));
    mail.push_str("MIME-Version: 1.0\r\n");
    if attachments.is_empty() {
        push_text(&mut mail, filed);
        return Some(mail);
    }
    mail.push_str("Content-Type: multipart/mixed;\r\n boundary=\"");
    mail.push_str(BORDER);
    mail.push_str("\"\r\n\r\n");
    push_border(&mut mail, "\r\n");
    push_text(&mut mail, filed);
    for (name, media_type, bytes) in attachments {
        push_border(&mut mail, "\r\n");
        header::push_attachment_fields(&mut mail, media_type, name);
        mail.push_str("\r\n");
        base64::push_lines(&mut mail, bytes);
    }
    push_border(&mut mail, "--\r\n");
    Some(mail)
}

/// Everything between borders is base64, which has no underscore: the border can occur nowhere else.
const BORDER: &str = "=_part_=";

fn push_border(mail: &mut String, after: &str) {
    mail.push_str("--");
    mail.push_str(BORDER);
    mail.push_str(after);
}

fn push_text(mail: &mut String, filed: &Filed<'_>) {
    mail.push_str("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
    base64::push_lines(mail, text(filed).replace('\n', "\r\n").as_bytes());
}

fn drawings(filed: &Filed<'_>) -> Vec<Vec<u8>> {
    let drawn = filed.answers.iter().filter_map(|(_, answer)| match answer {
        Answer::Signature(signature) => signature.drawn.as_deref()?.split_once(','),
        _ => None,
    });
    drawn.map(|(_, data)| base64::decoded(data)).collect()
}
