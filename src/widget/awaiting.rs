//! Waiting for the rest of the program: what needs it is done as soon as it is there, and whoever waits is told.

use std::sync::Arc;

use crate::browser::rest::{self, Rest};
use crate::browser::{self, Timeout};
use crate::messages::Pages;

use super::app::App;
use super::element::{Made, classed};
use super::kept::{Kept, Live};
use super::later;

/// How long after a failure it is asked for again.
const PAUSE_MS: u32 = 3_000;

type Then = Box<dyn FnOnce(Rest)>;

/// The rest, as far as it came.
pub(super) struct Awaited {
    rest: Live<Option<Rest>>,
    is_asked: Kept<bool>,
    /// What is done then: the last thing that was asked for.
    then: Kept<Option<Then>>,
    said: Live<Said>,
    /// When it is asked for again.
    again: Kept<Option<Timeout>>,
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
    pub(super) fn new() -> Self {
        Self {
            rest: Live::new(rest::there()),
            is_asked: Kept::new(false),
            then: Kept::new(None),
            said: Live::new(Said::Nothing),
            again: Kept::new(None),
        }
    }
}

impl App {
    /// The rest, once it is there: what is shown follows.
    pub(super) fn rest(&self) -> Option<Rest> {
        self.awaited.rest.get()
    }

    /// The same, where nothing that is shown follows.
    pub(super) fn rest_now(&self) -> Option<Rest> {
        self.awaited.rest.get_untracked()
    }

    /// Does what needs the rest, as soon as it is there.
    pub(super) fn with_rest(self: &Arc<Self>, then: impl FnOnce(Rest) + 'static) {
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
    pub(super) fn bring(self: &Arc<Self>) {
        let awaited = &self.awaited;
        let is_asked = awaited.is_asked.get_value() || awaited.again.with_value(Option::is_some);
        if is_asked || awaited.rest.with_untracked(Option::is_some) {
            return;
        }
        awaited.is_asked.set_value(true);
        let app = Arc::downgrade(self);
        browser::soon(async move {
            let brought = rest::bring().await;
            if let Some(app) = app.upgrade() {
                app.awaited.is_asked.set_value(false);
                app.brought(brought);
            }
        });
    }

    fn brought(self: &Arc<Self>, rest: Option<Rest>) {
        let awaited = &self.awaited;
        let Some(rest) = rest else {
            // Who only touched the form does not wait for anything yet.
            if awaited.then.with_value(Option::is_some) {
                awaited.said.set(Said::Fails);
            }
            let app = Arc::downgrade(self);
            let again = browser::pause(PAUSE_MS, move || {
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
    pub(super) fn waits_no_longer(&self) {
        self.awaited.then.set_value(None);
        self.awaited.said.set(Said::Nothing);
    }
}

/// That something is waited for, for those who pressed on.
pub(super) fn waiting(app: &Arc<App>, words: &Pages) -> Made {
    let (app, comes, fails) = (Arc::clone(app), words.rest_comes, words.rest_fails);
    let said = move || match app.awaited.said.get() {
        Said::Nothing => String::new(),
        Said::Comes => comes.to_owned(),
        Said::Fails => fails.to_owned(),
    };
    classed("p", "waiting").set("role", "status").says(said)
}
