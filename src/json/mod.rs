//! JSON that remembers where it stood.
//!
//! An author who made a mistake is told the line and the column, so every value keeps its place. In a browser its own
//! `JSON.parse` says whether a text is right, and no place is kept; both become the same tree, and one decoder reads it.
//! What the values mean is for `procedure` and `complaint`.

mod parse;
mod place;
mod tree;
mod write;

pub use parse::{Stop, Syntax, parse, parse_strictly};
pub use tree::tree;
pub(crate) use write::Json;

/// A place in a file: line and column, both from 1, columns in characters. Zero where it is not known.
///
/// Whoever fills in a form is told none, so in a browser it takes no room at all: every part of a file has one, and to
/// carry them along for nothing would be some kB of the wasm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// The line, from 1.
    #[cfg(feature = "command")]
    pub line: u32,
    /// The column in characters, from 1.
    #[cfg(feature = "command")]
    pub column: u32,
}

impl At {
    /// Where a file begins.
    pub fn start() -> Self {
        Self {
            #[cfg(feature = "command")]
            line: 1,
            #[cfg(feature = "command")]
            column: 1,
        }
    }

    /// Where one is after this byte of UTF-8.
    #[must_use]
    pub fn after(self, byte: u8) -> Self {
        let _ = byte;
        Self {
            #[cfg(feature = "command")]
            line: self.line + u32::from(byte == b'\n'),
            #[cfg(feature = "command")]
            column: match byte {
                b'\n' => 1,
                // Only the first byte of a character counts.
                0x80..=0xBF => self.column,
                _ => self.column + 1,
            },
        }
    }
}

/// A value and where it begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where the value begins.
    pub at: At,
    /// What it is.
    pub value: Value,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object, its members in the order of the file.
    Object(Vec<Member>),
}

/// One member of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Where the key begins.
    pub at: At,
    /// The key.
    pub key: String,
    /// The value.
    pub node: Node,
}

impl Node {
    /// A value from somewhere without lines, such as a browser.
    pub fn nowhere(value: Value) -> Self {
        Self { at: At::default(), value }
    }

    /// The text, when it is one.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The members, when it is an object.
    pub fn members(&self) -> Option<&[Member]> {
        match &self.value {
            Value::Object(members) => Some(members),
            _ => None,
        }
    }

    /// The value under a key, when it is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.members()?.iter().find(|member| member.key == key).map(|member| &member.node)
    }
}
