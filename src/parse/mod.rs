//! Reads what people type: lenient in the form, exact in the meaning.
//!
//! Every reader is a pure function over text. It gives what was meant, or a small reason why it
//! could not tell. It does not decide whether an answer is required, and it speaks to nobody: the
//! sentences for people belong to the texts. A name needs no reader, since a name is any name.

pub mod blank;
mod characters;
pub mod date;
pub mod email;
mod ip;
pub mod length;
pub mod postcode;
pub mod telephone;
