//! Percent-encoding, for mailto links and for the names of attachments.
//!
//! By hand, since the crate `percent-encoding` adds 579 bytes of brotli to the program: 63 to the first visit and 516
//! to the rest.

/// Appends the text, with all bytes encoded except those that RFC 3986 calls unreserved. So nothing is left that means
/// something in a link or a header, or that programs read differently, such as "+".
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
