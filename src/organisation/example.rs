//! Examples: complaints, each with what the form must say of it. They prove to the author that the file is right.
//! A browser, where nobody would run them, skips them.

use super::code::Code;
use super::text::Line;
use super::values::{Id, Instant, MailAddress};
use crate::decode::record;
use crate::json::Node;

record! {
    /// A complaint, and what the form must say of it.
    pub struct Example {
        /// What it shows.
        pub name: Line = "name",
        /// The moment at which it is filed.
        pub now: Instant = "now",
        /// The answers.
        pub answers: Node = "answers",
        /// What the form must say.
        pub expect: Expectation = "expect",
    }
}

record! {
    /// What the form must say of an example.
    pub struct Expectation {
        /// The outcome.
        pub outcome: super::rule::Outcome = "outcome",
        /// The errors; left out: none.
        pub errors: Vec<ExpectedError> = "errors",
        /// Where a mail goes; left out: not looked at.
        pub mail: Option<MailAddress> = "mail",
        /// Dates of the timeline, under the id of a step, or that with `.aim` or `.postponed` behind it; null where there
        /// is none. What is left out is not looked at.
        pub dates: Option<Node> = "dates",
        /// The rules that fire, in the order of the file; left out: not looked at.
        pub rules: Option<Vec<Id>> = "rules",
    }
}

record! {
    /// An error that an example must give.
    pub struct ExpectedError {
        /// At which question.
        pub question: Line = "question",
        /// Which.
        pub code: Code = "code",
    }
}
