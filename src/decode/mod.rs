//! Decodes a JSON tree into Rust types and reports every fault on the way.
//!
//! It knows no key of any file: `organisation` declares those with the macros `record!` and `words!`. [`Decode`] reads a
//! type, and for the command `Describe` gives its JSON Schema.

mod basic;
mod bounded;
#[cfg(feature = "command")]
mod describe;
mod fault;
mod macros;
mod reading;

pub use basic::{NonEmpty, Note};
pub use bounded::{BoundedInt, bounded_int};
#[cfg(feature = "command")]
pub use describe::{Definitions, Describe, RecordSchema};
pub use fault::{Fault, FaultKind, Mismatch};
pub(crate) use macros::{record, words};
pub(crate) use reading::KEEPS_FAULTS;
pub use reading::{Decode, Reading};
