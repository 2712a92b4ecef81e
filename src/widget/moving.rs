//! From page to page: what comes next, what came before, and where the focus goes.

use std::sync::Arc;

use leptos::prelude::*;

use crate::complaint::{Draft, Fired, Part, Problem, QuestionState};
use crate::messages;
use crate::organisation::{Id, Kind, Outcome, Question, Rule, RuleEffect};

use super::form::{Form, Told};
use super::later;
use super::page::Page;

impl Form {
    /// Shows a page, and moves the focus to its heading.
    pub(super) fn go(self: &Arc<Self>, page: Page) {
        let heading = self.heading(page);
        if matches!(page, Page::Questions(_)) && !self.one_page && page != self.page.get_untracked() {
            self.pieces.more();
        }
        self.go_to(page, heading);
    }

    /// What a press on a button does that shows another page.
    pub(super) fn pressed(self: &Arc<Self>, what: fn(&Arc<Form>)) -> impl Fn() + 'static {
        let form = Arc::clone(self);
        move || form.soon(what)
    }

    /// Does something in the next turn, if the form is still there then.
    pub(super) fn soon(self: &Arc<Self>, what: impl FnOnce(&Arc<Form>) + 'static) {
        let form = Arc::downgrade(self);
        self.app.soon(move || {
            if let Some(form) = form.upgrade() {
                what(&form);
            }
        });
    }

    /// Shows a page, and moves the focus to something on it.
    pub(super) fn go_to(self: &Arc<Self>, page: Page, focus: String) {
        if self.page.get_untracked() != page {
            self.expect(page);
            self.page.set(page);
            self.app.host.tell("klacht:step", &[("page", page.word()), ("step", self.step_id(page))]);
        }
        self.app.changed();
        if page != self.first_page() || self.app.has_before() {
            self.app.steps.went_on();
        }
        self.app.host.focus_soon(focus);
    }

    /// The id of what takes the focus on a page.
    fn heading(&self, page: Page) -> String {
        match page {
            Page::Questions(_) if self.told.with_untracked(|told| !told.is_empty()) => "summary.heading".to_owned(),
            Page::Questions(_) => ["step.", self.step_id(page)].concat(),
            _ => [page.word(), ".heading"].concat(),
        }
    }

    pub(super) fn step_id(&self, page: Page) -> &str {
        match page {
            Page::Questions(step) => self.procedure().steps.get(step).map_or("", |step| &step.id.text),
            _ => "",
        }
    }

    /// The step was filled in: checks it, and goes on if it is right.
    pub(super) fn next(self: &Arc<Self>, step: usize) {
        let fired = self.check(Some(step));
        if !self.told.with_untracked(Vec::is_empty) {
            return self.go(Page::Questions(step));
        }
        self.soon(move |form| form.was_right(step, &fired));
    }

    /// Goes on behind a step that is right: to what the rules say of it, where that is new.
    fn was_right(self: &Arc<Self>, step: usize, fired: &[usize]) {
        let is_new = self.meet(fired);
        if is_new && self.outcome.get_untracked() != Outcome::Admissible {
            self.trip.update_value(|trip| trip.before_verdict = step);
            return self.go(Page::Verdict);
        }
        self.go_past(step);
    }

    /// To the next step, or to the page on which all is looked over.
    fn go_past(self: &Arc<Self>, step: usize) {
        let asked = self.asked.get_untracked();
        let next = (step + 1..self.procedure().steps.len()).find(|step| self.asks_anything(&asked, *step));
        let was_reviewed = self.trip.with_value(|trip| trip.was_reviewed);
        match next {
            Some(next) if !was_reviewed && !self.one_page => self.go(Page::Questions(next)),
            _ => self.look_over(),
        }
    }

    /// Goes on after the verdict, whatever it says.
    pub(super) fn go_on(self: &Arc<Self>) {
        let step = self.trip.with_value(|trip| trip.before_verdict);
        self.check(Some(step));
        if self.told.with_untracked(Vec::is_empty) { self.go_past(step) } else { self.go(Page::Questions(step)) }
    }

    /// What the rules say was asked for, before everything is right.
    pub(super) fn why(self: &Arc<Self>) {
        if let Page::Questions(step) = self.page.get_untracked() {
            self.trip.update_value(|trip| trip.before_verdict = step);
            self.go(Page::Verdict);
        }
    }

    /// Checks everything, and shows what is to mend, or all answers.
    pub(super) fn look_over(self: &Arc<Self>) {
        if self.is_complete() {
            self.trip.update_value(|trip| trip.was_reviewed = true);
            self.go(Page::Review);
        }
    }

    /// Whether everything is right now. If not, what is to mend is shown.
    pub(super) fn is_complete(self: &Arc<Self>) -> bool {
        self.check(None);
        if self.told.with_untracked(Vec::is_empty) {
            // What the receiver said of other steps comes when those are right that were shown.
            self.told.set(self.trip.with_value(|trip| trip.remarks.clone()));
        }
        let Some((step, later)) = self.first_told() else { return true };
        self.trip.update_value(|trip| trip.remarks.retain(|told| later.contains(told)));
        self.go(Page::Questions(step));
        false
    }

    /// Back by one page. On the first page there is nothing to go back to.
    pub(super) fn back(self: &Arc<Self>) {
        let page = self.page.get_untracked();
        let previous = match page {
            page if page == self.first_page() && !self.trip.with_value(|trip| trip.was_reviewed) => {
                return self.app.go_back();
            }
            Page::Questions(_) if self.trip.with_value(|trip| trip.was_reviewed) => {
                let form = Arc::clone(self);
                return self.app.with_rest(move |rest| later::look_over(rest, &form));
            }
            Page::Start => return,
            Page::Questions(step) => self.step_before(step).map_or_else(|| self.first_page(), Page::Questions),
            Page::Verdict => Page::Questions(self.trip.with_value(|trip| trip.before_verdict)),
            Page::Review => {
                self.step_before(self.procedure().steps.len()).map_or_else(|| self.first_page(), Page::Questions)
            }
            Page::Sending if self.app.outbox.is_busy() => return,
            Page::Sending => Page::Review,
            Page::Mail | Page::Letter | Page::Text => {
                self.trip.with_value(|trip| trip.before_way).unwrap_or(Page::Review)
            }
            Page::Receipt => return,
        };
        if page == Page::Review {
            self.trip.update_value(|trip| trip.was_reviewed = false);
        }
        self.told.set(Vec::new());
        self.go(previous);
    }

    fn step_before(&self, step: usize) -> Option<usize> {
        if self.one_page {
            return (step > 0).then_some(0);
        }
        let asked = self.asked.get_untracked();
        (0..step).rev().find(|step| self.asks_anything(&asked, *step))
    }

    /// To the question whose answer is to be changed.
    pub(super) fn change(self: &Arc<Self>, id: &str) {
        let Some((step, question)) = self.placed(id) else { return };
        self.told.set(Vec::new());
        if question.filled_in.is_some() {
            self.shows_dates.set(true);
        }
        self.go_to(Page::Questions(step), input(question, None));
    }

    /// The step in which a question is asked: the only one, where they stand on one page.
    pub(super) fn placed(&self, id: &str) -> Option<(usize, &Question)> {
        let steps = self.procedure().steps.iter().enumerate();
        let mut all = steps.flat_map(|(step, asked)| asked.questions.iter().map(move |question| (step, question)));
        let (step, question) = all.find(|(_, question)| *question.id == *id)?;
        Some((if self.one_page { 0 } else { step }, question))
    }

    fn asks_anything(&self, asked: &[QuestionState], step: usize) -> bool {
        let first: usize = self.procedure().steps.iter().take(step).map(|step| step.questions.len()).sum();
        let count = self.procedure().steps.get(step).map_or(0, |step| step.questions.len());
        asked.iter().skip(first).take(count).any(|asked| asked.shown)
    }

    /// Checks what is filled in: a step, or everything. Gives the rules that fire.
    fn check(&self, step: Option<usize>) -> Vec<usize> {
        let (draft, assessment) = self.assess();
        let is_here = |problem: &&Problem| match step {
            Some(step) if !self.one_page => self.placed(&problem.question).is_some_and(|(at, _)| at == step),
            _ => true,
        };
        let told = assessment.problems.iter().filter(is_here).map(|problem| self.tell(problem, &draft)).collect();
        self.told.set(told);
        self.remarks.set(Vec::new());
        self.outcome.set(assessment.verdict.outcome);
        assessment.verdict.fired.iter().filter_map(|fired| self.rule_at(fired)).collect()
    }

    fn rule_at(&self, fired: &Fired<'_>) -> Option<usize> {
        self.procedure().rules.iter().position(|rule| std::ptr::eq(rule, fired.rule))
    }

    /// Notes which rules were met. Says whether one is new that is more than advice; advice that is new is shown.
    fn meet(&self, fired: &[usize]) -> bool {
        let met = self.trip.with_value(|trip| trip.met.clone());
        let (advice, others): (Vec<usize>, Vec<usize>) =
            fired.iter().filter(|rule| !met.contains(rule)).partition(|rule| self.is_advice(**rule));
        // What stands at its question already was read there.
        let is_elsewhere =
            |place: &usize| self.procedure().rules.get(*place).is_none_or(|rule| about_one(rule).is_none());
        self.advice.set(advice.into_iter().filter(is_elsewhere).collect());
        self.trip.update_value(|trip| trip.met = fired.to_vec());
        !others.is_empty()
    }

    /// The advice that follows from the answer to one question and from nothing else: places of rules.
    pub(super) fn advice_at(&self, question: &str) -> Vec<usize> {
        let rules = self.procedure().rules.iter().enumerate();
        rules
            .filter(|(_, rule)| about_one(rule).is_some_and(|id| id.text == question))
            .map(|(place, _)| place)
            .collect()
    }

    fn is_advice(&self, rule: usize) -> bool {
        self.procedure().rules.get(rule).is_some_and(|rule: &Rule| rule.effect == RuleEffect::Advice)
    }

    /// The step of the first thing to mend, and what there is to mend in other steps.
    fn first_told(&self) -> Option<(usize, Vec<Told>)> {
        let first = self.told.with_untracked(|told| told.first().map(|told| told.question.clone()))?;
        let step = self.placed(&first).map_or(0, |(step, _)| step);
        // Only what can be mended on the page that is shown; gives the others back.
        let is_here = |told: &Told| self.placed(&told.question).is_some_and(|(at, _)| at == step);
        let (here, later) = self.told.get_untracked().into_iter().partition(is_here);
        self.told.set(here);
        Some((step, later))
    }

    fn tell(&self, problem: &Problem, draft: &Draft) -> Told {
        let question = self.procedure().question(&problem.question);
        Told {
            question: problem.question.clone(),
            part: problem.part,
            input: question.map_or_else(String::new, |question| input(question, problem.part)),
            words: messages::problem(problem, question, draft, self.lang, self.tone),
        }
    }

    /// What the receiver wants mended, at its questions. What is about no question that is asked stands above them.
    pub(super) fn sent_back(self: &Arc<Self>, at_questions: Vec<(String, String)>, in_general: Vec<String>) {
        let told: Vec<Told> = at_questions
            .into_iter()
            .filter_map(|(id, words)| {
                let question = self.procedure().question(&id)?;
                Some(Told { input: input(question, None), question: id, part: None, words })
            })
            .collect();
        self.told.set(told);
        let (step, later) = self.first_told().unwrap_or_default();
        self.trip.update_value(|trip| trip.remarks = later);
        self.remarks.set(in_general);
        self.go_to(Page::Questions(step), "summary.heading".to_owned());
    }
}

