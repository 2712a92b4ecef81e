//! The state of one form on a page.
//!
//! Each answer is a signal of its own, so that typing in one question touches no other. Which questions are asked
//! depends only on the answers that conditions mention. Errors change only at a check.

use std::borrow::Cow;
use std::sync::{Arc, Weak};

use leptos::prelude::*;

use crate::calendar::Moment;
use crate::complaint::{
    Answers, Assessment, Context, Draft, QuestionState, RawAnswer, applies, assess, prefilled, question_states,
};
use crate::documents::Filed;
use crate::messages::{After, Template};
use crate::organisation::{Condition, Conditional, Encoding, Id, Lang, OneOrMore, Organisation, Procedure, Question};
use crate::view::{LocalSignal, StoredCell};

use super::answer::{AnswerSignal, is_changed};
use super::findings::Findings;
use super::page::Page;
use super::progress::Progress;
use super::session::Session;
use super::settings::{Endpoint, Settings};
use super::submission::Submission;
use super::wording::Wording;

/// A form: its questions, and the answers so far.
#[derive(Debug)]
pub(crate) struct Form {
    pub(crate) session: Arc<Session>,
    /// The index of its procedure.
    index: usize,
    pub(crate) wording: Wording,
    pub(crate) settings: Settings,
    /// Its signals live as long as the form, so that whatever was rendered for it never reads one that is gone.
    #[expect(dead_code, reason = "kept for what it owns")]
    owner: Owner,
    /// One for each question, in order.
    pub(crate) answers: Vec<AnswerSignal>,
    /// Which questions are asked, in order.
    pub(crate) question_states: Memo<Vec<QuestionState>>,
    pub(crate) findings: Findings,
    /// Whether prefilled dates are shown as day, month and year, to be changed.
    pub(crate) shows_dates: LocalSignal<bool>,
    pub(crate) progress: Progress,
    /// The value of the honeypot, if a program filled it in.
    pub(crate) honeypot: StoredCell<String>,
}

impl Form {
    /// A form for the procedure at this index.
    pub(crate) fn new(session: &Arc<Session>, index: usize, settings: &Settings) -> Arc<Self> {
        let owner = Owner::new();
        owner.clone().with(|| Self::owned_by(owner, session, index, settings))
    }

    fn owned_by(owner: Owner, session: &Arc<Session>, index: usize, settings: &Settings) -> Arc<Self> {
        let procedure = &session.organisation.procedures[index];
        let today = session.clock.today();
        let (answers, page) = session.carried.with_value(|carried| {
            let first = |question: &Question| {
                let mut carried = carried.answers.iter();
                let found = carried.find(|(id, kind, _)| *id == question.id.text && *kind == question.kind);
                RwSignal::new(found.map(|(_, _, given)| given.clone()).or_else(|| {
                    // A page that is written once may be filled in on any day.
                    prefilled(question, today).filter(|_| !session.host.renders_to_html())
                }))
            };
            let answers: Vec<AnswerSignal> = procedure.questions().map(first).collect();
            (answers, carried.page.filter(|page| *page != Page::Start))
        });
        let mut filled_in = procedure.questions().zip(&answers).filter(|(question, _)| question.filled_in.is_some());
        let is_another_day = filled_in.any(|(question, answer)| answer.get_untracked() != prefilled(question, today));
        let one_page = settings.one_page;
        Arc::new_cyclic(|form: &Weak<Self>| {
            let form = form.clone();
            Self {
                question_states: Memo::new(move |_| {
                    form.upgrade().map_or_else(Vec::new, |form| form.compute_question_states())
                }),
                index,
                wording: Wording::new(&session.organisation, procedure, settings.lang),
                settings: settings.clone(),
                owner,
                answers,
                findings: Findings::new(),
                shows_dates: LocalSignal::new(is_another_day),
                progress: Progress::new(page.unwrap_or(first_page(one_page))),
                honeypot: StoredCell::new(session.carried.with_value(|carried| carried.honeypot.clone())),
                session: Arc::clone(session),
            }
        })
    }

    /// The first page of this form.
    pub(crate) fn first_page(&self) -> Page {
        first_page(self.settings.one_page)
    }

