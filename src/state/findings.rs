//! The results of the last check: errors, and what the rules say.

use chrono::NaiveDate;

use crate::complaint::{Fired, Part, Verdict};
use crate::organisation::{Outcome, Procedure};
use crate::view::LocalSignal;

/// An error at a question, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FieldError {
    /// The question.
    pub(crate) question: String,
    /// The part of the answer, where it has parts.
    pub(crate) part: Option<Part>,
    /// The id of the input that takes the focus.
    pub(crate) input: String,
    /// The sentence for the complainant.
    pub(crate) message: String,
}

/// The results of the last check.
#[derive(Debug)]
pub(crate) struct Findings {
    /// The errors that are shown.
    pub(crate) errors: LocalSignal<Vec<FieldError>>,
    /// Remarks of the receiver on the complaint as a whole.
    pub(crate) remarks: LocalSignal<Vec<String>>,
    /// The verdict of the rules.
    pub(crate) verdict: LocalSignal<OwnedVerdict>,
    /// The advice that is new on this page: indices of rules.
    pub(crate) advice: LocalSignal<Vec<usize>>,
}

impl Findings {
    /// Before the first check.
    pub(crate) fn new() -> Self {
        Self {
            errors: LocalSignal::new(Vec::new()),
            remarks: LocalSignal::new(Vec::new()),
            verdict: LocalSignal::new(OwnedVerdict { outcome: Outcome::Admissible, fired: Vec::new() }),
            advice: LocalSignal::new(Vec::new()),
        }
    }

    /// Whether the last check found no errors.
    pub(crate) fn is_right(&self) -> bool {
        self.errors.with_untracked(Vec::is_empty)
    }
}

/// A verdict that borrows nothing, so that it can be kept.
#[derive(Clone, Debug)]
pub(crate) struct OwnedVerdict {
    pub(crate) outcome: Outcome,
    /// The indices of the rules that fired, each with the last day that was in time.
    pub(crate) fired: Vec<(usize, Option<NaiveDate>)>,
}

impl OwnedVerdict {
    pub(crate) fn of(verdict: &Verdict<'_>, procedure: &Procedure) -> Self {
        let index_of = |fired: &Fired<'_>| procedure.rules.iter().position(|rule| std::ptr::eq(rule, fired.rule));
        let fired = verdict.fired.iter().filter_map(|fired| Some((index_of(fired)?, fired.last_day)));
        Self { outcome: verdict.outcome, fired: fired.collect() }
    }

    /// The verdict with the rules of the procedure that it was given for.
    pub(crate) fn of_procedure<'a>(&self, procedure: &'a Procedure) -> Verdict<'a> {
        let fired = self
            .fired
            .iter()
            .filter_map(|(index, last_day)| Some(Fired { rule: procedure.rules.get(*index)?, last_day: *last_day }));
        Verdict { outcome: self.outcome, fired: fired.collect() }
    }

    /// The indices of the rules that fired.
    pub(crate) fn rules(&self) -> Vec<usize> {
        self.fired.iter().map(|(index, _)| *index).collect()
    }
}
