//! The state of one form on a page.
//!
//! Each answer is a signal of its own, so that typing in one question touches no other. Which questions are asked
//! depends only on the answers that some condition mentions; errors change only when somebody asks for a check.

use std::borrow::Cow;
use std::sync::{Arc, Weak};

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use crate::calendar::Moment;
use crate::complaint::{
    Answer as Checked, Answers, Asked, Assessment, Draft, Facts, Given, Part, asked, asked_at_first, assess, holds,
};
use crate::documents::Filed;
use crate::messages::{self, After, Interface, Pages, Subject, Template, Voice, after, interface, pages};
use crate::organisation::{Condition, FilledIn, Id, Lang, Organisation, Outcome, Procedure, Question, Tone};

use super::app::{App, Settings};
use super::kept::{Kept, Live};
use super::later;
use super::page::Page;
use super::pieces::Pieces;

/// What was filled in at a question so far.
pub(super) type Answer = RwSignal<Option<Given>>;

/// The name of a field that people do not see: what fills it in is a program.
pub(super) const TRAP: &str = "niet-invullen";

/// A form: what it asks, and what was filled in.
#[derive(Debug)]
pub struct Form {
    /// The element it stands in.
    pub(super) app: Arc<App>,
    /// The place of its procedure.
    index: usize,
    pub(super) lang: Lang,
    pub(super) tone: Tone,
    pub(super) one_page: bool,
    pub(super) endpoint: Option<String>,
    /// The form's own words in its language.
    pub(super) words: &'static Interface,
    pub(super) pages: &'static Pages,
    /// One for each question, in their order.
    pub(super) answers: Vec<Answer>,
    /// Which questions are asked, in their order.
    pub(super) asked: Memo<Vec<Asked>>,
    /// What the last check found to mend.
    pub(super) told: Live<Vec<Told>>,
    /// What the receiver said of the complaint as a whole.
    pub(super) remarks: Live<Vec<String>>,
    /// What the last check said of the complaint as a whole.
    pub(super) outcome: Live<Outcome>,
    /// The advice that is new on the page that is shown: places of rules.
    pub(super) advice: Live<Vec<usize>>,
    /// Whether a date that is filled in is shown in its parts, to be changed.
    pub(super) shows_dates: Live<bool>,
    /// What is shown.
    pub(super) page: Live<Page>,
    /// In what a program fell, if it did.
    pub(super) trap: Kept<String>,
    /// How somebody goes through it.
    pub(super) trip: Kept<Trip>,
    pub(super) closed: Vec<NaiveDate>,
    /// What comes to stand on the page, piece by piece.
    pub(super) pieces: Pieces,
}

/// How somebody goes through a form.
#[derive(Clone, Debug, Default)]
pub(super) struct Trip {
    /// All was looked over before: the next page is that again.
    pub(super) was_reviewed: bool,
    /// The step before the verdict.
    pub(super) before_verdict: usize,
    /// The rules that were met: places in the list.
    pub(super) met: Vec<usize>,
    /// The page before the one on which a way to send is explained.
    pub(super) before_way: Option<Page>,
    /// What the receiver wants mended in steps that were not shown yet.
    pub(super) remarks: Vec<Told>,
}

/// Something to mend, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Told {
    /// The question.
    pub(super) question: String,
    /// The part of the answer, where it has parts.
    pub(super) part: Option<Part>,
    /// The id of the input to go to.
    pub(super) input: String,
    /// What to do.
    pub(super) words: String,
}

