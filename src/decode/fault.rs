//! What can be wrong with an organisation file, and where.
//!
//! A fault is a typed reason. The sentences, with hints, are in `author`, which only the command has.

use crate::json::{Position, Syntax};

/// One fault, with its position in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Where.
    pub at: Position,
    /// What.
    pub kind: FaultKind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FaultKind {
    /// The JSON itself.
    Syntax(Syntax),
    /// Another kind of value than expected.
    WrongType {
        /// What should stand here.
        expected: &'static str,
        /// What stands here.
        found: &'static str,
    },
    /// A key that means nothing here.
    UnknownKey {
        /// The key.
        found: String,
        /// The keys that do.
        allowed: &'static [&'static str],
    },
    /// The same key twice.
    RepeatedKey(String),
    /// A key that must be there.
    MissingKey(&'static str),
    /// A word that is none of the words for this.
    UnknownWord {
        /// The word.
        found: String,
        /// The words.
        allowed: &'static [&'static str],
    },
    /// A list that must hold something.
    EmptyList,
    /// A format that this program does not read.
    Format,
    /// A text without Dutch.
    NoDutch,
    /// A text of nothing.
    EmptyText,
    /// Something that is not what its place asks for: an id, a mail address, a date …
    NotA {
        /// What it should be.
        expected: &'static str,
        /// What stands there.
        found: String,
    },
    /// A colour on which white text cannot be read.
    PaleColour(String),
    /// A number that cannot be meant.
    OutOfRange {
        /// The least that can be meant.
        least: u32,
        /// The most.
        most: u32,
    },
    /// A term needs exactly one unit.
    TermUnits,
    /// Hours can be counted from a moment only.
    HoursFromDay,
    /// An id that was given before.
    RepeatedId {
        /// The id.
        id: String,
        /// Where it stands first.
        first: Position,
    },
    /// A condition on a question that is not there.
    NoSuchQuestion {
        /// The id.
        found: String,
        /// The ids that are there.
        known: Vec<String>,
    },
    /// A condition on a question that is asked later.
    AskedLater(String),
    /// A value that is no option of that question.
    NoSuchOption {
        /// The value.
        found: String,
        /// The question.
        question: String,
        /// Its options.
        known: Vec<String>,
    },
    /// A condition that does not fit the type of the question.
    Unfit {
        /// The question.
        question: String,
        /// What the condition wants.
        wanted: &'static str,
    },
    /// A key that does not go with this type of question.
    KeyOfOtherType {
        /// The key.
        key: &'static str,
        /// The types it goes with.
        types: &'static str,
    },
    /// A choice without options.
    NoOptions,
    /// More than one option that brings an own answer.
    TwoOwnAnswers,
    /// `min` above `max`.
    MinAboveMax,
    /// A procedure that is not there.
    NoSuchProcedure {
        /// The id.
        found: String,
        /// The ids that are there.
        known: Vec<String>,
    },
    /// A procedure that the entrance does not lead to.
    NotInEntrance(String),
    /// Several procedures and no entrance.
    NoEntrance,
    /// A form with more questions than anybody answers.
    TooManyQuestions,
    /// A notice that says neither when nor unless what, or both.
    NoticeWhen,
    /// No way to deliver.
    NoDelivery,
    /// No way to deliver with some answers.
    NoUsualWay,
    /// A way behind one that has no condition.
    NeverReached,
    /// A choice at the entrance that leads nowhere, or to two places.
    DoorTo,
    /// A version of a procedure that ends before it begins.
    Validity,
    /// A timeline step after a step that is not above it.
    NoSuchStep {
        /// The id.
        found: String,
        /// The ids above it.
        known: Vec<String>,
    },
    /// A placeholder that means nothing here.
    Placeholder {
        /// The placeholder.
        found: String,
        /// The placeholders that do, if any.
        allowed: Vec<&'static str>,
    },
    /// From a day to an earlier one, or to one that is more than a year later.
    Stretch,
    /// A date that is never shown, or that can never be known.
    DateUnused(&'static str),
    /// A key that says more of a date, without a date.
    NeedsDate(&'static str),
    /// An aim that ends after the term.
    AimLater,
    /// A step that comes again after a term that calendars cannot count.
    EveryUnit,
    /// `otherwise` goes with a term from an answer, and always does.
    Otherwise,
    /// A condition that can never be true.
    NeverTrue,
    /// The same, of what is left out where it is true.
    UnlessNeverTrue,
    /// A rule whose `unless` is true wherever its `when` is.
    NeverFires,
    /// `{last_day}` of a rule that can also fire where no term of it has ended.
    NoLastDay,
    /// An example that does not hold.
    Example(Mismatch),
    /// No example with complete answers and the outcome admissible.
    NoCompleteExample,
}

/// In what an example does not hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Mismatch {
    /// Another outcome.
    Outcome {
        /// What the example expects.
        expected: &'static str,
        /// What the rules say.
        found: &'static str,
    },
    /// An error that does not come.
    NoError {
        /// The question.
        question: String,
        /// The code.
        code: &'static str,
    },
    /// An error that was not expected.
    Error {
        /// The question, with the part of the answer that is wrong, if it has parts: `adres.postcode`.
        question: String,
        /// The code.
        code: &'static str,
    },
    /// Another date.
    Date {
        /// The timeline step.
        step: String,
        /// What the calendar says.
        found: Option<String>,
    },
    /// A mail to somebody else.
    Mail {
        /// To whom.
        found: Option<String>,
    },
    /// Other rules.
    Rules {
        /// The rules that fire.
        found: Vec<String>,
    },
}
