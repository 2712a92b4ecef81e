//! One element on a page: it shows the entrance or a form, and listens to the window around it.

use std::sync::Arc;

use leptos::prelude::{ArcMemo, Get, GetUntracked, Owner};

use crate::browser::{self, BackOutcome, Host, Listener};
use crate::calendar::Moment;
use crate::organisation::Organisation;
use crate::state::{Form, Page, Session, Settings, Shown};
use crate::view::{Dynamic, LocalSignal, StoredCell, dynamic};

use super::entrance::entrance;
use super::form_shell::form_shell;

/// One element on a page.
#[derive(Debug)]
pub struct App {
    session: Arc<Session>,
    /// The form that is shown; none at the entrance.
    form: ArcMemo<Option<Arc<Form>>>,
    has_started: LocalSignal<bool>,
    listeners: StoredCell<Vec<Option<Listener>>>,
}

/// Nothing, which can change.
pub fn nothing() -> Dynamic {
    let never = LocalSignal::new(());
    dynamic(move || {
        never.track();
        Vec::new()
    })
}

impl App {
    /// `None` when there is no such procedure.
    pub fn new(organisation: Organisation, host: Host, settings: Settings, now: fn() -> Moment) -> Option<Arc<Self>> {
        let has_started = LocalSignal::new(host.renders_to_html());
        let session = Session::new(organisation, host, settings, now)?;
        let shown = Arc::clone(&session);
        // Whatever is shown next is another form.
        let form = ArcMemo::new_with_compare(move |_| form(&shown), |_, _| true);
        Some(Arc::new(Self { session, form, has_started, listeners: StoredCell::new(Vec::new()) }))
    }

    /// The organisation.
    pub fn organisation(&self) -> &Organisation {
        &self.session.organisation
    }

    /// Makes the form once and drops it: that takes a part of what [`start`](Self::start) does to an earlier task.
    pub fn warm_up(&self) {
        Owner::new().with(|| form(&self.session));
    }

    /// From now on there is a form or the entrance.
    pub fn start(&self) {
        self.has_started.set(true);
    }

    /// From now on something of a form is seen.
    pub fn show_first_lines(&self) {
        if let Some(form) = self.form().filter(|form| form.one_page) {
            form.render_frame();
        }
        self.session.has_frame.set(true);
    }

    /// What is shown, once it has started.
    pub fn view(self: &Arc<Self>) -> Dynamic {
        let app = Arc::clone(self);
        dynamic(move || {
            if !app.has_started.get() {
                return Vec::new();
            }
            vec![match app.form.get() {
                None => entrance(&app.session, app.session.shown.with(|shown| shown.settings.lang)),
                Some(form) => form_shell(&form),
            }]
        })
    }

