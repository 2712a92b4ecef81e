//! For whoever writes an organisation file: all faults at once, in words, with a hint.
//!
//! Only the command has this module; a browser gets files that were checked. `organisation` checks what is right in
//! itself. Here the file is tried out: whether each condition can ever hold, and whether the examples do.

mod check;
mod examples;
mod near;
mod never;
mod words;

pub use check::check;
pub use words::message;
