//! Navigation between pages: what comes next, what came before, and where the focus goes.

use std::sync::Arc;

use leptos::prelude::*;

use crate::complaint::QuestionState;
use crate::messages;
use crate::organisation::{Encoding, Kind, Outcome};
use crate::submission::response::{self, Parted};
use crate::submission::{Event, Expects, State};

use super::findings::FieldError;
use super::form::Form;
use super::input_id::input_id;
use super::page::Page;
use super::sending::{Destination, SendingEvent};

impl Form {
    /// Shows a page, and moves the focus to its heading.
    pub(crate) fn go(self: &Arc<Self>, page: Page) {
        let heading = self.heading_id(page);
        self.show(page, heading);
    }

    /// The handler of a button that leads to another page.
    pub(crate) fn on_press(self: &Arc<Self>, task: fn(&Arc<Form>)) -> impl Fn() + 'static {
        let form = Arc::clone(self);
        move || form.next_task(task)
    }

    /// Runs this in a task of its own, if the form still exists then.
    pub(crate) fn next_task(self: &Arc<Self>, task: impl FnOnce(&Arc<Form>) + 'static) {
        let form = Arc::downgrade(self);
        self.session.presses.next_task(move || {
            if let Some(form) = form.upgrade() {
                task(&form);
            }
        });
    }

    /// Shows a page, and moves the focus to an element on it.
    fn show(self: &Arc<Self>, page: Page, focus: String) {
        let session = &self.session;
        if self.page_untracked() != page {
            self.progress.page.set(page);
            session.host.dispatch("klacht:step", &[("page", page.as_str()), ("step", self.step_id(page))]);
        }
        session.presses.page_changed();
        if page != self.first_page() || session.has_previous_page() {
            session.trail.history.push();
        }
        session.host.focus_when_rendered(focus);
    }

    /// The id of the element that takes the focus on a page.
    fn heading_id(&self, page: Page) -> String {
        match page {
            Page::Questions(_) if !self.findings.is_right() => "summary.heading".to_owned(),
            Page::Questions(_) => ["step.", self.step_id(page)].concat(),
            _ => [page.as_str(), ".heading"].concat(),
        }
    }

    pub(crate) fn step_id(&self, page: Page) -> &str {
        match page {
            Page::Questions(step) => self.procedure().steps.get(step).map_or("", |step| &step.id.text),
            _ => "",
        }
    }

    /// Checks the current step, and continues if it is right.
    pub(crate) fn next(self: &Arc<Self>) {
        let Page::Questions(step) = self.page_untracked() else { return };
        self.session.presses.page_changed();
        let errors = self.check();
        if !self.show_errors_of(step, &errors) {
            return self.go(Page::Questions(step));
        }
        self.next_task(move |form| form.continue_from(step, errors));
    }

    /// Continues after a step without errors: to the verdict, if new rules fired.
    fn continue_from(self: &Arc<Self>, step: usize, errors: Vec<FieldError>) {
        let is_new = self.note_fired_rules();
        if is_new && self.findings.verdict.with_untracked(|verdict| verdict.outcome) != Outcome::Admissible {
            self.progress.before_verdict.set_value(step);
            return self.go(Page::Verdict);
        }
        self.go_to_next_step(step, errors);
    }

    /// Goes to the next step that asks something, or to the answers.
    fn go_to_next_step(self: &Arc<Self>, step: usize, errors: Vec<FieldError>) {
        let states = self.question_states.get_untracked();
        let next = (step + 1..self.procedure().steps.len()).find(|step| self.has_questions(&states, *step));
        match next {
            Some(next) if !self.progress.was_reviewed.get_value() && !self.settings.one_page => {
                self.go(Page::Questions(next))
            }
            _ => self.review(errors),
        }
    }

    /// Continues after the verdict, whatever it says.
    pub(crate) fn continue_after_verdict(self: &Arc<Self>) {
        let step = self.progress.before_verdict.get_value();
        let errors = self.check();
        if self.show_errors_of(step, &errors) {
            self.go_to_next_step(step, errors)
        } else {
            self.go(Page::Questions(step))
        }
    }

    /// Shows the verdict while there are errors, because the visitor asked for it.
    pub(crate) fn show_verdict(self: &Arc<Self>) {
        if let Page::Questions(step) = self.page_untracked() {
            // Of what is filled in now: it may have changed since the errors were found.
            self.check();
            self.progress.before_verdict.set_value(step);
            self.go(Page::Verdict);
        }
    }

    /// Shows the first errors, or all answers if there are none.
    fn review(self: &Arc<Self>, errors: Vec<FieldError>) {
        if self.is_complete(errors) {
            self.progress.was_reviewed.set_value(true);
            self.go(Page::Review);
        }
    }

    /// Returns whether there are no errors. If there are, shows the step of the first one.
    fn is_complete(self: &Arc<Self>, errors: Vec<FieldError>) -> bool {
        // Remarks of the receiver on later steps are shown once the earlier ones are corrected.
        let errors = if errors.is_empty() { self.progress.later_errors.get_value() } else { errors };
        self.findings.errors.set(errors);
        let Some((step, later)) = self.first_step_with_error() else { return true };
        self.progress.later_errors.update_value(|errors| errors.retain(|error| later.contains(error)));
        self.go(Page::Questions(step));
        false
    }

    /// Goes back one page. There is nothing before the first page.
    pub(crate) fn back(self: &Arc<Self>) {
        let page = self.page_untracked();
        let was_reviewed = self.progress.was_reviewed.get_value();
        let previous = match page {
            page if page == self.first_page() && !was_reviewed => {
                self.carry();
                return self.session.go_back();
            }
            Page::Questions(_) if was_reviewed => return self.review(self.check()),
            Page::Start | Page::Receipt => return,
            Page::Questions(step) => self.step_before(step),
            Page::Verdict => Page::Questions(self.progress.before_verdict.get_value()),
            Page::Review => self.step_before(self.procedure().steps.len()),
            Page::Sending if self.session.sending.is_busy() => return,
            Page::Sending => Page::Review,
            Page::Mail | Page::Letter | Page::Text => self.progress.before_way.get_value().unwrap_or(Page::Review),
        };
        if page == Page::Review {
            self.progress.was_reviewed.set_value(false);
        }
        self.findings.errors.set(Vec::new());
        self.go(previous);
    }

    /// The page before a step.
    fn step_before(&self, step: usize) -> Page {
        let states = self.question_states.get_untracked();
        let before = match self.settings.one_page {
            true => (step > 0).then_some(0),
            false => (0..step).rev().find(|step| self.has_questions(&states, *step)),
        };
        before.map_or_else(|| self.first_page(), Page::Questions)
    }

    fn has_questions(&self, states: &[QuestionState], step: usize) -> bool {
        let first: usize = self.procedure().steps.iter().take(step).map(|step| step.questions.len()).sum();
        let count = self.procedure().steps.get(step).map_or(0, |step| step.questions.len());
        states.iter().skip(first).take(count).any(|state| state.shown)
    }

    /// Goes to a question, to change its answer.
    pub(crate) fn change(self: &Arc<Self>, id: &str) {
        let Some((step, question)) = self.find_question(id) else { return };
        self.findings.errors.set(Vec::new());
        if question.filled_in.is_some() {
            self.shows_dates.set(true);
        }
        self.show(Page::Questions(step), input_id(question, None));
    }

    /// Goes to the form of another procedure. Back returns here.
    pub(crate) fn go_to_procedure(&self, procedure: usize) {
        self.carry();
        self.session.go_to_other_procedure(procedure);
    }

    /// Goes to a way of sending outside the form.
    pub(crate) fn choose_way(self: &Arc<Self>, way: Page) {
        let now = self.session.clock.now();
        self.freeze(self.assess_at(now).1, now);
        self.progress.before_way.set_value(Some(self.page_untracked()));
        self.go(way);
    }

    /// Sends the complaint, or shows the first errors.
    pub(crate) fn send(self: &Arc<Self>) {
        if !self.session.sending.is_busy() && self.is_complete(self.check()) {
            self.next_task(|form| form.send_submission());
        }
    }

    fn send_submission(self: &Arc<Self>) {
        let Some(destination) = self.destination() else { return };
        self.session.sending.prepare(destination);
        self.go(Page::Sending);
        self.session.sending.on(Event::Send);
    }

    /// Sends again, or stops: a press on the page that shows how the sending goes.
    pub(crate) fn press_while_sending(&self, event: Event) {
        let sending = &self.session.sending;
        // The host page may have replaced the endpoint meanwhile.
        if let Some(destination) = self.destination() {
            sending.redirect(destination);
        }
        sending.on(event);
    }

    fn destination(&self) -> Option<Destination> {
        let receiver = self.procedure().deliveries.receiver();
        Some(Destination {
            address: self.address().filter(|_| self.is_taken_online())?.to_owned(),
            encoding: receiver.and_then(|receiver| receiver.encoding).unwrap_or(Encoding::Json),
            expects: Expects::of(receiver),
        })
    }

    /// Follows the sending, and goes to the page on which the complainant can continue.
    pub(crate) fn on_sending_event(self: &Arc<Self>, event: SendingEvent) {
        if event == SendingEvent::FileUnreadable {
            let file_questions = self.procedure().questions().filter(|question| question.kind == Kind::Files);
            let errors = file_questions.map(|question| (question.id.text.clone(), self.after().unreadable.to_owned()));
            return self.show_remarks(errors.collect(), Vec::new());
        }
        let sender = &self.session.sending.sender;
        let Some(state) = sender.with_untracked(|sender| Some(sender.as_ref()?.state().clone())) else { return };
        match state {
            State::Received { reference } if self.page_untracked() != Page::Receipt => {
                self.session.forget_draft();
                self.go(Page::Receipt);
                let details = [("reference", reference.as_deref().unwrap_or_default())];
                self.session.host.dispatch("klacht:sent", &details);
            }
            State::SentBack { remarks } if self.page_untracked() == Page::Sending => {
                let words = messages::sending(self.wording.lang, self.wording.tone);
                let states = self.question_states.get_untracked();
                let shown = |id: &str| {
                    self.procedure()
                        .questions()
                        .zip(&states)
                        .any(|(question, state)| state.shown && *question.id == *id)
                };
                let Parted { at_questions, in_general } = response::parted(&remarks, shown);
                let text_of = |message: &str| if message.is_empty() { words.remark } else { message }.to_owned();
                let at_questions = at_questions.into_iter().map(|(id, message)| (id.to_owned(), text_of(message)));
                let mut in_general: Vec<String> = in_general.into_iter().map(text_of).collect();
                if in_general.is_empty() {
                    in_general.push(self.about(words.sent_back.now).into_owned());
                }
                self.show_remarks(at_questions.collect(), in_general);
            }
            // The buttons are rendered again, and the one with the focus is gone.
            state if !state.is_busy() && self.page_untracked() == Page::Sending => {
                self.session.host.focus_when_rendered("sending.heading".to_owned());
            }
            _ => {}
        }
    }

    /// Shows the remarks of the receiver at their questions. Remarks on no question that is asked are shown above them.
    fn show_remarks(self: &Arc<Self>, at_questions: Vec<(String, String)>, in_general: Vec<String>) {
        let errors: Vec<FieldError> = at_questions
            .into_iter()
            .filter_map(|(id, message)| {
                let question = self.procedure().question(&id)?;
                Some(FieldError { input: input_id(question, None), question: id, part: None, message })
            })
            .collect();
        self.findings.errors.set(errors);
        let (step, later) = self.first_step_with_error().unwrap_or_default();
        self.progress.later_errors.set_value(later);
        self.findings.remarks.set(in_general);
        self.show(Page::Questions(step), "summary.heading".to_owned());
    }
}
