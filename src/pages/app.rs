//! One `<klacht-formulier>` element: shows the entrance or a form, and listens to the window.

use std::sync::Arc;

use crate::browser::{self, BackOutcome, Host, Listener, Typed};
use crate::calendar::Moment;
use crate::organisation::Organisation;
use crate::state::{Endpoint, Form, Page, Session, Settings, Shown};
use crate::view::{Dynamic, LocalSignal, StoredCell, dynamic};

use super::entrance::entrance;
use super::form_shell::form_shell;

/// One `<klacht-formulier>` element.
#[derive(Debug)]
pub struct App {
    session: Arc<Session>,
    /// The current form; `None` at the entrance.
    form: LocalSignal<Option<Arc<Form>>>,
    listeners: StoredCell<Vec<Option<Listener>>>,
}

impl App {
    /// `None` if there is no such procedure.
    pub fn new(organisation: Organisation, host: Host, settings: Settings, now: fn() -> Moment) -> Option<Arc<Self>> {
        Self::starting_with(Typed::default(), organisation, host, settings, now)
    }

    /// The same, with what was filled in before.
    pub fn starting_with(
        typed: Typed,
        organisation: Organisation,
        host: Host,
        settings: Settings,
        now: fn() -> Moment,
    ) -> Option<Arc<Self>> {
        let session = Session::new(Arc::new(organisation), host, settings, now)?;
        session.start_with(typed);
        let form = LocalSignal::new(form(&session));
        Some(Arc::new(Self { session, form, listeners: StoredCell::new(Vec::new()) }))
    }

    /// The entrance or the form, and another form whenever the session shows something else.
    pub fn view(self: &Arc<Self>) -> Dynamic {
        let app = Arc::clone(self);
        dynamic(move || {
            vec![match app.form.get() {
                None => entrance(&app.session, app.session.shown.with(|shown| shown.settings.lang)),
                Some(form) => form_shell(&form),
            }]
        })
    }

    /// Listens to the session, and to the window as long as the element exists.
    pub fn listen(self: &Arc<Self>) {
        let session = &self.session;
        let [clicked, network, way_out] = [(); 3].map(|()| Arc::downgrade(session));
        let [showing, sending, leaving, left, hidden, back] = [(); 6].map(|()| Arc::downgrade(self));
        session.on_show.watch(move |()| {
            if let Some(app) = showing.upgrade() {
                app.form.set(form(&app.session));
            }
        });
        session.sending.on_event.watch(move |event| {
            if let Some(form) = sending.upgrade().and_then(|app| app.form()) {
                form.on_sending_event(event);
            }
        });
        session.restore_draft(self.form().as_deref());
        let mut listeners = Vec::from(browser::on_online_change(move |online| {
            if let Some(session) = network.upgrade() {
                session.sending.network(online);
            }
        }));
        listeners.extend(session.host.ignore_double_clicks(move || {
            clicked.upgrade().is_some_and(|session| session.presses.may_be_double_click())
        }));
        listeners
            .push(browser::on_before_unload(move || leaving.upgrade().is_some_and(|app| app.asks_before_leaving())));
        listeners.push(
            session
                .trail
                .history
                .on_back(move || back.upgrade().map_or(BackOutcome::AlreadyFirst, |app| app.step_back())),
        );
        listeners.extend(browser::on_visibility_lost(move || {
            if let Some(app) = hidden.upgrade() {
                app.session.keep_draft(app.form().as_deref());
            }
        }));
        let is_watched = session.is_watched();
        if is_watched {
            listeners.push(browser::on_three_shifts(move |left| {
                let Some(session) = way_out.upgrade() else { return };
                match left {
                    0 => session.leave(),
                    left => session.leaving.is_one_press_left.set(left == 1),
                }
            }));
        }
        // Browsers keep a page after it is left, to show it again on Back. The answers are kept in it only if they
        // would be lost otherwise.
        listeners.push(browser::on_page_hide(move || {
            if let Some(app) = left.upgrade().filter(|app| is_watched || !app.would_lose_answers()) {
                app.session.wipe();
            }
        }));
        self.listeners.set_value(listeners);
    }

    /// Applies changed settings. Returns whether there is such a procedure.
    pub fn change(&self, settings: Settings) -> bool {
        let Some(mut next) = Shown::of(&self.session.organisation, settings) else { return false };
        let now = self.session.shown.get_untracked();
        // What is no endpoint does not take the place of one.
        if next.settings.endpoint == Endpoint::Wrong {
            next.settings.endpoint = now.settings.endpoint.clone();
        }
        // A visitor who chose a procedure at the entrance stays there.
        if next.settings.procedure == now.settings.procedure {
            next.procedure = now.procedure;
        }
        if next != now {
            if let Some(form) = self.form() {
                form.carry();
            }
            self.session.show(next);
        }
        true
    }

    fn form(&self) -> Option<Arc<Form>> {
        self.form.get_untracked()
    }

    fn would_lose_answers(&self) -> bool {
        let is_carried = || self.session.carried.with_value(|carried| !carried.answers.is_empty());
        self.form().map_or_else(is_carried, |form| form.has_unsent_answers())
            && !self.session.leaving.is_leaving.get_value()
    }

    /// Whether to ask before the page is left: for answers, and for a receipt that was not saved. Not for the receipt
    /// where somebody may be watching, who would see the question.
    fn asks_before_leaving(&self) -> bool {
        let leaving = &self.session.leaving;
        let is_receipt = self.form().is_some_and(|form| form.page_untracked() == Page::Receipt);
        let would_lose_receipt = is_receipt && !self.session.is_watched() && !leaving.has_copy.get_value();
        self.would_lose_answers() || (would_lose_receipt && !leaving.is_leaving.get_value())
    }

    /// Goes back one page inside the element.
    fn step_back(&self) -> BackOutcome {
        if self.is_first() {
            return BackOutcome::AlreadyFirst;
        }
        if let Some(form) = self.form() {
            form.back();
        }
        if self.is_first() { BackOutcome::ReachedFirst } else { BackOutcome::MoreBefore }
    }

    /// Whether the current page is the first one. From a receipt there is no way back to what was sent.
    fn is_first(&self) -> bool {
        self.form().is_none_or(|form| match form.page_untracked() {
            page if page == form.first_page() => !self.session.has_previous_page(),
            page => page == Page::Receipt,
        })
    }
}

/// The form that the session shows; `None` at the entrance.
fn form(session: &Arc<Session>) -> Option<Arc<Form>> {
    let shown = session.shown.get_untracked();
    let form = Form::new(session, shown.procedure?, &shown.settings);
    // In another language it is still the same complaint.
    if form.page_untracked().shows_findings() {
        form.resume();
    }
    Some(form)
}
