//! Assesses a draft: problems, verdict, dates.

use chrono::NaiveDate;

use crate::calendar::{DaysOff, Moment};
use crate::organisation::{Condition, Notice, Outcome, Procedure, Question, Required, Rule, RuleEffect, Text};

use super::answer::Answers;
use super::draft::Draft;
use super::evaluate::{Context, applies, is_true};
use super::firing::{fires, last_day};
use super::problem::{Problem, Reason};
use super::timeline::{Dated, timeline};
use super::validate::validate;

/// What can be said of a draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment<'a> {
    /// The valid answers.
    pub answers: Answers,
    /// What has to be corrected, in the order of the questions.
    pub problems: Vec<Problem>,
    /// What the rules say. It stands beside problems, not instead of them.
    pub verdict: Verdict<'a>,
    /// What happens next, if it is filed now.
    pub timeline: Vec<Dated<'a>>,
}

/// What the rules say.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict<'a> {
    /// The outcome: that of the first rule that fired and is more than advice.
    pub outcome: Outcome,
    /// All rules that fired, in the order of the file.
    pub fired: Vec<Fired<'a>>,
}

/// A rule that fired.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fired<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// The last day that was in time, where time made it fire.
    pub last_day: Option<NaiveDate>,
}

/// Whether a question is part of the form, given the answers to those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuestionState {
    /// Whether it is asked.
    pub shown: bool,
    /// Whether it must be answered, when it is asked.
    pub required: bool,
}

/// Assesses a draft as if it were filed at that moment.
pub fn assess<'a>(procedure: &'a Procedure, draft: &Draft, now: Moment, off: &DaysOff) -> Assessment<'a> {
    let (_, answers, problems) = check(procedure, draft, now, off);
    let context = Context { answers: &answers, now, off };
    let verdict = judge(procedure, context);
    let timeline = timeline(procedure, context);
    Assessment { answers, problems, verdict, timeline }
}

/// Which questions are asked, and which of them must be answered: one for each question, in their order.
pub fn question_states(procedure: &Procedure, draft: &Draft, now: Moment, off: &DaysOff) -> Vec<QuestionState> {
    check(procedure, draft, now, off).0
}

/// Whether a question is asked, given the answers to those before it.
pub fn is_shown(question: &Question, context: Context<'_>) -> bool {
    let is_true = |condition: &Condition| is_true(condition, context);
    question.shown_when.as_ref().is_none_or(is_true) && !question.hidden_when.as_ref().is_some_and(is_true)
}

/// What the reader of a complaint with these answers must see first, in the order of the file.
pub fn notices<'a>(procedure: &'a Procedure, context: Context<'_>) -> Vec<&'a Text> {
    let is_said = |notice: &&Notice| applies(*notice, context);
    procedure.notices.iter().filter(is_said).map(|notice| &notice.text).collect()
}

/// Whether the reader of the answer is told not to use it.
pub fn is_not_to_be_used(question: &Question, context: Context<'_>) -> bool {
    question.do_not_use_when.as_ref().is_some_and(|condition| is_true(condition, context))
}

/// Whether a question must be answered, given the answers to those before it.
pub fn is_required(question: &Question, context: Context<'_>) -> bool {
    match &question.required {
        Required::Always => true,
        Required::Never => false,
        Required::When(condition) => is_true(condition, context),
        Required::Unless(condition) => !is_true(condition, context),
    }
}

/// Goes through the questions in their order: a condition asks only about questions before it, so what it needs is known.
fn check(
    procedure: &Procedure,
    draft: &Draft,
    now: Moment,
    off: &DaysOff,
) -> (Vec<QuestionState>, Answers, Vec<Problem>) {
    let mut form = Vec::new();
    let mut answers = Answers::default();
    let mut problems = Vec::new();
    for question in procedure.questions() {
        let context = Context { answers: &answers, now, off };
        let (shown, required) = (is_shown(question, context), is_required(question, context));
        form.push(QuestionState { shown, required });
        if !shown {
            continue;
        }
        match validate(question, draft.get(&question.id), now.date()) {
            Ok(Some(answer)) => answers.push(&question.id, answer),
            Ok(None) if !required => {}
            Ok(None) => problems.push(problem(&question.id, (None, Reason::Missing))),
            Err(fault) => problems.push(problem(&question.id, fault)),
        }
    }
    for id in draft.questions().filter(|id| procedure.question(id).is_none()) {
        problems.push(problem(id, (None, Reason::UnknownQuestion)));
    }
    (form, answers, problems)
}

fn problem(question: &str, (part, reason): super::validate::AnswerFault) -> Problem {
    Problem { question: question.to_owned(), part, reason }
}

fn judge<'a>(procedure: &'a Procedure, context: Context<'_>) -> Verdict<'a> {
    let fired = procedure.rules.iter().filter(|rule| fires(rule, context));
    let fired: Vec<Fired<'a>> = fired.map(|rule| Fired { rule, last_day: last_day(rule, context) }).collect();
    let mut outcomes = fired.iter().filter_map(|fired| fired.rule.effect.outcome());
    Verdict { outcome: outcomes.next().unwrap_or(Outcome::Admissible), fired }
}

impl Verdict<'_> {
    /// Whether a rule with this effect fired.
    pub fn has(&self, effect: RuleEffect) -> bool {
        self.fired.iter().any(|fired| fired.rule.effect == effect)
    }
}
