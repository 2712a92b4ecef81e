//! How a type is decoded from a JSON tree, and the faults that are collected meanwhile.
//!
//! serde stops at the first fault and costs 25 kB in the wasm; an author wants all faults at once. So each type that an
//! organisation file can hold implements [`Decode`].

use crate::json::{Member, Node, Position, Value};

use super::fault::{Fault, FaultKind};

/// Whether faults are kept, and reading goes on after the first. Only authors need that: a browser shows no form for a
/// faulty file, whatever the fault is.
pub(crate) const KEEPS_FAULTS: bool = cfg!(feature = "command");

/// What is collected while a file is decoded.
#[derive(Debug, Default)]
pub struct Reading {
    /// How many faults there are.
    count: usize,
    /// The faults, where somebody reads them.
    faults: Vec<Fault>,
    /// The ids of items that could not be decoded. A reference to one of them is not another fault.
    pub lost: Vec<String>,
    /// The positions of records that hold a fault. Whether their parts fit together is not checked any more.
    pub doubtful: Vec<Position>,
}

impl Reading {
    /// Records a fault. A browser only counts faults: `kind` is never called there, so its texts are not in the wasm.
    pub fn note(&mut self, at: Position, kind: impl FnOnce() -> FaultKind) {
        self.count += 1;
        if KEEPS_FAULTS {
            self.faults.push(Fault { at, kind: kind() });
        }
    }

    /// Records a fault and returns `None`, so that a decoder can end with it.
    pub fn fault<T>(&mut self, at: Position, kind: impl FnOnce() -> FaultKind) -> Option<T> {
        self.note(at, kind);
        None
    }

    /// How many faults there are so far.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The faults.
    pub fn into_faults(self) -> Vec<Fault> {
        self.faults
    }

    /// Records that another kind of value was expected.
    pub fn wrong_type<T>(&mut self, node: &Node, expected: &'static str) -> Option<T> {
        self.fault(node.at, || FaultKind::WrongType { expected, found: kind(&node.value) })
    }

    /// The members of an object that may have these keys. Unknown and repeated keys are faults; the others are still read.
    pub fn object<'a>(&mut self, node: &'a Node, keys: &'static [&'static str]) -> Option<&'a [Member]> {
        let Some(members) = node.members() else {
            return self.wrong_type(node, "an object, between { and }");
        };
        for (index, member) in members.iter().enumerate() {
            if members.iter().take(index).any(|earlier| earlier.key == member.key) {
                self.note(member.at, || FaultKind::RepeatedKey(member.key.clone()));
            } else if !keys.contains(&member.key.as_str()) {
                let kind = || FaultKind::UnknownKey { found: member.key.clone(), allowed: keys };
                self.note(member.at, kind);
            }
        }
        Some(members)
    }

    /// Whether the record at this position holds a fault.
    pub fn is_doubtful(&self, at: Position) -> bool {
        self.doubtful.contains(&at)
    }

    /// The value under a key.
    pub fn field<T: Decode>(&mut self, object: &Node, key: &'static str) -> Option<T> {
        let read = match object.get(key) {
            Some(node) => T::decode(node, self),
            None => T::absent().or_else(|| self.fault(object.at, || FaultKind::MissingKey(key))),
        };
        if KEEPS_FAULTS { read.or_else(T::stand_in) } else { read }
    }
}

/// The name of a kind of value, for a fault.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::Text(_) => "a text",
        Value::List(_) => "a list, between [ and ]",
        Value::Object(_) => "an object, between { and }",
    }
}

/// Something an organisation file can hold.
pub trait Decode: Sized {
    /// Decodes it. `None` only when a fault was recorded.
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self>;

    /// The value when the key is left out. `None`: the key is required.
    fn absent() -> Option<Self> {
        None
    }

    /// A placeholder for a faulty value, so that the rest of its record can still be checked. A file with faults is
    /// never used, so neither is the placeholder.
    fn stand_in() -> Option<Self> {
        Self::absent()
    }
}
