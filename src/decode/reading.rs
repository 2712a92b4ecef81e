//! From a JSON tree to Rust types, with every fault on the way.
//!
//! serde stops at the first fault and costs 25 kB in the wasm; an author wants all faults at once. So each type that an
//! organisation file can hold says how it is read, and `record!` and `words!` say it for most. From the same
//! declarations comes the JSON Schema, so that the two cannot differ.

use crate::json::{At, Member, Node, Value};

use super::fault::{Fault, What};

/// What is gathered while reading.
#[derive(Debug, Default)]
pub struct Reading {
    /// How many faults there are.
    count: usize,
    /// The faults, where somebody reads them.
    faults: Vec<Fault>,
    /// The ids of what could not be made out: what refers to them is not wrong as well.
    pub lost: Vec<String>,
    /// Where the records begin that hold a fault: their parts need not fit together as well.
    pub doubtful: Vec<At>,
}

impl Reading {
    /// Notes a fault; `None`, so that a reader can end with it. A browser only needs to know that there is one: what
    /// it is, is not even made there, and its words are not in the wasm.
    pub fn fault<T>(&mut self, at: At, what: impl FnOnce() -> What) -> Option<T> {
        self.count += 1;
        if cfg!(feature = "command") {
            self.faults.push(Fault { at, what: what() });
        }
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

    /// Notes that another kind of value was expected.
    pub fn wrong_type<T>(&mut self, node: &Node, expected: &'static str) -> Option<T> {
        self.fault(node.at, || What::WrongType { expected, found: kind(&node.value) })
    }

    /// The members of an object with these keys. Unknown and repeated keys are faults, but the rest is still read.
    pub fn object<'a>(&mut self, node: &'a Node, keys: &'static [&'static str]) -> Option<&'a [Member]> {
        let Some(members) = node.members() else {
            return self.wrong_type(node, "an object");
        };
        for (index, member) in members.iter().enumerate() {
            if members.iter().take(index).any(|earlier| earlier.key == member.key) {
                let _: Option<()> = self.fault(member.at, || What::RepeatedKey(member.key.clone()));
            } else if !keys.contains(&member.key.as_str()) {
                let what = || What::UnknownKey { found: member.key.clone(), allowed: keys };
                let _: Option<()> = self.fault(member.at, what);
            }
        }
        Some(members)
    }

    /// Whether a record that begins there holds a fault.
    pub fn is_doubtful(&self, at: At) -> bool {
        self.doubtful.contains(&at)
    }

    /// The value under a key.
    pub fn field<T: Decode>(&mut self, object: &Node, key: &'static str) -> Option<T> {
        let read = match object.get(key) {
            Some(node) => T::decode(node, self),
            None => T::absent().or_else(|| self.fault(object.at, || What::MissingKey(key))),
        };
        // Only an author wants to hear of more than one fault.
        if cfg!(feature = "command") { read.or_else(T::stand_in) } else { read }
    }
}

