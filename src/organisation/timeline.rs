//! What happens next: who does what, and by when.

use crate::json::{Node, Value};

use super::applies::conditional;
use super::condition::{Condition, FileTerm};
use super::text::Text;
use super::values::Id;
use crate::decode::{Decode, Reading, record};

record! {
    /// A step of what happens next.
    pub struct TimelineStep {
        /// Its id.
        pub id: Id = "id",
        /// Who does it.
        pub who: Text = "who",
        /// What happens. `{by}` becomes the date.
        pub text: Text = "text",
        /// Within which term. Left out: the procedure names none.
        pub term: Option<FileTerm> = "term",
        /// It happens again after each such term.
        pub every: Option<FileTerm> = "every",
        /// The shorter term that is aimed at. `{aim}` becomes its date.
        pub aim: Option<FileTerm> = "aim",
        /// By how much the term may be postponed. `{postponed}` becomes the date after that.
        pub postponed: Option<FileTerm> = "postponed",
        /// What the term is counted from. Left out: the filing.
        pub from: From = "from",
        /// What to say as long as the date it is counted from is not known.
        pub otherwise: Option<Text> = "otherwise",
        /// It happens only when this holds.
        pub when: Option<Condition> = "when",
        /// It does not happen when this holds.
        pub unless: Option<Condition> = "unless",
    }
}

conditional! { TimelineStep }

/// What a term is counted from.
#[derive(Clone, Debug, PartialEq)]
pub enum From {
    /// The moment at which the complaint is filed.
    Filing,
    /// The moment at which it arrives. That is known only where the form itself sends it.
    Receipt,
    /// A date that was answered.
    Answer(Id),
    /// Another step, which has not happened yet: its date cannot be known.
    After(Id),
}

impl Decode for From {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        match &node.value {
            Value::Text(text) if text == "filing" => Some(Self::Filing),
            Value::Text(text) if text == "receipt" => Some(Self::Receipt),
            Value::Object(_) if node.get("after").is_some() => {
                reading.object(node, &["after"])?;
                reading.field(node, "after").map(Self::After)
            }
            Value::Object(_) => {
                reading.object(node, &["answer", "after"])?;
                reading.field(node, "answer").map(Self::Answer)
            }
            _ => reading.wrong_type(node, "\"filing\", \"receipt\", {\"answer\": …} or {\"after\": …}"),
        }
    }

    fn absent() -> Option<Self> {
        Some(Self::Filing)
    }
}
