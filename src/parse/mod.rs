//! Reads what people type: lenient in the form, exact in the meaning.
//!
//! Every reader is a pure function over text. It gives what was meant, or a small reason why it
//! could not tell. It does not decide whether an answer is required, and it speaks to nobody: the
//! sentences for people belong to the texts. A name needs no reader, since a name is any name.

pub mod blank;
pub mod date;
pub mod email;
mod ip;
pub mod length;
pub mod postcode;
pub mod telephone;

/// The value of a digit: Western, Arabic-Indic, Persian or full-width.
///
/// These are the digits that the keyboards of telephones in the Netherlands give in practice.
fn digit(character: char) -> Option<u8> {
    let zero = match character {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6F0}'..='\u{6F9}' => '\u{6F0}',
        '\u{FF10}'..='\u{FF19}' => '\u{FF10}',
        _ => return None,
    };
    u8::try_from(u32::from(character) - u32::from(zero)).ok()
}

/// Whether this is a hyphen, a dash or a minus: word processors swap them as they please.
fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}')
}
