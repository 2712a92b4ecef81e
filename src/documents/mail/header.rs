//! The header fields of a mail, by RFC 5322, 2047 and 2231. Whatever the input, the output is one field on lines of at
//! most 78 characters; only an address that is longer makes a longer line, since it may not be broken.
//!
//! By hand, since the crate `email-encoding`, which writes these and base64, adds 3,266 bytes of brotli to the program:
//! 39 to the first visit and 3,227 to the rest. It would save some 100 lines.

use chrono::Datelike;

use crate::calendar::Moment;
use crate::messages::file_names;

use crate::documents::{base64, percent};

use super::recipient::on_one_line;

/// The longest line that RFC 5322 recommends.
const LINE: usize = 78;
/// The bytes of text in an encoded word, so that it fits on a line behind the longest name below.
const WORD: usize = 39;
/// The encoded characters that fit on a line behind the name of a parameter.
const PART: usize = 48;

/// `Subject: …`, unchanged if it is short and plain, or else in encoded words.
pub(super) fn push_subject(out: &mut String, subject: &str) {
    let subject = on_one_line(subject);
    out.push_str("Subject: ");
    push_words(out, &subject, is_plain(&subject));
    out.push_str("\r\n");
}

/// `To: …` or `Cc: …`, with an address on each line where there are more.
pub(super) fn push_addresses(out: &mut String, name: &str, addresses: &[&str]) {
    for (index, address) in addresses.iter().enumerate() {
        if index == 0 {
            push_whole(out, name, address);
        } else {
            out.push_str(",\r\n ");
            out.push_str(address);
        }
    }
    out.push_str("\r\n");
}

/// A value that must not be broken, on its own line if it needs one.
fn push_whole(out: &mut String, name: &str, value: &str) {
    out.push_str(name);
    // A space before it, and a semicolon that may come behind it.
    out.push_str(if name.len() + value.len() + 2 > LINE { "\r\n " } else { " " });
    out.push_str(value);
}

/// `Date: Fri, 20 Nov 2026 10:00:00 +0100`.
pub(super) fn push_date(out: &mut String, moment: Moment) {
    const DAYS: [&str; 7] = ["Mon, ", "Tue, ", "Wed, ", "Thu, ", "Fri, ", "Sat, ", "Sun, "];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let date = moment.date();
    // "2026-11-20T10:00:00+01:00": digits, so bytes and characters are the same here.
    let written = moment.write_rfc3339();
    let piece = |from: usize, to: usize| written.get(from..to).unwrap_or_default();
    let day = DAYS.get(date.weekday().num_days_from_monday() as usize).copied().unwrap_or_default();
    let month = MONTHS.get(date.month0() as usize).copied().unwrap_or_default();
    let pieces =
        [day, piece(8, 10), " ", month, " ", piece(0, 4), " ", piece(11, 19), " ", piece(19, 22), piece(23, 25)];
    out.push_str("Date: ");
    pieces.iter().for_each(|piece| out.push_str(piece));
    out.push_str("\r\n");
}

/// The name of an attachment, written twice as mail programs do: in encoded words for programs older than RFC 2231, and
/// by that RFC for all others.
pub(super) fn push_attachment_fields(out: &mut String, media_type: &str, name: &str) {
    let name = on_one_line(name);
    let name = if name.trim().is_empty() { file_names::NAMELESS } else { &name };
    let media_type = if is_media_type(media_type) { media_type } else { "application/octet-stream" };
    push_whole(out, "Content-Type:", media_type);
    out.push_str(";\r\n name=\"");
    let plain = is_plain(name) && !name.contains(['"', '\\']);
    push_words(out, name, plain);
    out.push_str("\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment;\r\n filename");
    if plain {
        out.push_str("=\"");
        out.push_str(name);
        out.push('"');
    } else {
        push_extended(out, name);
    }
    out.push_str("\r\n");
}

/// Whether it needs no encoding: printable ASCII, short enough for its line, nothing that looks encoded, and no blanks
/// at the ends, which would be lost.
fn is_plain(text: &str) -> bool {
    let printable = text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
    printable
        && text.len() <= 60
        && !text.as_bytes().windows(2).any(|pair| pair == b"=?")
        && !text.starts_with(' ')
        && !text.ends_with(' ')
}

/// The text unchanged, or in encoded words, one per line. No word ends inside a character.
fn push_words(out: &mut String, text: &str, plain: bool) {
    if plain {
        out.push_str(text);
        return;
    }
    let mut rest = text;
    loop {
        let (word, after) = rest.split_at(rest.floor_char_boundary(WORD));
        out.push_str("=?UTF-8?B?");
        base64::push_encoded(out, word.as_bytes());
        out.push_str("?=");
        if after.is_empty() {
            return;
        }
        out.push_str("\r\n ");
        rest = after;
    }
}

/// The value of a parameter by RFC 2231: `*=UTF-8''…`, or numbered parts if it is long.
fn push_extended(out: &mut String, text: &str) {
    let mut parts = vec![String::new()];
    for character in text.chars() {
        let mut encoded = String::new();
        percent::push_encoded(&mut encoded, character.encode_utf8(&mut [0; 4]));
        match parts.last_mut() {
            Some(part) if part.len() + encoded.len() <= PART => part.push_str(&encoded),
            _ => parts.push(encoded),
        }
    }
    let several = parts.len() > 1;
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            out.push_str(";\r\n filename");
        }
        if several {
            out.push('*');
            out.push_str(&index.to_string());
        }
        out.push_str(if index == 0 { "*=UTF-8''" } else { "*=" });
        out.push_str(part);
    }
}

/// Whether this is a media type as browsers name it. Types of messages and of multipart bodies may not be encoded in
/// base64, and types too long for a line are not in use; both are refused.
fn is_media_type(text: &str) -> bool {
    let is_token = |token: &str| {
        !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&byte))
    };
    text.len() <= LINE - 2
        && text.split_once('/').is_some_and(|(kind, rest)| {
            let known = ["application", "audio", "image", "text", "video"].contains(&kind);
            known && is_token(rest)
        })
}
