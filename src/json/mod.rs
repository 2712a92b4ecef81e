//! JSON in which every value knows its position.
//!
//! An author who made a mistake is told the line and the column. A browser needs no positions: its own `JSON.parse`
//! validates the text, and [`tree()`] builds the tree. Both parsers build the same tree, and one decoder reads it.
//! What the values mean is for `organisation` and `complaint`.

mod cursor;
mod encoding;
mod node;
mod parse;
mod position;
mod string;
mod syntax;
mod tree;
mod write;

pub use node::{Member, Node, Value};
pub use parse::{Stop, parse, parse_strictly};
pub use position::Position;
pub use syntax::Syntax;
pub use tree::tree;
pub(crate) use write::Json;