/// The question on whose answer alone a piece of advice depends.
fn about_one(rule: &Rule) -> Option<&Id> {
    let mut questions = Vec::new();
    rule.when.questions(&mut questions);
    let first = *questions.first()?;
    let is_alone = rule.effect == RuleEffect::Advice && questions.iter().all(|id| id.text == first.text);
    is_alone.then_some(first)
}

/// The id of the input in which a problem is mended: the first that is wrong.
pub(super) fn input(question: &Question, part: Option<Part>) -> String {
    let id = question.id.text.as_str();
    let part = match (part, question.kind) {
        (Some(Part::Day), _) | (None, Kind::Date) => "day",
        (Some(Part::Month), _) => "month",
        (Some(Part::Year), _) => "year",
        (Some(Part::Street), _) | (None, Kind::Address) => "street",
        (Some(Part::Number), _) => "number",
        (Some(Part::Postcode), _) => "postcode",
        (Some(Part::City), _) => "city",
        (Some(Part::Country), _) => "country",
        (None, Kind::YesNo) => return super::choice::option_id(id, "yes"),
        (None, Kind::Choice | Kind::Choices) => {
            let first = question.options.first().map_or("", |option| &option.id.text);
            return super::choice::option_id(id, first);
        }
        (None, _) => return id.to_owned(),
    };
    super::part::part_id(id, part)
}
