//! From a JSON tree to Rust types, with every fault on the way.
//!
//! It knows no key of the organisation file: those are declared in `organisation`, by the macros here.

mod bounded;
pub mod fault;
mod reading;
#[cfg(feature = "command")]
pub mod schema;

pub use bounded::{Whole, whole};
#[cfg(not(feature = "command"))]
pub use reading::Passed;
pub use reading::{Decode, Note, Reading, Some1};
pub(crate) use reading::{record, words};
