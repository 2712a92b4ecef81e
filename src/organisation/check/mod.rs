//! What no single value can tell: whether the parts of a file fit together.
//!
//! Only the command checks this. A site serves files that passed.

mod contrast;
mod keys;
mod links;

pub(super) use links::check;
