//! The complaint as a mail file: opening it gives a mail that is ready to be sent, files included.
//!
//! `X-Unsent` marks it as a draft. It names no sender, since the program that opens it fills in its own. Typed text is
//! encoded, so that none of its lines can be read as a header or as the boundary of a part.

use crate::complaint::Answer;
use crate::messages::file_names;

use crate::documents::{Filed, attached, base64, text};

use super::header;
use super::recipient::{copies, recipient, subject};

/// Makes the mail; `None` where the procedure takes no mail.
///
/// `files` holds the contents of the attachments, in the order of [`attached()`]; a missing one is only named in the
/// text. A drawn signature is attached too.
pub fn eml(filed: &Filed<'_>, files: &[&[u8]]) -> Option<String> {
    let to = recipient(filed)?;
    let drawings = drawings(filed);
    let drawings = drawings.iter().map(|bytes| (file_names::SIGNATURE, "image/png", bytes.as_slice()));
    let files = attached(filed).zip(files).map(|((_, file), bytes)| (&*file.name, &*file.media_type, *bytes));
    let attachments: Vec<(&str, &str, &[u8])> = files.chain(drawings).collect();

    let mut mail = String::from("X-Unsent: 1\r\n");
    header::push_date(&mut mail, filed.filed_at);
    header::push_addresses(&mut mail, "To:", &[to]);
    let copies = copies(filed);
    if !copies.is_empty() {
        header::push_addresses(&mut mail, "Cc:", &copies);
    }
    header::push_subject(&mut mail, subject(filed));
    mail.push_str("MIME-Version: 1.0\r\n");
    if attachments.is_empty() {
        push_text(&mut mail, filed);
        return Some(mail);
    }
    mail.push_str("Content-Type: multipart/mixed;\r\n boundary=\"");
    mail.push_str(BOUNDARY);
    mail.push_str("\"\r\n\r\n");
    push_boundary(&mut mail, "\r\n");
    push_text(&mut mail, filed);
    for (name, media_type, bytes) in attachments {
        push_boundary(&mut mail, "\r\n");
        header::push_attachment_fields(&mut mail, media_type, name);
        mail.push_str("\r\n");
        base64::push_lines(&mut mail, bytes);
    }
    push_boundary(&mut mail, "--\r\n");
    Some(mail)
}

/// Everything between boundaries is base64, which has no underscore, so the boundary cannot occur elsewhere.
const BOUNDARY: &str = "=_part_=";

fn push_boundary(mail: &mut String, after: &str) {
    mail.push_str("--");
    mail.push_str(BOUNDARY);
    mail.push_str(after);
}

fn push_text(mail: &mut String, filed: &Filed<'_>) {
    mail.push_str("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
    // Thunderbird reads the text as flowed, in which a line that ends in a space goes on in the next.
    let text = text(filed);
    let lines: Vec<&str> = text.split('\n').map(|line| line.trim_end_matches(' ')).collect();
    base64::push_lines(mail, lines.join("\r\n").as_bytes());
}

fn drawings(filed: &Filed<'_>) -> Vec<Vec<u8>> {
    let drawn = filed.answers.iter().filter_map(|(_, answer)| match answer {
        Answer::Signature(signature) => signature.drawn.as_deref()?.split_once(','),
        _ => None,
    });
    drawn.map(|(_, data)| base64::decoded(data)).collect()
}
