//! What leaves: a complaint that is complete, in every form in which it can travel.
//!
//! All of it is pure: text in, text and bytes out. Whether a complaint may be sent is not asked here: the verdict goes
//! along, the judgement is a person's. The network, the printer and the clipboard are for `browser`.

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
pub use ics::{Wording, ics};
pub use letter::letter;
pub use mail::{LONGEST, Mailto, NotByMailto, eml, mailto};
pub use names::file_name;
pub use overview::{Entry, Overview, Section, overview};
pub use payload::payload;
pub use text::text;
