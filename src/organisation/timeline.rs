//! What happens next: who does what, and by when.

use crate::json::{Node, Value};

use super::condition::FileTerm;
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
        /// What the term is counted from. Left out: the filing.
        pub from: From = "from",
        /// What to say as long as the date it is counted from is not known.
        pub otherwise: Option<Text> = "otherwise",
    }
}

/// What a term is counted from.
#[derive(Clone, Debug, PartialEq)]
pub enum From {
    /// The moment at which the complaint is filed.
    Filing,
    /// A date that was answered.
    Answer(Id),
    /// Another step, which has not happened yet: its date cannot be known.
    After(Id),
}

impl Decode for From {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        match &node.value {
            Value::Text(text) if text == "filing" => Some(Self::Filing),
            Value::Object(_) if node.get("after").is_some() => {
                reading.object(node, &["after"])?;
                reading.field(node, "after").map(Self::After)
            }
            Value::Object(_) => {
                reading.object(node, &["answer", "after"])?;
                reading.field(node, "answer").map(Self::Answer)
            }
            _ => reading.wrong_type(node, "\"filing\", {\"answer\": …} or {\"after\": …}"),
        }
    }

    fn absent() -> Option<Self> {
        Some(Self::Filing)
    }
}
