//! What is seen: from the entrance by way of the questions to the receipt.
//!
//! A component is a plain function from what it shows to an element; `element` says why `view!` is not used. None
//! reaches for the browser while it renders, so that the same components can write a page on a server; only handlers of
//! events do, by way of `browser`. What to ask, what is wrong and what it means is worked out in `complaint`; the
//! sentences are in `texts` and in the file.
//!
//! Texts that change are set as the text of their element, not as a text node of their own: who has the browser
//! translate the page replaces those nodes.

mod address;
mod answers;
mod app;
mod awaiting;
mod build;
mod button;
mod choice;
mod choices;
mod consent;
mod contact;
mod date;
mod deadline;
mod drafts;
mod element;
mod entrance;
mod exit;
mod field;
mod files;
mod filled_in;
mod form;
mod handover;
mod heading;
#[cfg(feature = "render")]
mod html;
mod journey;
mod kept;
mod later;
mod leaving;
mod line;
mod long_text;
mod mail;
mod moving;
mod outbox;
mod page;
mod paper;
mod part;
mod pieces;
mod question;
mod questions;
mod receipt;
mod review;
mod root;
mod said;
mod sending;
mod signature;
mod start;
mod summary;
mod verdict;
mod ways;

pub use app::{App, Settings, nothing};
pub use element::Changing;
pub use form::Form;
pub use page::Page;