    /// Listens to the window around it as long as the element is there, and has what is below the first lines rendered.
    pub fn listen(self: &Arc<Self>) {
        if let Some(form) = self.form() {
            form.queue.render_next();
        }
        let session = &self.session;
        let [clicked, touched, network, way_out] = [(); 4].map(|()| Arc::downgrade(session));
        let [leaving, left, hidden, back, loaded] = [(); 5].map(|()| Arc::downgrade(self));
        let mut listeners = Vec::from(browser::on_online_change(move |online| {
            // Nothing is on its way before the second half of the program is loaded.
            if let Some(session) = network.upgrade()
                && let Some(module) = session.lazy.module_untracked()
            {
                crate::state::sending::lazy::network(module, &session.sending, online);
            }
        }));
        listeners.extend(session.host.ignore_double_clicks(move || {
            clicked.upgrade().is_some_and(|session| session.presses.may_be_double_click())
        }));
        listeners.extend(session.host.on_interaction(move || {
            if let Some(session) = touched.upgrade() {
                session.lazy.load();
            }
        }));
        listeners
            .push(browser::on_before_unload(move || leaving.upgrade().is_some_and(|app| app.asks_before_leaving())));
        listeners.push(
            session.history.on_back(move || back.upgrade().map_or(BackOutcome::AlreadyFirst, |app| app.step_back())),
        );
        session.expect_draft();
        session.lazy.run_first(move |module| {
            if let Some(app) = loaded.upgrade() {
                lazy::loaded(module, &app);
            }
        });
        listeners.extend(browser::on_visibility_lost(move || {
            if let Some(app) = hidden.upgrade()
                && let Some(module) = app.session.lazy.module_untracked()
            {
                lazy::keep_draft(module, &app);
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
        // Browsers keep pages that were left as they were, to show them again on Back: with what was filled in only where
        // it would be lost.
        listeners.push(browser::on_page_hide(move || {
            if let Some(app) = left.upgrade().filter(|app| is_watched || !app.would_lose_answers()) {
                app.session.wipe();
            }
        }));
        self.listeners.set_value(listeners);
    }

    /// The page around asks for something else. Says whether there is such a procedure.
    pub fn change(&self, settings: Settings) -> bool {
        let Some(mut next) = Shown::of(&self.session.organisation, settings) else { return false };
        let now = self.session.shown.get_untracked();
        // Who chose a form at the entrance stays there.
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
        if self.has_started.get_untracked() { self.form.get_untracked() } else { None }
    }

    fn would_lose_answers(&self) -> bool {
        let is_carried = || self.session.carried.with_value(|carried| !carried.answers.is_empty());
        self.form().map_or_else(is_carried, |form| form.has_unsent_answers())
            && !self.session.leaving.is_leaving.get_value()
    }

    /// A receipt of which nothing was kept is asked for too; not where somebody may look over a shoulder, who would see
    /// the question.
    fn asks_before_leaving(&self) -> bool {
        let leaving = &self.session.leaving;
        let is_receipt = self.form().is_some_and(|form| form.page_untracked() == Page::Receipt);
        let would_lose_receipt = is_receipt && !self.session.is_watched() && !leaving.has_copy.get_value();
        self.would_lose_answers() || (would_lose_receipt && !leaving.is_leaving.get_value())
    }

    /// Steps back inside the element.
    fn step_back(&self) -> BackOutcome {
        if self.is_first() {
            return BackOutcome::AlreadyFirst;
        }
        if let Some(form) = self.form() {
            form.back();
        }
        if self.is_first() { BackOutcome::ReachedFirst } else { BackOutcome::MoreBefore }
    }

    /// Whether there is no page before the one that is shown. What was sent is not gone back to.
    fn is_first(&self) -> bool {
        self.form().is_none_or(|form| match form.page_untracked() {
            page if page == form.first_page() => !self.session.has_previous_page(),
            page => page == Page::Receipt,
        })
    }
}

/// The form that the session shows; none at the entrance.
fn form(session: &Arc<Session>) -> Option<Arc<Form>> {
    let shown = session.shown.get();
    let form = Form::new(session, shown.procedure?, &shown.settings);
    let page = form.page_untracked();
    form.expect(page);
    // In another language it is the same complaint, in other words.
    if let Some(module) = session.lazy.module_untracked().filter(|_| page.shows_findings()) {
        lazy::resume(module, &form);
    }
    Some(form)
}

/// In the half of the program that is loaded later.
mod lazy {
    use std::sync::Arc;

    use crate::browser::LazyModule;
    use crate::state::Form;

    use super::App;

    /// The second half is loaded: what was kept is filled in again, and what is sent is followed.
    #[inline(never)]
    pub(super) fn loaded(_: LazyModule, app: &Arc<App>) {
        app.session.restore_draft(app.form().as_deref());
        let watching = Arc::downgrade(app);
        app.session.sending.watch(move |event| {
            if let Some(form) = watching.upgrade().and_then(|app| app.form()) {
                form.on_sending_event(event);
            }
        });
    }

    /// The page is hidden: what was filled in is kept, if that was asked.
    #[inline(never)]
    pub(super) fn keep_draft(_: LazyModule, app: &App) {
        app.session.keep_draft(app.form().as_deref());
    }

    /// A form is made anew on a page that shows what was checked.
    #[inline(never)]
    pub(super) fn resume(_: LazyModule, form: &Form) {
        form.resume();
    }
}
