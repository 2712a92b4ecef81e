//! The bytes of a file as text. Only UTF-8 is right, for a browser reads nothing else; but what was meant can be read, so
//! that an author hears of the other slips in the same run.

use std::borrow::Cow;

use super::cursor::Cursor;
use super::position::Position;
use super::syntax::Syntax;

/// What files of other programs begin with, and what they are.
const OTHERS: [(&[u8], &str); 6] = [
    (b"PK\x03\x04", "a document of Word, or another zip"),
    (b"\xD0\xCF\x11\xE0", "a document of an old Word"),
    (b"{\\rtf", "a document in RTF"),
    (b"%PDF", "a PDF"),
    (b"<!", "a page of HTML"),
    (b"<html", "a page of HTML"),
];

/// The characters of Windows from 0x80 to 0x9F. Five of these bytes mean nothing.
const WINDOWS: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}', '\u{fffd}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
];

/// The text, and what is wrong with its encoding. Without a text, nothing can be made of it.
pub(super) fn text(bytes: &[u8]) -> (Option<Cow<'_, str>>, Option<(Position, Syntax)>) {
    let start = Position::new(1, 1);
    let order: Option<fn([u8; 2]) -> u16> = match bytes {
        [0xFF, 0xFE, ..] => Some(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => Some(u16::from_be_bytes),
        _ => None,
    };
    if let Some(order) = order {
        let units: Vec<u16> = bytes.as_chunks().0.iter().skip(1).map(|pair| order(*pair)).collect();
        return (String::from_utf16(&units).ok().map(Cow::Owned), Some((start, Syntax::Utf16)));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Some((_, what)) = OTHERS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return (None, Some((start, Syntax::OtherFile(what))));
    }
    let error = match str::from_utf8(bytes) {
        Ok(text) => return (Some(Cow::Borrowed(text)), None),
        Err(error) => error,
    };
    let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
    let at = Cursor::default().after(str::from_utf8(good).unwrap_or_default());
    // Bytes that no text has are no text.
    let is_text = bytes.iter().all(|byte| *byte >= 0x20 || matches!(byte, b'\n' | b'\r' | b'\t'));
    (is_text.then(|| Cow::Owned(mended(bytes))), Some((at, Syntax::NotUtf8)))
}

/// What is no UTF-8, as Windows writes it; the rest stays.
fn mended(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|byte| windows(*byte)));
    }
    text
}

fn windows(byte: u8) -> char {
    let special = byte.checked_sub(0x80).and_then(|index| WINDOWS.get(usize::from(index)));
    special.copied().unwrap_or(char::from(byte))
}
