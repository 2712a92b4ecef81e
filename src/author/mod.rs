//! For whoever writes an organisation file: all faults at once, in words, with a hint.
//!
//! Only the command has this module; a browser gets files that were checked. `organisation` checks what is right in
//! itself. Here the file is tried out: whether each condition can ever hold, and whether the examples do. What
//! is right but doubtful is a warning.

mod check;
mod examples;
mod near;
mod never;
mod warnings;
mod words;

pub use check::{Inspected, check, inspect};
pub use warnings::{Doubt, Warning};
pub use words::{message, warning};
