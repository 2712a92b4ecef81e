//! A complaint as it is filed: checked, judged, dated, and with a key by which a receiver knows it again.

use crate::calendar::Moment;
use crate::complaint::{Answers, Dated, Verdict};
use crate::procedure::{Lang, Organisation, Procedure};

/// A complaint that is complete.
#[derive(Clone, Debug)]
pub struct Filed<'a> {
    /// The organisation it is meant for.
    pub organisation: &'a Organisation,
    /// The procedure by which it is filed.
    pub procedure: &'a Procedure,
    /// A UUID of its own: the same at every try to send it.
    pub key: &'a str,
    /// The moment of the first press on send: terms run from it.
    pub filed_at: Moment,
    /// The language in which it was filled in.
    pub language: Lang,
    /// The checked answers.
    pub answers: &'a Answers,
    /// What the rules say of it.
    pub verdict: &'a Verdict<'a>,
    /// What was promised, with dates.
    pub timeline: &'a [Dated<'a>],
}
