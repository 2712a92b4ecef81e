//! A complaint as it is filed: checked, judged, dated, and with a key by which a receiver knows it again.

use crate::calendar::Moment;
use crate::complaint::{self, Answers, Context, Dated, Verdict};
use crate::organisation::{Lang, Organisation, Procedure, Question};

/// A complaint that is complete.
#[derive(Clone, Debug)]
pub struct Filed<'a> {
    /// The organisation it is meant for.
    pub organisation: &'a Organisation,
    /// The procedure by which it is filed.
    pub procedure: &'a Procedure,
    /// A UUID of its own: the same at every try to send it.
    pub key: &'a str,
    /// Under what the receiver knows it, once it was received.
    pub reference: Option<&'a str>,
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

impl Filed<'_> {
    /// What whoever reads it must see first, in Dutch.
    pub fn notices(&self) -> Vec<&str> {
        let closed = self.organisation.closed();
        let notices = complaint::notices(self.procedure, self.facts(&closed));
        notices.into_iter().map(|text| text.get(Lang::Nl)).collect()
    }

    /// Whether whoever reads the answer to a question is told not to use it.
    pub fn is_not_to_be_used(&self, question: &Question) -> bool {
        complaint::is_not_to_be_used(question, self.facts(&self.organisation.closed()))
    }

    fn facts<'a>(&'a self, closed: &'a [chrono::NaiveDate]) -> Context<'a> {
        Context { answers: self.answers, now: self.filed_at, closed }
    }
}
