//! Checks what a single value cannot tell: whether the parts of a file fit together.
//!
//! Only the command does this. A site serves files that passed.

mod contrast;
mod keys;
mod links;
mod references;
mod timeline;
mod ways;

pub(super) use keys::TYPES_OF_KEYS;
pub(super) use links::{RESERVED, check};
