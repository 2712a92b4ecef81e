//! The pages of a form. No page knows another; the shell chooses among them, and `App` is one element on a page.
//!
//! A page is a plain function from state to an element. It changes nothing and calls no browser while it renders, only
//! in event handlers, so that a server can render it too. What to ask, what is wrong and what it means is decided in
//! `complaint`; the sentences are in `messages` and in the organisation file.

mod app;
pub(crate) mod entrance;
pub(crate) mod form_shell;
mod letter;
mod mail;
pub(crate) mod questions;
mod receipt;
pub(crate) mod review;
mod sending;
mod start;
mod text;
pub(crate) mod verdict;

pub use app::App;
