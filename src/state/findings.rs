//! What the last check found: errors, and what the rules say.

use chrono::NaiveDate;

use crate::complaint::{Fired, Part, Verdict};
use crate::organisation::{Outcome, Procedure};
use crate::view::LocalSignal;

/// Something to mend, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FieldError {
    /// The question.
    pub(crate) question: String,
    /// The part of the answer, where it has parts.
    pub(crate) part: Option<Part>,
    /// The id of the input to go to.
    pub(crate) input: String,
    /// What to do.
    pub(crate) message: String,
}

/// What the last check found.
#[derive(Debug)]
pub(crate) struct Findings {
    /// What is to be mended.
    pub(crate) errors: LocalSignal<Vec<FieldError>>,
    /// What the receiver said of the complaint as a whole.
    pub(crate) remarks: LocalSignal<Vec<String>>,
    /// What the rules say.
    pub(crate) verdict: LocalSignal<OwnedVerdict>,
    /// The advice that is new on the page that is shown: places of rules.
    pub(crate) advice: LocalSignal<Vec<usize>>,
}

impl Findings {
    /// Nothing was checked yet.
    pub(crate) fn new() -> Self {
        Self {
            errors: LocalSignal::new(Vec::new()),
            remarks: LocalSignal::new(Vec::new()),
            verdict: LocalSignal::new(OwnedVerdict { outcome: Outcome::Admissible, fired: Vec::new() }),
            advice: LocalSignal::new(Vec::new()),
        }
    }

    /// Whether nothing is to be mended, as far as was checked.
    pub(crate) fn is_right(&self) -> bool {
        self.errors.with_untracked(Vec::is_empty)
    }
}

/// A verdict that borrows nothing: it stays what it was when it was given.
#[derive(Clone, Debug)]
pub(crate) struct OwnedVerdict {
    pub(crate) outcome: Outcome,
    /// The rules that fired, by their places, each with the last day that was in time.
    pub(crate) fired: Vec<(usize, Option<NaiveDate>)>,
}

impl OwnedVerdict {
    pub(crate) fn of(verdict: &Verdict<'_>, procedure: &Procedure) -> Self {
        let index_of = |fired: &Fired<'_>| procedure.rules.iter().position(|rule| std::ptr::eq(rule, fired.rule));
        let fired = verdict.fired.iter().filter_map(|fired| Some((index_of(fired)?, fired.last_day)));
        Self { outcome: verdict.outcome, fired: fired.collect() }
    }

    /// The same, of the procedure that it was given for.
    pub(crate) fn of_procedure<'a>(&self, procedure: &'a Procedure) -> Verdict<'a> {
        let fired = self
            .fired
            .iter()
            .filter_map(|(index, last_day)| Some(Fired { rule: procedure.rules.get(*index)?, last_day: *last_day }));
        Verdict { outcome: self.outcome, fired: fired.collect() }
    }

    /// The places of the rules that fired.
    pub(crate) fn rules(&self) -> Vec<usize> {
        self.fired.iter().map(|(index, _)| *index).collect()
    }
}
