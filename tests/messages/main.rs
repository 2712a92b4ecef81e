//! The sentences of every form: to the point, in the right form of address, in both languages, and never blaming.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so and stops")]

mod applies;
mod broken;
mod dates;
mod every_reason;
#[path = "../support/files.rs"]
mod files;
mod filled_in;
mod form;
mod own_sentences;
mod plain;
mod sentences;
mod source;
mod subject;
mod the_files;
