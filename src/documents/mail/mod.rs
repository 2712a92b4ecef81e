//! A complaint as a mail: a link that fills in a mail program, and a mail that is ready to be sent.

mod eml;
mod header;
mod mailto;
mod recipient;

pub use eml::eml;
pub use mailto::{LONGEST, Mailto, NotByMailto, mailto};
