//! What is seen: the questions, the errors, the verdict, and what happens next.
//!
//! A component is a plain function from what it shows to an element; `element` says why `view!` is not used. None reaches for the browser while it renders, so
//! that the same components can write a page on a server; only handlers of events do, by way of `browser`. What to ask,
//! what is wrong and what it means is worked out in `complaint`; the sentences are in `texts` and in the file.
//!
//! Texts that change are set as the text of their element, not as a text node of their own: who has the browser
//! translate the page replaces those nodes.

mod address;
mod answers;
mod choice;
mod choices;
mod consent;
mod contact;
mod date;
mod element;
mod field;
mod files;
mod form;
mod line;
mod long_text;
mod part;
mod question;
mod questions;
mod ready;
mod said;
mod summary;
mod verdict;

pub use form::{Blank, Form, Page, Told};
