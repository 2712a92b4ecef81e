//! What applies with some answers only: the two conditions of it, and several things of which one counts.

use crate::decode::{Decode, NonEmpty, Reading, record};
use crate::json::{Node, Value};

use super::condition::Condition;
use super::text::Text;

/// Something that applies when one condition holds, and another is not known to. Without either it always applies.
pub trait Conditional {
    /// It applies when this holds.
    fn when(&self) -> Option<&Condition>;

    /// It does not apply when this holds.
    fn unless(&self) -> Option<&Condition>;

    /// Whether it depends on the answers.
    fn is_conditional(&self) -> bool {
        self.when().is_some() || self.unless().is_some()
    }
}

/// Both conditions of something.
pub fn conditions(thing: &dyn Conditional) -> impl Iterator<Item = &Condition> {
    thing.when().into_iter().chain(thing.unless())
}

/// For records that have both keys.
macro_rules! conditional {
    ($($name:ident),*) => {
        $(
            impl $crate::organisation::Conditional for $name {
                fn when(&self) -> Option<&$crate::organisation::Condition> {
                    self.when.as_ref()
                }

                fn unless(&self) -> Option<&$crate::organisation::Condition> {
                    self.unless.as_ref()
                }
            }
        )*
    };
}

pub(super) use conditional;

conditional! { SaidWhen }

/// One thing, or a list of them.
#[derive(Clone, Debug, PartialEq)]
pub struct OneOrMore<T>(pub Vec<T>);

impl<T> std::ops::Deref for OneOrMore<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: Conditional> OneOrMore<T> {
    /// The one that counts whatever is answered, if there is such a one.
    pub fn always(&self) -> Option<&T> {
        self.first().filter(|one| !one.is_conditional())
    }
}

impl<T: Decode> Decode for OneOrMore<T> {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        match node.value {
            Value::List(_) => NonEmpty::decode(node, reading).map(|list| Self(list.0)),
            _ => T::decode(node, reading).map(|one| Self(vec![one])),
        }
    }

    fn absent() -> Option<Self> {
        Some(Self(Vec::new()))
    }
}

record! {
    /// A text that is said with some answers only.
    pub struct SaidWhen {
        /// What is said.
        pub text: Text = "text",
        /// Said when this holds.
        pub when: Option<Condition> = "when",
        /// Not said when this holds.
        pub unless: Option<Condition> = "unless",
    }
}

/// A text, with conditions perhaps.
#[derive(Clone, Debug, PartialEq)]
pub struct Said(pub SaidWhen);

impl Decode for Said {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        if node.get("text").is_some() {
            return SaidWhen::decode(node, reading).map(Self);
        }
        Text::decode(node, reading).map(|text| Self(SaidWhen { at: node.at, text, when: None, unless: None }))
    }

    fn stand_in() -> Option<Self> {
        SaidWhen::stand_in().map(Self)
    }
}

impl Conditional for Said {
    fn when(&self) -> Option<&Condition> {
        self.0.when()
    }

    fn unless(&self) -> Option<&Condition> {
        self.0.unless()
    }
}
