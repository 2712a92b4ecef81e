//! A complaint as it is filed: checked, with its verdict and timeline, and with a key by which a receiver recognises
//! it.

use crate::calendar::{DaysOff, Moment};
use crate::complaint::{self, Answers, Context, Dated, Verdict};
use crate::organisation::{Conditional, Lang, Letter, Mail, OneOrMore, Organisation, Procedure, Question};

/// A complaint that is complete.
#[derive(Clone, Debug)]
pub struct Filed<'a> {
    /// The organisation it is meant for.
    pub organisation: &'a Organisation,
    /// The procedure by which it is filed.
    pub procedure: &'a Procedure,
    /// Its UUID, the same at every attempt to send it.
    pub key: &'a str,
    /// The receiver's reference, once it was received.
    pub reference: Option<&'a str>,
    /// The moment of the first press on Send, from which terms run.
    pub filed_at: Moment,
    /// The language in which it was filled in.
    pub language: Lang,
    /// The checked answers.
    pub answers: &'a Answers,
    /// The verdict of the rules.
    pub verdict: &'a Verdict<'a>,
    /// What happens next, with dates.
    pub timeline: &'a [Dated<'a>],
}

impl Filed<'_> {
    /// What an officer must see first, in Dutch.
    pub fn notices(&self) -> Vec<&str> {
        let off = self.organisation.days_off();
        let notices = complaint::notices(self.procedure, self.facts(&off));
        notices.into_iter().map(|text| text.get(Lang::Nl)).collect()
    }

    /// Whether the officer must not use the answer to this question.
    pub fn is_not_to_be_used(&self, question: &Question) -> bool {
        complaint::is_not_to_be_used(question, self.facts(&self.organisation.days_off()))
    }

    /// Where a mail goes with these answers.
    pub fn mail(&self) -> Option<&Mail> {
        self.first(&self.procedure.deliveries.mail)
    }

    /// Where a letter goes with these answers.
    pub fn letter(&self) -> Option<&Letter> {
        self.first(&self.procedure.deliveries.letter)
    }

    /// Whether a server takes a complaint with these answers.
    pub fn is_taken_online(&self) -> bool {
        let receiver = self.procedure.deliveries.receiver();
        let off = self.organisation.days_off();
        !self.procedure.is_never_sent()
            && receiver.is_none_or(|receiver| complaint::applies(receiver, self.facts(&off)))
    }

    fn first<'a, T: Conditional>(&self, ways: &'a OneOrMore<T>) -> Option<&'a T> {
        complaint::first(ways, self.facts(&self.organisation.days_off()))
    }

    fn facts<'a>(&'a self, off: &'a DaysOff) -> Context<'a> {
        Context { answers: self.answers, now: self.filed_at, off }
    }
}
