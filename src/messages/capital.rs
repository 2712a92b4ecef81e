//! Capitals, without the tables of all languages.

/// The text with a capital at the start: what a question is called also stands in the middle of sentences.
pub(super) fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map(upper).into_iter().chain(rest).collect()
}

/// The capital of a Dutch or English letter. The tables of the standard library would add kilobytes to the wasm.
fn upper(letter: char) -> char {
    match letter {
        'à'..='ö' | 'ø'..='þ' => char::from_u32(u32::from(letter) - 32).unwrap_or(letter),
        _ => letter.to_ascii_uppercase(),
    }
}
