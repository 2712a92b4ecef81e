//! Base64 for mail: RFC 2045.
//!
//! By hand, since the crate `base64` adds 2,930 bytes of brotli to the program: 86 to the first visit and 2,844 to the
//! rest.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The bytes of the longest line that RFC 2045 allows: 76 characters.
const LINE: usize = 57;

/// Appends the encoded bytes on one line.
pub(super) fn push_encoded(out: &mut String, bytes: &[u8]) {
    for group in bytes.chunks(3) {
        let byte = |index: usize| group.get(index).copied().unwrap_or_default();
        let bits = u32::from_be_bytes([0, byte(0), byte(1), byte(2)]);
        for place in 0..4 {
            out.push(if place <= group.len() { letter(bits >> (18 - 6 * place)) } else { '=' });
        }
    }
}

/// Appends the encoded bytes on lines of 76 characters, each with CR LF behind it.
pub(super) fn push_lines(out: &mut String, bytes: &[u8]) {
    out.reserve(bytes.len() / LINE * 78 + 78);
    for line in bytes.chunks(LINE) {
        push_encoded(out, line);
        out.push_str("\r\n");
    }
}

/// Decodes a text, up to the first character that is not base64.
pub(super) fn decoded(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for byte in text.bytes() {
        let Some(value) = value(byte) else { break };
        bits = bits << 6 | value;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    bytes
}

fn letter(bits: u32) -> char {
    ALPHABET[(bits & 63) as usize] as char
}

fn value(byte: u8) -> Option<u32> {
    let value = match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(u32::from(value))
}
