//! The session of one element: everything that outlives a form, such as the organisation, the settings and the answers.
//!
//! Another procedure or language is a new `Form`, which starts with the answers so far. Questions have the same ids in
//! every form, so answers that fit are carried over; those that do not fit are kept for the way back.

use std::sync::Arc;

use crate::browser::{self, File, Host, storage};
use crate::calendar::Moment;
use crate::complaint::RawAnswer;
use crate::organisation::{Door, Id, Kind, Organisation, Procedure};
use crate::view::{LocalSignal, StoredCell};

use super::leaving::Leaving;
use super::page::Page;
use super::presses::Presses;
use super::sending::Sending;
use super::settings::{Settings, Shown};
use super::time_source::TimeSource;
use super::trail::Trail;
use super::watcher::Watcher;

/// The session of one element.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) organisation: Arc<Organisation>,
    pub(crate) host: Host,
    pub(crate) clock: TimeSource,
    pub(crate) shown: LocalSignal<Shown>,
    pub(crate) trail: Trail,
    pub(crate) sending: Arc<Sending>,
    pub(crate) carried: StoredCell<Carried>,
    pub(crate) leaving: Arc<Leaving>,
    pub(crate) presses: Presses,
    /// Whoever renders the form makes another one when something else is shown.
    pub(crate) on_show: Watcher<()>,
}

/// What is carried over from one form to the next.
#[derive(Debug, Default)]
pub(crate) struct Carried {
    pub(crate) answers: Vec<(String, Kind, RawAnswer)>,
    /// The chosen files, by question.
    pub(crate) files: Vec<(String, Vec<File>)>,
    /// What the honeypot held already: people do not see it, so only programs fill it in.
    pub(crate) honeypot: String,
    /// The page on which the same form was left.
    pub(crate) page: Option<Page>,
}

impl Session {
    /// `None` if there is no such procedure.
    pub(crate) fn new(
        organisation: Arc<Organisation>,
        host: Host,
        settings: Settings,
        now: fn() -> Moment,
    ) -> Option<Arc<Self>> {
        let shown = Shown::of(&organisation, settings)?;
        Some(Arc::new(Self {
            clock: TimeSource::new(now, host.moment(), organisation.days_off()),
            organisation,
            shown: LocalSignal::new(shown),
            host,
            trail: Trail::new(),
            sending: Sending::new(),
            carried: StoredCell::new(Carried::default()),
            leaving: Leaving::new(storage::is_available()),
            presses: Presses::new(),
            on_show: Watcher::new(),
        }))
    }

    /// The index of the procedure with an id.
    pub(crate) fn procedure_index(&self, id: &str) -> Option<usize> {
        self.organisation.procedures.iter().position(|procedure| *procedure.id == *id)
    }

    pub(crate) fn procedure(&self, index: usize) -> Option<&Procedure> {
        self.organisation.procedures.get(index)
    }

    /// Whether the organisation asks for safety: somebody may be watching the visitor.
    pub(crate) fn is_watched(&self) -> bool {
        self.organisation.safety.is_some()
    }

    /// Whether the entrance comes before the form.
    fn has_entrance(&self) -> bool {
        self.organisation.entrance.is_some()
            && self.shown.with_untracked(|shown| shown.settings.procedure.is_none())
            && self.organisation.has_choice()
    }

    /// Whether there is a page before the first one of the form: the entrance, or the form from which this one was
    /// chosen.
    pub(crate) fn has_previous_page(&self) -> bool {
        self.has_entrance() || self.trail.origin.with_value(Option::is_some)
    }

    /// Makes a choice at the entrance. Questions that it answers are filled in.
    pub(crate) fn enter(&self, choice: usize) {
        let Some(choices) = self.organisation.entrance.as_ref().map(|entrance| &entrance.choices) else { return };
        let chosen =
            choices.get(choice).and_then(|choice| Some((choice, self.procedure_index(choice.procedure.as_deref()?)?)));
        let Some((choice, index)) = chosen else { return };
        self.carried.update_value(|carried| {
            // Answers that came from another choice were not typed by the visitor.
            let others: Vec<(&Id, RawAnswer)> = choices.iter().flat_map(Door::raw_answers).collect();
            carried
                .answers
                .retain(|(id, _, given)| !others.iter().any(|(other, answer)| other.text == *id && answer == given));
            for (question, given) in choice.raw_answers() {
                let procedure = self.procedure(index);
                let Some(question) = procedure.and_then(|procedure| procedure.question(question)) else { continue };
                carried.answers.retain(|(id, ..)| *id != question.id.text);
                carried.answers.push((question.id.text.clone(), question.kind, given));
            }
        });
        self.go(Some(index));
    }

    /// Goes to another procedure, chosen in this form. Back returns here.
    pub(crate) fn go_to_other_procedure(&self, procedure: usize) {
        let from = self.shown.with_untracked(|shown| shown.procedure);
        self.go(Some(procedure));
        self.trail.origin.set_value(from.filter(|from| *from != procedure));
        self.trail.history.push();
    }

    /// Goes back from the first page: to the form from which this one was chosen, or to the entrance, if there is one.
    pub(crate) fn go_back(&self) {
        match self.trail.origin.get_value() {
            Some(origin) => self.go(Some(origin)),
            None if self.has_entrance() => self.go(None),
            None => {}
        }
    }

    /// Goes to the form of a procedure, or to the entrance.
    fn go(&self, procedure: Option<usize>) {
        self.presses.page_changed();
        self.trail.origin.set_value(None);
        let settings = self.shown.with_untracked(|shown| shown.settings.clone());
        if procedure.is_some() && self.has_entrance() {
            self.trail.history.push();
        }
        let is_one_page = settings.one_page;
        self.show(Shown { procedure, settings });
        let (page, heading) = match procedure {
            None => ("entrance", "entrance.heading"),
            Some(_) if is_one_page => ("questions", "start.heading"),
            Some(_) => ("start", "start.heading"),
        };
        self.host.dispatch("klacht:step", &[("page", page), ("step", "")]);
        self.host.focus_when_rendered(heading.to_owned());
    }

    /// Shows something else. The caller has carried the answers over.
    pub(crate) fn show(&self, next: Shown) {
        if self.shown.with_untracked(|shown| shown.procedure != next.procedure) {
            self.carried.update_value(|carried| carried.page = None);
            // This is another complaint, with a key of its own.
            self.sending.reset();
        }
        self.shown.set(next);
        self.on_show.notify(());
    }

    /// Wipes all answers, and starts over.
    pub(crate) fn wipe(&self) {
        self.carried.set_value(Carried::default());
        self.leaving.has_copy.set_value(false);
        self.sending.reset();
        self.on_show.notify(());
    }

    /// Leaves the page at once: wipes everything, and asks nothing.
    pub(crate) fn leave(&self) {
        let Some(safety) = &self.organisation.safety else { return };
        self.leaving.is_leaving.set_value(true);
        self.sending.reset();
        browser::leave(&safety.leave_to);
    }
}
