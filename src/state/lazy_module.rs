//! Waiting for the rest of the program: what needs it is done as soon as it is there, and whoever waits is told.

use std::sync::Arc;

use crate::browser::lazy_module::{self, LazyModule};
use crate::browser::{self, Timeout};
use crate::messages::Pages;

use super::app::App;
use super::element::{Element, classed};
use super::kept::{StoredCell, LocalSignal};
use super::later;

/// How long after a failure it is asked for again.
const PAUSE_MS: u32 = 3_000;

type Then = Box<dyn FnOnce(LazyModule)>;

/// The rest, as far as it came.
pub(crate) struct Awaited {
    rest: LocalSignal<Option<LazyModule>>,
    is_asked: StoredCell<bool>,
    /// What is done then: the last thing that was asked for.
    then: StoredCell<Option<Then>>,
    said: LocalSignal<Said>,
    /// When it is asked for again.
    again: StoredCell<Option<Timeout>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Nothing,
    Comes,
    Fails,
}

impl std::fmt::Debug for Awaited {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Awaited").finish_non_exhaustive()
    }
}

impl Awaited {
    pub(crate) fn new() -> Self {
        Self {
            rest: LocalSignal::new(lazy::loaded()),
            is_asked: StoredCell::new(false),
            then: StoredCell::new(None),
            said: LocalSignal::new(Said::Nothing),
            again: StoredCell::new(None),
        }
    }
}

impl App {
    /// The rest, once it is there: what is shown follows.
    pub(crate) fn rest(&self) -> Option<LazyModule> {
        self.awaited.rest.get()
    }

    /// The same, where nothing that is shown follows.
    pub(crate) fn rest_now(&self) -> Option<LazyModule> {
        self.awaited.rest.get_untracked()
    }

    /// Does what needs the rest, as soon as it is there.
    pub(crate) fn with_rest(self: &Arc<Self>, then: impl FnOnce(LazyModule) + 'static) {
        match self.awaited.rest.get_untracked() {
            Some(rest) => then(rest),
            None => {
                self.awaited.then.set_value(Some(Box::new(then)));
                // What failed a moment ago is not asked for at once again.
                let fails = self.awaited.again.with_value(Option::is_some);
                self.awaited.said.set(if fails { Said::Fails } else { Said::Comes });
                self.bring();
            }
        }
    }

    /// Asks for the rest, unless it is asked for already.
    pub(crate) fn bring(self: &Arc<Self>) {
        let awaited = &self.awaited;
        let is_asked = awaited.is_asked.get_value() || awaited.again.with_value(Option::is_some);
        if is_asked || awaited.rest.with_untracked(Option::is_some) {
            return;
        }
        awaited.is_asked.set_value(true);
        let app = Arc::downgrade(self);
        browser::spawn_local(async move {
            let brought = lazy::load().await;
            if let Some(app) = app.upgrade() {
                app.awaited.is_asked.set_value(false);
                app.brought(brought);
            }
        });
    }

    fn brought(self: &Arc<Self>, rest: Option<LazyModule>) {
        let awaited = &self.awaited;
        let Some(rest) = rest else {
            // Who only touched the form does not wait for anything yet.
            if awaited.then.with_value(Option::is_some) {
                awaited.said.set(Said::Fails);
            }
            let app = Arc::downgrade(self);
            let again = browser::set_timeout(PAUSE_MS, move || {
                if let Some(app) = app.upgrade() {
                    app.awaited.again.set_value(None);
                    app.bring();
                }
            });
            awaited.again.set_value(Some(again));
            return;
        };
        awaited.rest.set(Some(rest));
        awaited.said.set(Said::Nothing);
        later::restore(rest, self);
        if let Some(then) = awaited.then.take() {
            then(rest);
        }
    }

    /// What is waited for no longer: everything was wiped.
    pub(crate) fn waits_no_longer(&self) {
        self.awaited.then.set_value(None);
        self.awaited.said.set(Said::Nothing);
    }
}

/// That something is waited for, for those who pressed on.
pub(crate) fn waiting(app: &Arc<App>, words: &Pages) -> Element {
    let (app, comes, fails) = (Arc::clone(app), words.rest_comes, words.rest_fails);
    let said = move || match app.awaited.said.get() {
        Said::Nothing => String::new(),
        Said::Comes => comes.to_owned(),
        Said::Fails => fails.to_owned(),
    };
    classed("p", "waiting").attr("role", "status").text_dyn(said)
}