impl Form {
    /// A form for the procedure at this place. Its signals belong to whoever owns them now.
    pub(super) fn new(app: &Arc<App>, index: usize, settings: &Settings) -> Arc<Self> {
        let procedure = &app.organisation.procedures[index];
        let (lang, tone) = (settings.lang, procedure.tone(&app.organisation));
        let today = (app.clock)().date();
        let carried = app.carried.get_value();
        let first = |question: &Question| {
            let mut carried = carried.answers.iter();
            let found = carried.find(|(id, kind, _)| *id == question.id.text && *kind == question.kind);
            RwSignal::new(found.map(|(_, _, given)| given.clone()).or_else(|| at_first(question, today)))
        };
        let answers: Vec<Answer> = procedure.questions().map(first).collect();
        let mut filled_in = procedure.questions().zip(&answers).filter(|(question, _)| question.filled_in.is_some());
        let is_another_day = filled_in.any(|(question, answer)| answer.get_untracked() != at_first(question, today));
        let closed = app.organisation.closed();
        Arc::new_cyclic(|form: &Weak<Self>| {
            let form = form.clone();
            Self {
                asked: Memo::new(move |_| form.upgrade().map_or_else(Vec::new, |form| form.asked())),
                app: Arc::clone(app),
                index,
                lang,
                tone,
                one_page: settings.one_page,
                endpoint: settings.endpoint.clone(),
                words: interface(lang, tone),
                pages: pages(lang, tone),
                answers,
                told: Live::new(Vec::new()),
                remarks: Live::new(Vec::new()),
                outcome: Live::new(Outcome::Admissible),
                advice: Live::new(Vec::new()),
                shows_dates: Live::new(is_another_day),
                page: Live::new(
                    carried.page.filter(|page| *page != Page::Start).unwrap_or(first_page(settings.one_page)),
                ),
                trap: Kept::new(String::new()),
                trip: Kept::new(Trip::default()),
                closed,
                pieces: Pieces::new(procedure, settings.one_page, app.host.is_nowhere()),
            }
        })
    }

    /// The page with which it begins.
    pub(super) fn first_page(&self) -> Page {
        first_page(self.one_page)
    }

    pub(super) fn organisation(&self) -> &Organisation {
        &self.app.organisation
    }

    pub(super) fn procedure(&self) -> &Procedure {
        &self.organisation().procedures[self.index]
    }

