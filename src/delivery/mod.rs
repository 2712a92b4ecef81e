//! What leaves: a complaint that is complete, in every form in which it can travel.
//!
//! All of it is pure: text in, text and bytes out. Whether a complaint may be sent is not asked here: the verdict goes
//! along, the judgement is a person's. The network, the printer and the clipboard are for `browser`.

mod base64;
mod body;
mod eml;
mod filed;
mod form;
mod header;
mod ics;
mod letter;
mod mailto;
mod multipart;
mod names;
mod payload;
mod percent;
mod readable;
mod received;
mod recipient;
pub mod response;
#[cfg(feature = "command")]
mod schema;
pub mod sending;
mod text;

pub use body::{Body, NoBody, attached, body};
pub use eml::eml;
pub use filed::Filed;
pub use form::fields;
pub use ics::{Wording, ics};
pub use letter::letter;
pub use mailto::{LONGEST, Mailto, NotByMailto, mailto};
pub use names::file_name;
pub use payload::payload;
pub use readable::{Entry, Section, Sheet, sheet, size_in_words};
pub use received::{Received, Refused, Unreadable, uuid};
#[cfg(feature = "command")]
pub use schema::payload_schema;
pub use text::text;
