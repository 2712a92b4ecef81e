//! Checks the answers, and finds the step in which an error is corrected.

use crate::complaint::{Draft, Problem};
use crate::messages;
use crate::organisation::{Id, Question, Rule, RuleEffect};

use super::findings::{FieldError, OwnedVerdict};
use super::form::Form;
use super::input_id::input_id;
use super::page::Page;

impl Form {
    /// Checks all answers once, and returns all errors. A complaint without errors is frozen.
    pub(crate) fn check(&self) -> Vec<FieldError> {
        let now = self.session.clock.now();
        let (draft, assessment) = self.assess_at(now);
        let errors: Vec<FieldError> = assessment.problems.iter().map(|problem| self.error(problem, &draft)).collect();
        self.findings.remarks.set(Vec::new());
        self.findings.verdict.set(OwnedVerdict::of(&assessment.verdict, self.procedure()));
        if errors.is_empty() {
            self.freeze(assessment, now);
        }
        errors
    }

    /// Shows the errors of one step. Returns whether it has none.
    pub(crate) fn show_errors_of(&self, step: usize, all: &[FieldError]) -> bool {
        let is_in_step = |error: &&FieldError| {
            self.settings.one_page || self.find_question(&error.question).is_some_and(|(at, _)| at == step)
        };
        self.findings.errors.set(all.iter().filter(is_in_step).cloned().collect());
        self.findings.is_right()
    }

    /// Checks again after a change of language. A complaint that was sent stays as it was.
    pub(crate) fn resume(&self) {
        let now = self.session.clock.now();
        let assess = || self.assess_at(now).1;
        match self.page_untracked() {
            Page::Verdict => self.findings.verdict.set(OwnedVerdict::of(&assess().verdict, self.procedure())),
            _ if !self.session.sending.has_started() => self.freeze(assess(), now),
            _ => {}
        }
    }

    /// A problem in words, with the input in which it is corrected.
    pub(crate) fn error(&self, problem: &Problem, draft: &Draft) -> FieldError {
        let question = self.procedure().question(&problem.question);
        FieldError {
            question: problem.question.clone(),
            part: problem.part,
            input: question.map_or_else(String::new, |question| input_id(question, problem.part)),
            message: messages::problem(problem, question, draft, self.wording.lang, self.wording.tone),
        }
    }

    /// Notes which rules fired. Returns whether one of them is new and more than advice. New advice is shown.
    pub(crate) fn note_fired_rules(&self) -> bool {
        let fired = self.findings.verdict.with_untracked(OwnedVerdict::rules);
        let seen = self.progress.seen_rules.get_value();
        let (advice, others): (Vec<usize>, Vec<usize>) =
            fired.iter().filter(|rule| !seen.contains(rule)).partition(|rule| self.is_advice(**rule));
        // Advice that is shown at its question was read there.
        let is_elsewhere =
            |rule: &usize| self.procedure().rules.get(*rule).is_none_or(|rule| self.question_of_advice(rule).is_none());
        self.findings.advice.set(advice.into_iter().filter(is_elsewhere).collect());
        self.progress.seen_rules.set_value(fired);
        !others.is_empty()
    }

    /// The advice to show at a question: indices of rules.
    pub(crate) fn advice_at(&self, question: &str) -> Vec<usize> {
        let rules = self.procedure().rules.iter().enumerate();
        rules
            .filter(|(_, rule)| self.question_of_advice(rule).is_some_and(|id| id.text == question))
            .map(|(index, _)| index)
            .collect()
    }

    /// The question at which a piece of advice is shown: the only one that its condition depends on. Questions of its
    /// exception must come no later; otherwise people would read advice before they reach the question that rules it
    /// out.
    fn question_of_advice<'a>(&self, rule: &'a Rule) -> Option<&'a Id> {
        let (mut ids, mut exception_ids) = (Vec::new(), Vec::new());
        rule.when.questions(&mut ids);
        rule.unless.iter().for_each(|unless| unless.questions(&mut exception_ids));
        let at = *ids.first()?;
        let is_alone = rule.effect == RuleEffect::Advice && ids.iter().all(|id| id.text == at.text);
        let before = || self.procedure().questions().take_while(|question| question.id.text != at.text);
        let was_asked_before = |id: &&Id| id.text == at.text || before().any(|question| question.id.text == id.text);
        (is_alone && exception_ids.iter().all(was_asked_before)).then_some(at)
    }

    fn is_advice(&self, rule: usize) -> bool {
        self.procedure().rules.get(rule).is_some_and(|rule: &Rule| rule.effect == RuleEffect::Advice)
    }

    /// The step that asks a question. On one page there is only step 0.
    pub(crate) fn find_question(&self, id: &str) -> Option<(usize, &Question)> {
        let steps = self.procedure().steps.iter().enumerate();
        let mut all = steps.flat_map(|(index, step)| step.questions.iter().map(move |question| (index, question)));
        let (step, question) = all.find(|(_, question)| *question.id == *id)?;
        Some((if self.settings.one_page { 0 } else { step }, question))
    }

    /// The step of the first error, and the errors of other steps. Only errors of that step stay shown: the others
    /// cannot be corrected on that page.
    pub(crate) fn first_step_with_error(&self) -> Option<(usize, Vec<FieldError>)> {
        let first = self.findings.errors.with_untracked(|errors| errors.first().map(|error| error.question.clone()))?;
        let step = self.find_question(&first).map_or(0, |(step, _)| step);
        let is_in_step = |error: &FieldError| self.find_question(&error.question).is_some_and(|(at, _)| at == step);
        let (here, later) = self.findings.errors.get_untracked().into_iter().partition(is_in_step);
        self.findings.errors.set(here);
        Some((step, later))
    }
}
