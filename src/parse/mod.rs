//! Reads what people type: lenient in the form, exact in the meaning.
//!
//! Every reader is a pure function over text. It gives what was meant, or a small reason why it
//! could not tell. It does not decide whether an answer is required, and it holds no sentences for
//! people: those are in `messages`. A name needs no reader, since any text can be a name.

pub mod blank;
mod characters;
pub mod date;
pub mod email;
mod ip;
pub mod length;
pub mod postcode;
pub mod telephone;
pub mod time;
