//! From a JSON tree to Rust types, with every fault on the way.
//!
//! It knows no key of the organisation file: those are declared in `organisation`, by the macros here.

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
