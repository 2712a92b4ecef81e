//! A complaint form that an organisation describes as data.
//!
//! The modules are laid out in the order in which a complaint passes through them, and imports go one way along it.
//! [`organisation`] is what the organisation promises, [`complaint`] what the complainant answers and what that means,
//! [`submission`] how it is sent, [`messages`] the sentences and [`documents`] every form in which a complaint leaves.
//! [`receiving`] is for servers and `author` for authors of organisation files.
//!
//! `view`, `state`, `parts`, `fields` and `pages` render the form; each builds on the ones before it. `browser` is the
//! only module that touches the outside world, and `element` holds the functions that the custom element calls.
//!
//! `html` writes the form and its pages as HTML, and `receiver` is a server that receives complaints.

pub mod calendar;
pub mod complaint;
pub mod decode;
pub mod documents;
pub mod json;
pub mod messages;
pub mod organisation;
pub mod parse;
pub mod receiving;
pub mod submission;

#[cfg(feature = "command")]
pub mod author;
#[cfg(feature = "command")]
pub mod command;

#[cfg(feature = "components")]
pub mod browser;
#[cfg(feature = "widget")]
pub mod element;
#[cfg(feature = "components")]
mod fields;
#[cfg(all(feature = "command", not(feature = "widget")))]
pub mod html;
#[cfg(feature = "components")]
pub mod pages;
#[cfg(feature = "components")]
mod parts;
#[cfg(all(feature = "receiver", not(feature = "widget")))]
pub mod receiver;
#[cfg(feature = "components")]
pub mod state;
#[cfg(feature = "components")]
pub mod view;
