//! A complete complaint in every form in which it can be sent or kept.
//!
//! All functions are pure. They do not ask whether a complaint may be sent: the verdict is included, and a person
//! judges. The network, the printer and the clipboard are for `browser`.

mod attached;
mod base64;
mod filed;
mod form;
mod ics;
mod letter;
mod mail;
mod names;
mod overview;
mod payload;
mod percent;
mod text;

pub use attached::attached;
pub use filed::Filed;
pub use form::fields;
pub use ics::{IcsWording, ics};
pub use letter::letter;
pub use mail::{LONGEST, Mailto, NotByMailto, eml, mailto};
pub use names::file_name;
pub use overview::{Entry, Overview, Section, overview};
pub use payload::payload;
pub use text::{brief, text};
