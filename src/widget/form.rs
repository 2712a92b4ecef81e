//! The state of one form on a page.
//!
//! Each answer is a signal of its own, so that typing in one question touches no other. Which questions are asked
//! depends only on the answers that some condition mentions; errors change only when somebody asks for a check.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use crate::calendar::Moment;
use crate::complaint::{Asked, Assessment, Draft, Given, Part, Problem, asked, assess};
use crate::procedure::{FilledIn, Id, Kind, Lang, Organisation, Outcome, Procedure, Question, Tone};
use crate::texts::{self, Interface, interface};

/// What was filled in at a question so far.
pub(super) type Answer = RwSignal<Option<Given>>;

/// A form: what it asks, and what was filled in.
#[derive(Debug)]
pub struct Form {
    /// The organisation; the procedure of this form has been taken out of its list.
    pub organisation: Organisation,
    /// The procedure.
    pub procedure: Procedure,
    /// The language.
    pub lang: Lang,
    /// The form's own words in that language.
    pub words: &'static Interface,
    /// One for each question, in their order.
    pub answers: Vec<Answer>,
    /// Which questions are asked, in their order.
    pub asked: Memo<Vec<Asked>>,
    /// What the last check found to mend.
    pub told: RwSignal<Vec<Told>>,
    /// What the last check said of the complaint as a whole.
    pub outcome: RwSignal<Outcome>,
    /// What is shown.
    pub page: RwSignal<Page>,
    tone: Tone,
    closed: Vec<NaiveDate>,
    clock: fn() -> Moment,
}

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The questions.
    Questions,
    /// What the rules say of the complaint.
    Verdict,
    /// How the complaint gets there, and what happens then.
    Ready,
}

/// Something to mend, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The question.
    pub question: String,
    /// The part of the answer, where it has parts.
    pub part: Option<Part>,
    /// The id of the input to go to.
    pub input: String,
    /// What to do.
    pub words: String,
}

impl Form {
    /// Assesses what is filled in now.
    pub fn assess(&self) -> (Draft, Assessment<'_>) {
        let questions = self.procedure.questions().zip(&self.answers);
        let draft = draft(questions.map(|(question, answer)| (&question.id, answer.get_untracked())));
        let assessment = assess(&self.procedure, &draft, (self.clock)(), &self.closed);
        (draft, assessment)
    }

    /// Checks what is filled in, and shows what comes of it. Gives the id of what takes the focus.
    pub fn check(&self) -> &'static str {
        let (draft, assessment) = self.assess();
        let told: Vec<Told> = assessment.problems.iter().map(|problem| self.tell(problem, &draft)).collect();
        let outcome = assessment.verdict.outcome;
        let complete = told.is_empty();
        self.told.set(told);
        self.outcome.set(outcome);
        match (complete, outcome) {
            (false, _) => self.go(Page::Questions),
            (true, Outcome::Admissible) => self.go(Page::Ready),
            (true, _) => self.go(Page::Verdict),
        }
    }

    /// Shows a page. Gives the id of its heading, which takes the focus.
    pub fn go(&self, page: Page) -> &'static str {
        self.page.set(page);
        match page {
            Page::Questions if self.told.with_untracked(Vec::is_empty) => "form.heading",
            Page::Questions => "summary.heading",
            Page::Verdict => "verdict.heading",
            Page::Ready => "ready.heading",
        }
    }

    fn tell(&self, problem: &Problem, draft: &Draft) -> Told {
        let question = self.procedure.question(&problem.question);
        Told {
            question: problem.question.clone(),
            part: problem.part,
            input: question.map_or_else(String::new, |question| input(question, problem.part)),
            words: texts::problem(problem, question, draft, self.lang, self.tone),
        }
    }
}

/// A form before anybody owns its signals.
#[derive(Debug)]
pub struct Blank {
    organisation: Organisation,
    procedure: Procedure,
    lang: Lang,
    clock: fn() -> Moment,
}

impl Blank {
    /// A form for a procedure; for the only one when none is named. `None` when there is no such procedure.
    pub fn new(
        mut organisation: Organisation,
        procedure: Option<&str>,
        lang: Lang,
        clock: fn() -> Moment,
    ) -> Option<Self> {
        let procedures = &mut organisation.procedures.0;
        let index = match procedure {
            Some(id) => procedures.iter().position(|procedure| *procedure.id == *id)?,
            None => Some(0).filter(|_| procedures.len() == 1)?,
        };
        let procedure = procedures.swap_remove(index);
        Some(Self { organisation, procedure, lang, clock })
    }

    /// The form on a page. Its signals are made here, by whoever owns them.
    pub fn start(self) -> impl IntoView + use<> {
        super::questions::pages(&self.form())
    }

    fn form(self) -> Arc<Form> {
        let Self { organisation, procedure, lang, clock } = self;
        let today = clock().date();
        let tone = procedure.tone(&organisation);
        let answers: Vec<Answer> =
            procedure.questions().map(|question| RwSignal::new(at_first(question, today))).collect();
        let closed = organisation.closed();
        Arc::new_cyclic(|form: &std::sync::Weak<Form>| {
            let form = form.clone();
            Form {
                asked: Memo::new(move |_| form.upgrade().map_or_else(Vec::new, |form| form.asked())),
                words: interface(lang, tone),
                told: RwSignal::new(Vec::new()),
                outcome: RwSignal::new(Outcome::Admissible),
                page: RwSignal::new(Page::Questions),
                organisation,
                procedure,
                lang,
                answers,
                tone,
                closed,
                clock,
            }
        })
    }
}

impl Form {
    /// Reads, and so depends on, only the answers that some condition mentions.
    fn asked(&self) -> Vec<Asked> {
        let mut mentioned = Vec::new();
        for question in self.procedure.questions() {
            let conditions = question.shown_when.iter().chain(question.required.condition());
            conditions.for_each(|condition| condition.questions(&mut mentioned));
        }
        let questions = self.procedure.questions().zip(&self.answers);
        let questions = questions.filter(|(question, _)| mentioned.iter().any(|id| id.text == question.id.text));
        let draft = draft(questions.map(|(question, answer)| (&question.id, answer.get())));
        asked(&self.procedure, &draft, (self.clock)(), &self.closed)
    }
}

fn draft<'a>(answers: impl Iterator<Item = (&'a Id, Option<Given>)>) -> Draft {
    let mut draft = Draft::default();
    for (id, given) in answers {
        if let Some(given) = given {
            draft.set(id, given);
        }
    }
    draft
}

fn at_first(question: &Question, today: NaiveDate) -> Option<Given> {
    question.filled_in.map(|FilledIn::Today| {
        let parts = [("day", today.day()), ("month", today.month()), ("year", today.year().unsigned_abs())];
        Given::Parts(parts.map(|(part, number)| (part.to_owned(), number.to_string())).into())
    })
}

/// The id of the input in which a problem is mended: the first that is wrong.
fn input(question: &Question, part: Option<Part>) -> String {
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
