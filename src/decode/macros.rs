//! The macros `record!` and `words!`: one declaration gives a Rust type, its decoder and its JSON Schema.

/// Declares a record: a struct whose fields are the keys of an object. It keeps its position in the file as `at`, and
/// every record may have a `note`.
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
            pub at: $crate::json::Position,
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
                        // The code to drop the fields one by one would be 3 kB of wasm. A browser decodes one file,
                        // and shows no form when it is faulty.
                        if !$crate::decode::KEEPS_FAULTS {
                            std::mem::forget(faulty);
                        }
                        None
                    }
                }
            }

            fn stand_in() -> Option<Self> {
                Some(Self { at: Default::default(), $( $field: <$type>::stand_in()?, )* })
            }
        }

        #[cfg(feature = "command")]
        impl $crate::decode::Describe for $name {
            fn schema(definitions: &mut $crate::decode::Definitions) -> serde_json::Value {
                definitions.named(stringify!($name), |definitions| {
                    let mut record = $crate::decode::RecordSchema::new(concat!($($about,)*));
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
            /// All of them.
            #[cfg(feature = "command")]
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The word for it.
            pub fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $word, )* }
            }

            /// The one that a word means.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $( $word => Some(Self::$variant), )* _ => None }
            }
        }

        impl $crate::decode::Decode for $name {
            fn decode(
                node: &$crate::json::Node,
                reading: &mut $crate::decode::Reading,
            ) -> Option<Self> {
                let Some(word) = node.text() else { return reading.wrong_type(node, "a text") };
                Self::from_word(word).or_else(|| reading.fault(node.at, || $crate::decode::FaultKind::UnknownWord {
                    found: word.to_owned(),
                    allowed: &[$($word,)*],
                }))
            }
        }

        #[cfg(feature = "command")]
        impl $crate::decode::Describe for $name {
            fn schema(_: &mut $crate::decode::Definitions) -> serde_json::Value {
                serde_json::json!({"enum": [$($word,)*], "description": concat!($($about,)*).trim()})
            }
        }
    };
}

pub(crate) use {record, words};
