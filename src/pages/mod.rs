//! The pages of a form. None knows another; the shell chooses among them, and `App` is all of one element.
//!
//! A page is a plain function from what it shows to an element. It assigns nothing and calls no browser while it renders,
//! only in event handlers, so that a server can render it too. What to ask, what is wrong and what it means is worked out
//! in `complaint`; the sentences are in `messages` and in the organisation file.

mod app;
mod entrance;
mod form_shell;
mod lazy_page;
mod letter;
mod mail;
mod questions;
mod receipt;
mod review;
mod sending;
mod start;
mod text;
mod verdict;

pub use app::{App, nothing};
