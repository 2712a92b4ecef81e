//! Values that any file can hold: optional values, lists, booleans, notes.

use crate::json::{Node, Value};

use super::fault::FaultKind;
use super::reading::{Decode, Reading};

impl<T: Decode> Decode for Option<T> {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        T::decode(node, reading).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        T::decode(node, reading).map(Box::new)
    }
}

/// A list that may be left out.
impl<T: Decode> Decode for Vec<T> {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        let Value::List(items) = &node.value else {
            return reading.wrong_type(node, "a list, between [ and ]");
        };
        let mut list = Vec::with_capacity(items.len());
        for item in items {
            match T::decode(item, reading) {
                Some(item) => list.push(item),
                None => reading.lost.extend(item.get("id").and_then(Node::text).map(str::to_owned)),
            }
        }
        // An item that could not be read is a fault already; the others still help to find more.
        Some(list)
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

/// A list that is required and has at least one item.
#[derive(Clone, Debug, PartialEq)]
pub struct NonEmpty<T>(pub Vec<T>);

impl<T> std::ops::Deref for NonEmpty<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: Decode> Decode for NonEmpty<T> {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        if matches!(&node.value, Value::List(items) if items.is_empty()) {
            return reading.fault(node.at, || FaultKind::EmptyList);
        }
        Vec::decode(node, reading).map(Self)
    }

    fn stand_in() -> Option<Self> {
        Some(Self(Vec::new()))
    }
}

/// `true` or `false`; false when left out.
impl Decode for bool {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        match node.value {
            Value::Bool(value) => Some(value),
            _ => reading.wrong_type(node, "true or false"),
        }
    }

    fn absent() -> Option<Self> {
        Some(false)
    }
}

/// A note for the authors of the file. It must be a text, and is dropped.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Note;

impl Decode for Note {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        match node.value {
            Value::Text(_) => Some(Self),
            _ => reading.wrong_type(node, "a text"),
        }
    }

    fn absent() -> Option<Self> {
        Some(Self)
    }
}

/// A list that is skipped, whatever it holds: for a field that is a list in the command and of no use in a browser.
impl<T> Decode for [T; 0] {
    fn decode(_: &Node, _: &mut Reading) -> Option<Self> {
        Some([])
    }

    fn absent() -> Option<Self> {
        Some([])
    }
}

/// A value that is kept undecoded: the answers of an example.
impl Decode for Node {
    fn decode(node: &Node, _: &mut Reading) -> Option<Self> {
        Some(node.clone())
    }
}
