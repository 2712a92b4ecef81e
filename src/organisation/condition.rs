//! Conditions as data: on what was answered, and on how much time has passed.
//!
//! This module decodes them. `complaint`, which has the answers, evaluates them.

use crate::calendar::{Term, Unit};
use crate::json::{Node, Position, Value};

use super::values::Id;
use crate::decode::{Decode, FaultKind, NonEmpty, Reading, bounded_int, record};

/// Something that is true, false or unknown.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// The answer is one of these; for a question with several answers: one of these is among them.
    Is {
        /// The question.
        question: Id,
        /// The values.
        values: Vec<Expected>,
    },
    /// The question is answered.
    Answered {
        /// The question.
        question: Id,
    },
    /// Today is later than a date plus a term.
    DeadlinePassed(DeadlinePassed),
    /// All of these hold.
    All(Vec<Condition>),
    /// One of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
}

/// A value that an answer can have.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// An option.
    Option(Id),
    /// Yes or no, with its place.
    YesNo(Position, bool),
}

record! {
    /// Today is later than the last day of this term, counted from the date that was answered.
    pub struct DeadlinePassed {
        /// The question that asks for the date.
        pub question: Id = "question",
        /// The term.
        pub term: FileTerm = "term",
        /// By then the complaint must have arrived: sending it is not enough.
        pub must_arrive: bool = "arrived",
    }
}

/// A term as a file gives it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FileTerm {
    /// Where it stands.
    pub at: Position,
    /// The term.
    pub term: Term,
}

impl Condition {
    /// Every question that the condition asks about.
    pub fn questions<'a>(&'a self, found: &mut Vec<&'a Id>) {
        match self {
            Self::Is { question, .. } | Self::Answered { question } => found.push(question),
            Self::DeadlinePassed(past) => found.push(&past.question),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.questions(found)),
            Self::Not(part) => part.questions(found),
        }
    }

    /// The first deadline that must have passed, or may, for the condition to hold: not one under `not`.
    pub fn deadline_to_pass(&self) -> Option<&DeadlinePassed> {
        match self {
            Self::DeadlinePassed(past) => Some(past),
            Self::All(parts) | Self::Any(parts) => parts.iter().find_map(Self::deadline_to_pass),
            Self::Not(_) | Self::Is { .. } | Self::Answered { .. } => None,
        }
    }

    /// Every deadline in the condition.
    pub fn deadlines<'a>(&'a self, found: &mut Vec<&'a DeadlinePassed>) {
        match self {
            Self::DeadlinePassed(past) => found.push(past),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.deadlines(found)),
            Self::Not(part) => part.deadlines(found),
            Self::Is { .. } | Self::Answered { .. } => {}
        }
    }
}

impl Decode for Condition {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        // Each kind of condition has a key that no other has.
        if node.get("all").is_some() {
            reading.object(node, &["all"])?;
            reading.field::<NonEmpty<_>>(node, "all").map(|parts| Self::All(parts.0))
        } else if node.get("any").is_some() {
            reading.object(node, &["any"])?;
            reading.field::<NonEmpty<_>>(node, "any").map(|parts| Self::Any(parts.0))
        } else if node.get("not").is_some() {
            reading.object(node, &["not"])?;
            reading.field(node, "not").map(Self::Not)
        } else if node.get("past").is_some() {
            reading.object(node, &["past"])?;
            reading.field(node, "past").map(Self::DeadlinePassed)
        } else if node.get("is_one_of").is_some() {
            reading.object(node, &["question", "is_one_of"])?;
            let question = reading.field(node, "question");
            let values: Option<NonEmpty<_>> = reading.field(node, "is_one_of");
            Some(Self::Is { question: question?, values: values?.0 })
        } else if let Some(answered) = node.get("answered") {
            reading.object(node, &["question", "answered"])?;
            if answered.value != Value::Bool(true) {
                return reading.wrong_type(answered, "true");
            }
            reading.field(node, "question").map(|question| Self::Answered { question })
        } else if node.get("is").is_some() {
            reading.object(node, &["question", "is"])?;
            let question = reading.field(node, "question");
            let value = reading.field(node, "is");
            Some(Self::Is { question: question?, values: vec![value?] })
        } else {
            reading.object(node, &["question", "is", "is_one_of", "answered", "past", "all", "any", "not"])?;
            reading.fault(node.at, || FaultKind::MissingKey("is"))
        }
    }
}

impl Decode for Expected {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        match node.value {
            Value::Bool(value) => Some(Self::YesNo(node.at, value)),
            Value::Text(_) => Id::decode(node, reading).map(Self::Option),
            _ => reading.wrong_type(node, "an option, or true or false"),
        }
    }
}

/// The units, with the most that can be meant: nobody waits ten years, but some files are kept for thirty.
pub(super) const UNITS: [(&str, Unit, u32); 6] = [
    ("hours", Unit::Hours, 24 * 366),
    ("days", Unit::Days, 3653),
    ("workdays", Unit::Workdays, 2600),
    ("weeks", Unit::Weeks, 522),
    ("months", Unit::Months, 360),
    ("years", Unit::Years, 30),
];

impl Decode for FileTerm {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        reading.object(node, &["hours", "days", "workdays", "weeks", "months", "years", "moved"])?;
        let moved = reading.field(node, "moved");
        let mut given = UNITS.iter().filter_map(|unit| Some((unit, node.get(unit.0)?)));
        let (Some(((_, unit, most), amount)), None) = (given.next(), given.next()) else {
            return reading.fault(node.at, || FaultKind::TermUnits);
        };
        let amount = bounded_int(amount, 1, *most, reading)?;
        let amount = u16::try_from(amount).ok()?;
        Some(Self { at: node.at, term: Term { amount, unit: *unit, moved: moved? } })
    }
}
