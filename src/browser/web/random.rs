//! Random numbers.

/// A random number. Not for secrets.
pub fn random() -> u32 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
}

/// A random UUID (version 4).
///
/// Not by `crypto.randomUUID`, which exists in secure contexts only. Where `crypto` itself is missing, `Math.random`
/// stands in.
pub fn uuid() -> String {
    let mut bytes = [0_u8; 16];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    if crypto.is_none_or(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_err()) {
        bytes.fill_with(|| random() as u8);
    }
    let mut text = String::with_capacity(36);
    for (index, byte) in bytes.into_iter().enumerate() {
        // The bits that say which version and variant this is.
        let byte = match index {
            6 => byte & 0x0F | 0x40,
            8 => byte & 0x3F | 0x80,
            _ => byte,
        };
        if matches!(index, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        text.extend([byte >> 4, byte & 0x0F].map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)])));
    }
    text
}
