//! JSON that remembers where it stood.
//!
//! An author who made a mistake is told the line and the column, so every value keeps its place. In a browser its own
//! `JSON.parse` says whether a text is right, and no place is kept; both become the same tree, and one decoder reads it.
//! What the values mean is for `procedure` and `complaint`.

mod node;
mod parse;
mod place;
mod position;
mod tree;
mod write;

pub use node::{Member, Node, Value};
pub use parse::{Stop, Syntax, parse, parse_strictly};
pub use position::Position;
pub use tree::tree;
pub(crate) use write::Json;