    /// The current page. Tracked: effects that call this run again when it changes.
    pub(crate) fn page(&self) -> Page {
        self.progress.page.get()
    }

    /// The current page, untracked.
    pub(crate) fn page_untracked(&self) -> Page {
        self.progress.page.get_untracked()
    }

    pub(crate) fn organisation(&self) -> &Organisation {
        &self.session.organisation
    }

    pub(crate) fn procedure(&self) -> &Procedure {
        &self.organisation().procedures[self.index]
    }

    pub(crate) fn lang(&self) -> Lang {
        self.wording.lang
    }

    /// The form's own texts for the pages after the questions.
    pub(crate) fn after(&self) -> &'static After {
        self.wording.after()
    }

    /// One of the form's own sentences, about a complaint or an objection.
    pub(crate) fn about(&self, text: Template) -> Cow<'static, str> {
        self.wording.about(text)
    }

    /// The endpoint, if the complaint can be sent from here. The host page may replace it, but not where the file
    /// forbids sending.
    pub(crate) fn address(&self) -> Option<&str> {
        if self.procedure().is_never_sent() {
            return None;
        }
        let endpoint = self.procedure().deliveries.receiver().and_then(|receiver| receiver.url.as_deref());
        match &self.settings.endpoint {
            Endpoint::OfFile => endpoint,
            Endpoint::At(address) => Some(address),
            Endpoint::Wrong => None,
        }
    }

    /// Whether the endpoint takes a complaint with these answers.
    pub(crate) fn is_taken_online(&self) -> bool {
        self.procedure().deliveries.receiver().is_none_or(|receiver| self.applies(receiver))
    }

    /// Where HTML posts the form to. A plain post is not what an endpoint for JSON takes, so of those in files it is only
    /// that of a form handler. Such a handler files what it gets: where it depends on the answers whether it may, HTML
    /// posts nothing to it.
    pub(crate) fn posts_to(&self) -> Option<&str> {
        let receiver = self.procedure().deliveries.receiver();
        let handler = receiver.filter(|receiver| receiver.encoding == Some(Encoding::Form));
        if handler.is_some_and(Conditional::is_conditional) {
            return None;
        }
        self.address().filter(|_| self.settings.endpoint != Endpoint::OfFile || handler.is_some())
    }

    /// Assesses the current answers.
    pub(crate) fn assess(&self) -> (Draft, Assessment<'_>) {
        self.assess_at(self.session.clock.now())
    }

    pub(crate) fn assess_at(&self, moment: Moment) -> (Draft, Assessment<'_>) {
        let draft = draft(self.raw_answers());
        let assessment = assess(self.procedure(), &draft, moment, &self.session.clock.off);
        (draft, assessment)
    }

    /// Whether something applies to the complaint that was frozen last, if there is one: with its answers, and at the
    /// moment at which it is filed, as in every document that is made of it.
    pub(crate) fn applies(&self, thing: &dyn Conditional) -> bool {
        let submission = self.submission();
        let nothing = Answers::default();
        let (answers, now) = match submission.as_deref() {
            Some(submission) => (submission.answers(), submission.filing.filed_at),
            None => (&nothing, self.session.clock.now()),
        };
        applies(thing, Context { answers, now, off: &self.session.clock.off })
    }

    /// Of several things, the first that applies.
    pub(crate) fn first<'a, T: Conditional>(&self, things: &'a OneOrMore<T>) -> Option<&'a T> {
        things.iter().find(|thing| self.applies(*thing))
    }

    /// The complaint that was frozen last.
    pub(crate) fn submission(&self) -> Option<Arc<Submission>> {
        self.session.sending.submission().filter(|submission| submission.procedure == self.index)
    }

    /// Makes a document of the complaint that was frozen last.
    pub(crate) fn filed<T: Default>(&self, make: impl FnOnce(&Filed<'_>) -> T) -> T {
        let (mut make, mut result) = (Some(make), None);
        // Not generic: one copy of this function serves all documents.
        self.with_filed(&mut |filed| result = make.take().map(|make| make(filed)));
        result.unwrap_or_default()
    }

    fn with_filed(&self, make: &mut dyn FnMut(&Filed<'_>)) {
        let Some(submission) = self.submission() else { return };
        // By mail or letter, nobody knows when the complaint leaves, and arrives.
        let by_hand = matches!(self.page_untracked(), Page::Mail | Page::Letter | Page::Text);
        let reference = self.session.sending.reference();
        submission.filed(reference.as_deref(), self.lang(), by_hand, |filed| make(filed));
    }

    /// Freezes the complaint as it was assessed at this moment.
    pub(crate) fn freeze(&self, assessment: Assessment<'_>, assessed_at: Moment) {
        let sending = &self.session.sending;
        let (key, sent_at) = sending.filing();
        // Terms run from the first press on Send, even if that attempt failed. The answers are those of now.
        let (assessment, filed_at) = match sent_at {
            Some(sent_at) => (Assessment { answers: assessment.answers, ..self.assess_at(sent_at).1 }, sent_at),
            None => (assessment, assessed_at),
        };
        let of = (self.index, self.lang());
        let filing = super::submission::Filing { key, filed_at };
        let honeypot = self.honeypot.get_value();
        let submission = self.session.carried.with_value(|carried| {
            Submission::new(&self.session.organisation, of, filing, assessment, &carried.files, honeypot)
        });
        sending.set_submission(submission);
    }

    /// The answers, by question.
    pub(crate) fn raw_answers(&self) -> impl Iterator<Item = (&Id, Option<RawAnswer>)> {
        let questions = self.procedure().questions().zip(&self.answers);
        questions.map(|(question, answer)| (&question.id, answer.get_untracked()))
    }

    /// Carries the answers over to the next form.
    pub(crate) fn carry(&self) {
        let today = self.session.clock.today();
        self.session.carried.update_value(|carried| {
            carried.page = Some(self.page_untracked());
            for (question, answer) in self.procedure().questions().zip(&self.answers) {
                carried.answers.retain(|(id, ..)| *id != question.id.text);
                let given = answer.get_untracked().filter(|given| is_changed(question, given, today));
                carried.answers.extend(given.map(|given| (question.id.text.clone(), question.kind, given)));
            }
        });
    }

    /// Whether there are answers that were not sent.
    pub(crate) fn has_unsent_answers(&self) -> bool {
        let today = self.session.clock.today();
        let mut filled_in = self.procedure().questions().zip(&self.answers);
        let is_lost = |(question, answer): (&Question, &AnswerSignal)| {
            answer.with_untracked(|given| given.as_ref().is_some_and(|given| is_changed(question, given, today)))
        };
        self.page_untracked() != Page::Receipt && filled_in.any(is_lost)
    }

    /// The state of each question. Reads, and so tracks, only the answers that conditions mention.
    fn compute_question_states(&self) -> Vec<QuestionState> {
        let procedure = self.procedure();
        let mentioned = self.mentioned(&mut procedure.questions().flat_map(Question::conditions));
        let draft = draft(mentioned.into_iter().map(|(question, answer)| (&question.id, answer.get())));
        question_states(procedure, &draft, self.session.clock.now(), &self.session.clock.off)
    }

    /// The questions that conditions mention, each with its answer.
    pub(crate) fn mentioned(&self, conditions: &mut dyn Iterator<Item = &Condition>) -> Vec<(&Question, AnswerSignal)> {
        let mut mentioned = Vec::new();
        conditions.for_each(|condition| condition.questions(&mut mentioned));
        let questions = self.procedure().questions().zip(&self.answers);
        let is_mentioned = |question: &Question| mentioned.iter().any(|id| id.text == question.id.text);
        questions.filter(|(question, _)| is_mentioned(question)).map(|(question, answer)| (question, *answer)).collect()
    }
}

/// On one page, the questions page includes the introduction.
fn first_page(one_page: bool) -> Page {
    if one_page { Page::Questions(0) } else { Page::Start }
}

fn draft<'a>(answers: impl Iterator<Item = (&'a Id, Option<RawAnswer>)>) -> Draft {
    let mut draft = Draft::default();
    for (id, given) in answers {
        if let Some(given) = given {
            draft.set(id, given);
        }
    }
    draft
}
