//! Percent-encoding: a mailto link wants it, and so do the names of attachments.

/// Writes the text with everything encoded but what RFC 3986 calls unreserved: nothing is left that has a meaning in a
/// link or in a header, and nothing on which programs disagree, such as "+".
pub(super) fn push_encoded(out: &mut String, text: &str) {
    text.bytes().for_each(|byte| push_byte(out, byte));
}

fn push_byte(out: &mut String, byte: u8) {
    if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
        out.push(byte as char);
    } else {
        out.push('%');
        out.push(digit(byte >> 4));
        out.push(digit(byte & 15));
    }
}

fn digit(value: u8) -> char {
    (if value < 10 { b'0' + value } else { b'A' + value - 10 }) as char
}
