//! A complaint as a mail: a link that opens a mail program with the text in it, and a mail file that is ready to be
//! sent.

mod eml;
mod header;
mod mailto;
mod recipient;

pub use eml::eml;
pub use mailto::{LONGEST, Mailto, NotByMailto, mailto};