    /// The form's own words for what comes after the questions.
    pub(super) fn after(&self) -> &'static After {
        after(self.lang, self.tone)
    }

    /// A sentence of the form's own, about what is filed here.
    pub(super) fn about(&self, text: Template) -> Cow<'static, str> {
        messages::about(text, Subject::of(self.procedure()), self.lang)
    }

    /// How the sending is told of.
    pub(super) fn voice(&self) -> Voice {
        Voice { lang: self.lang, tone: self.tone, subject: Subject::of(self.procedure()) }
    }

    fn now(&self) -> Moment {
        (self.app.clock)()
    }

    pub(super) fn today(&self) -> NaiveDate {
        self.now().date()
    }

    /// Assesses what is filled in now.
    pub(super) fn assess(&self) -> (Draft, Assessment<'_>) {
        self.assess_at(self.now())
    }

    fn assess_at(&self, moment: Moment) -> (Draft, Assessment<'_>) {
        let draft = draft(self.filled_in(|answer| answer.get_untracked()));
        let assessment = assess(self.procedure(), &draft, moment, &self.closed);
        (draft, assessment)
    }

    /// Does something with the complaint as it is filed: from the first press on send on, at that moment.
    pub(super) fn filed<T: Default>(&self, what: impl FnOnce(&Filed<'_>) -> T) -> T {
        let (mut what, mut made) = (Some(what), None);
        // One function for all that is made of a complaint.
        self.file(&mut |filed| made = what.take().map(|what| what(filed)));
        made.unwrap_or_default()
    }

    fn file(&self, what: &mut dyn FnMut(&Filed<'_>)) {
        let filed_at = self.app.outbox.filed_at().unwrap_or_else(|| self.now());
        let (_, assessment) = self.assess_at(filed_at);
        let mut timeline = assessment.timeline;
        if matches!(self.page.get_untracked(), Page::Mail | Page::Letter | Page::Text) {
            timeline.iter_mut().for_each(|dated| *dated = dated.by_day());
        }
        let mut answers: Answers = assessment.answers;
        self.trap.with_value(|trap| {
            if !trap.is_empty() {
                answers.push(TRAP, Checked::Text(trap.clone()));
            }
        });
        let key = self.app.outbox.key();
        let reference = self.app.outbox.reference();
        what(&Filed {
            reference: reference.as_deref(),
            organisation: self.organisation(),
            procedure: self.procedure(),
            key: &key,
            filed_at,
            language: self.lang,
            answers: &answers,
            verdict: &assessment.verdict,
            timeline: &timeline,
        });
    }

    /// Whether a condition that is there holds.
    pub(super) fn holds(&self, condition: Option<&Condition>, answers: &Answers) -> bool {
        let facts = Facts { answers, now: self.now(), closed: &self.closed };
        condition.is_some_and(|condition| holds(condition, facts) == Some(true))
    }

    /// What was filled in, by question.
    pub(super) fn given(&self) -> impl Iterator<Item = (&Id, Option<Given>)> {
        self.filled_in(|answer| answer.get_untracked())
    }

    /// Keeps what was filled in for the form that comes after this one.
    pub(super) fn carry(&self) {
        let (filled_in, today) = (self.procedure().questions().zip(&self.answers), self.today());
        self.app.carried.update_value(|carried| {
            carried.page = Some(self.page.get_untracked());
            for (question, answer) in filled_in {
                carried.answers.retain(|(id, ..)| *id != question.id.text);
                let given = answer.get_untracked().filter(|given| is_changed(question, given, today));
                carried.answers.extend(given.map(|given| (question.id.text.clone(), question.kind, given)));
            }
        });
    }

    /// Whether something was filled in that nobody has yet.
    pub(super) fn would_be_lost(&self) -> bool {
        let today = self.today();
        let mut filled_in = self.procedure().questions().zip(&self.answers);
        let is_lost = |(question, answer): (&Question, &Answer)| {
            answer.with_untracked(|given| given.as_ref().is_some_and(|given| is_changed(question, given, today)))
        };
        self.page.get_untracked() != Page::Receipt && filled_in.any(is_lost)
    }

    /// Before the rest of the program came, what is asked of somebody who answered nothing.
    fn asked(&self) -> Vec<Asked> {
        match self.app.rest() {
            Some(rest) => later::asked(rest, self),
            None => asked_at_first(self.procedure()),
        }
    }

    /// Reads, and so depends on, only the answers that some condition mentions.
    pub(super) fn asked_now(&self) -> Vec<Asked> {
        let procedure = self.procedure();
        let mut mentioned = Vec::new();
        for question in procedure.questions() {
            question.conditions().for_each(|condition| condition.questions(&mut mentioned));
        }
        let questions = procedure.questions().zip(&self.answers);
        let questions = questions.filter(|(question, _)| mentioned.iter().any(|id| id.text == question.id.text));
        let draft = draft(questions.map(|(question, answer)| (&question.id, answer.get())));
        asked(procedure, &draft, self.now(), &self.closed)
    }

    fn filled_in(&self, read: impl Fn(&Answer) -> Option<Given>) -> impl Iterator<Item = (&Id, Option<Given>)> {
        self.procedure().questions().zip(&self.answers).map(move |(question, answer)| (&question.id, read(answer)))
    }
}

/// Where all questions stand on one page, so does what to know before them.
fn first_page(one_page: bool) -> Page {
    if one_page { Page::Questions(0) } else { Page::Start }
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

/// Whether somebody filled it in: it is neither what it was at first, nor emptied again.
fn is_changed(question: &Question, given: &Given, today: NaiveDate) -> bool {
    is_something(given) && at_first(question, today).as_ref() != Some(given)
}

/// Whether it is more than what was emptied again.
fn is_something(given: &Given) -> bool {
    match given {
        Given::Text(text) => !text.is_empty(),
        Given::YesNo(is_on) => *is_on,
        Given::Several(chosen) => !chosen.is_empty(),
        Given::Parts(parts) => parts.iter().any(|(_, text)| !text.is_empty()),
        Given::Files(files) => !files.is_empty(),
        Given::Other => false,
    }
}