/// The name of a kind of value, for a fault.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::Text(_) => "a text",
        Value::List(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// Something an organisation file can hold.
pub trait Decode: Sized {
    /// Reads it. `None` only when a fault was noted.
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self>;

    /// What it is when its key is left out. `None`: it must be there.
    fn absent() -> Option<Self> {
        None
    }

    /// What stands in for it when it is faulty, so that the rest of its record can still be looked at. A file with
    /// faults is never used, so neither is this.
    fn stand_in() -> Option<Self> {
        Self::absent()
    }

    /// Its JSON Schema; what has a name goes into the definitions.
    #[cfg(feature = "command")]
    fn schema(definitions: &mut super::schema::Definitions) -> serde_json::Value;
}

impl<T: Decode> Decode for Option<T> {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        T::decode(node, reading).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    #[cfg(feature = "command")]
    fn schema(definitions: &mut super::schema::Definitions) -> serde_json::Value {
        T::schema(definitions)
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        T::decode(node, reading).map(Box::new)
    }

    #[cfg(feature = "command")]
    fn schema(definitions: &mut super::schema::Definitions) -> serde_json::Value {
        T::schema(definitions)
    }
}

/// A list that may be left out.
impl<T: Decode> Decode for Vec<T> {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        let Value::List(items) = &node.value else {
            return reading.wrong_type(node, "a list");
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

    #[cfg(feature = "command")]
    fn schema(definitions: &mut super::schema::Definitions) -> serde_json::Value {
        serde_json::json!({"type": "array", "items": T::schema(definitions)})
    }
}

/// A list that must be there and hold something.
#[derive(Clone, Debug, PartialEq)]
pub struct Some1<T>(pub Vec<T>);

impl<T> std::ops::Deref for Some1<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: Decode> Decode for Some1<T> {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        if matches!(&node.value, Value::List(items) if items.is_empty()) {
            return reading.fault(node.at, || What::EmptyList);
        }
        Vec::decode(node, reading).map(Self)
    }

    fn stand_in() -> Option<Self> {
        Some(Self(Vec::new()))
    }

    #[cfg(feature = "command")]
    fn schema(definitions: &mut super::schema::Definitions) -> serde_json::Value {
        serde_json::json!({"type": "array", "minItems": 1, "items": T::schema(definitions)})
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

    #[cfg(feature = "command")]
    fn schema(_: &mut super::schema::Definitions) -> serde_json::Value {
        serde_json::json!({"type": "boolean"})
    }
}

/// A note for the authors of the file: read, checked to be a text, and dropped.
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

    #[cfg(feature = "command")]
    fn schema(_: &mut super::schema::Definitions) -> serde_json::Value {
        serde_json::json!({"type": "string", "description": "For authors of this file; never shown."})
    }
}

/// A value that is passed over, whatever it is.
#[cfg(not(feature = "command"))]
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Passed;

#[cfg(not(feature = "command"))]
impl Decode for Passed {
    fn decode(_: &Node, _: &mut Reading) -> Option<Self> {
        Some(Self)
    }

    fn absent() -> Option<Self> {
        Some(Self)
    }
}

/// A value that is kept as it stands: the answers of an example.
impl Decode for Node {
    fn decode(node: &Node, _: &mut Reading) -> Option<Self> {
        Some(node.clone())
    }

    #[cfg(feature = "command")]
    fn schema(_: &mut super::schema::Definitions) -> serde_json::Value {
        serde_json::json!({"type": "object"})
    }
}

/// Declares a record: a struct whose fields are the keys of an object. It keeps its place in the file as `at`, and
/// every record may hold a `note`.
macro_rules! record {
    (
        $(#[doc = $about:literal])*
        pub struct $name:ident {
            $( $(#[doc = $field_about:literal])* pub $field:ident: $type:ty = $key:literal, )*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            /// Where it begins in the file.
            pub at: $crate::json::At,
            $( $(#[doc = $field_about])* pub $field: $type, )*
        }

        impl $crate::decode::Decode for $name {
            fn decode(
                node: &$crate::json::Node,
                reading: &mut $crate::decode::Reading,
            ) -> Option<Self> {
                let faults = reading.count();
                reading.object(node, &[$($key,)* "note"])?;
                let _: Option<$crate::decode::Note> = reading.field(node, "note");
                $( let $field = reading.field::<$type>(node, $key); )*
                if reading.count() > faults {
                    reading.doubtful.push(node.at);
                }
                match ($( $field, )*) {
                    ($( Some($field), )*) => Some(Self { at: node.at, $( $field, )* }),
                    faulty => {
                        // Dropping what was read in vain, field by field, would be 3 kB of the wasm. There a file is
                        // read once, and a page whose file is faulty shows no form.
                        if cfg!(not(feature = "command")) {
                            std::mem::forget(faulty);
                        }
                        None
                    }
                }
            }

            fn stand_in() -> Option<Self> {
                Some(Self { at: Default::default(), $( $field: <$type>::stand_in()?, )* })
            }

            #[cfg(feature = "command")]
            fn schema(definitions: &mut $crate::decode::schema::Definitions) -> serde_json::Value {
                definitions.named(stringify!($name), |definitions| {
                    let mut record = $crate::decode::schema::Record::new(concat!($($about,)*));
                    $( record.key::<$type>($key, concat!($($field_about,)*), definitions); )*
                    record.key::<$crate::decode::Note>("note", "", definitions);
                    record.finish()
                })
            }
        }
    };
}

/// Declares an enum whose variants are words.
macro_rules! words {
    (
        $(#[doc = $about:literal])*
        pub enum $name:ident { $( $(#[doc = $variant_about:literal])* $variant:ident = $word:literal, )* }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $( $(#[doc = $variant_about])* $variant, )* }

        impl $name {
            /// The word for it.
            pub fn word(self) -> &'static str {
                match self { $( Self::$variant => $word, )* }
            }

            /// The one that a word means.
            pub fn of(word: &str) -> Option<Self> {
                match word { $( $word => Some(Self::$variant), )* _ => None }
            }
        }

        impl $crate::decode::Decode for $name {
            fn decode(
                node: &$crate::json::Node,
                reading: &mut $crate::decode::Reading,
            ) -> Option<Self> {
                let Some(word) = node.text() else { return reading.wrong_type(node, "a text") };
                Self::of(word).or_else(|| reading.fault(node.at, || $crate::decode::fault::What::UnknownWord {
                    found: word.to_owned(),
                    allowed: &[$($word,)*],
                }))
            }

            #[cfg(feature = "command")]
            fn schema(_: &mut $crate::decode::schema::Definitions) -> serde_json::Value {
                serde_json::json!({"enum": [$($word,)*], "description": concat!($($about,)*).trim()})
            }
        }
    };
}

pub(crate) use {record, words};
