//! Reads a Dutch postcode: "1000cx" and " 1000 CX " are one.
//!
//! It says whether the postcode can exist, not whether it does. Postcodes of other countries have
//! no shape in common, so they are taken as they come, elsewhere.

use super::blank;
use super::characters::digit;

/// The postcode as the post writes it, such as "1000 CX", or none if this is no Dutch postcode.
#[must_use]
pub fn read_dutch(text: &str) -> Option<String> {
    let mut seen = text.chars().filter(|&character| !blank::is_unseen(character));
    let mut postcode = String::with_capacity(7);
    for place in 0..4 {
        let digit = digit(seen.next()?)?;
        if place == 0 && digit == 0 {
            return None;
        }
        postcode.push(char::from(b'0' + digit));
    }
    postcode.push(' ');
    for _ in 0..2 {
        let letter = seen.next().filter(char::is_ascii_alphabetic)?;
        postcode.push(letter.to_ascii_uppercase());
    }
    // These three pairs are never given out, for what they stood for in the war.
    let given_out = !matches!(&postcode[5..], "SA" | "SD" | "SS");
    (given_out && seen.next().is_none()).then_some(postcode)
}
