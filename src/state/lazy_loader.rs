//! Loads the second half of the program, and does what waits for it as soon as it is there.

use std::sync::Arc;

use crate::browser::{self, LazyModule, Timeout, lazy_module};
use crate::view::{LocalSignal, StoredCell};

/// How long after a failure it is loaded again.
const PAUSE_MS: u32 = 3_000;

type Task = Box<dyn FnOnce(LazyModule)>;

/// The second half of the program, as far as it is loaded.
pub(crate) struct LazyLoader {
    module: LocalSignal<Option<LazyModule>>,
    is_loading: StoredCell<bool>,
    /// What is done once it is there, before everything else.
    first: StoredCell<Option<Task>>,
    /// What is done then: the last thing that was asked for.
    task: StoredCell<Option<Task>>,
    /// What whoever waits is told.
    pub(crate) status: LocalSignal<LoadStatus>,
    /// When it is loaded again.
    retry: StoredCell<Option<Timeout>>,
}

/// What whoever waits for the program is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LoadStatus {
    /// Nothing: nobody waits.
    Quiet,
    Loading,
    Failing,
}

impl std::fmt::Debug for LazyLoader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LazyLoader").finish_non_exhaustive()
    }
}

impl LazyLoader {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self {
            module: LocalSignal::new(lazy_module::loaded()),
            is_loading: StoredCell::new(false),
            first: StoredCell::new(None),
            task: StoredCell::new(None),
            status: LocalSignal::new(LoadStatus::Quiet),
            retry: StoredCell::new(None),
        })
    }

    /// The module, once it is there; what is shown follows.
    pub(crate) fn module(&self) -> Option<LazyModule> {
        self.module.get()
    }

    /// The same, where nothing that is shown follows.
    pub(crate) fn module_untracked(&self) -> Option<LazyModule> {
        self.module.get_untracked()
    }

    /// Does this before anything else, as soon as the module is there.
    pub(crate) fn run_first(&self, task: impl FnOnce(LazyModule) + 'static) {
        match self.module.get_untracked() {
            Some(module) => task(module),
            None => self.first.set_value(Some(Box::new(task))),
        }
    }

    /// Does what needs the module, as soon as it is there.
    pub(crate) fn with_module(self: &Arc<Self>, task: impl FnOnce(LazyModule) + 'static) {
        match self.module.get_untracked() {
            Some(module) => task(module),
            None => {
                self.task.set_value(Some(Box::new(task)));
                // What failed a moment ago is not loaded again at once.
                let is_failing = self.retry.with_value(Option::is_some);
                self.status.set(if is_failing { LoadStatus::Failing } else { LoadStatus::Loading });
                self.load();
            }
        }
    }

    /// Loads the module, unless it is loaded or on its way.
    pub(crate) fn load(self: &Arc<Self>) {
        let is_waiting = self.is_loading.get_value() || self.retry.with_value(Option::is_some);
        if is_waiting || self.module.with_untracked(Option::is_some) {
            return;
        }
        self.is_loading.set_value(true);
        let loader = Arc::downgrade(self);
        browser::spawn_local(async move {
            let module = lazy_module::load().await;
            if let Some(loader) = loader.upgrade() {
                loader.is_loading.set_value(false);
                loader.on_loaded(module);
            }
        });
    }

    fn on_loaded(self: &Arc<Self>, module: Option<LazyModule>) {
        let Some(module) = module else {
            // Who only touched the form does not wait for anything yet.
            if self.task.with_value(Option::is_some) {
                self.status.set(LoadStatus::Failing);
            }
            let loader = Arc::downgrade(self);
            let retry = browser::set_timeout(PAUSE_MS, move || {
                if let Some(loader) = loader.upgrade() {
                    loader.retry.set_value(None);
                    loader.load();
                }
            });
            self.retry.set_value(Some(retry));
            return;
        };
        self.module.set(Some(module));
        self.status.set(LoadStatus::Quiet);
        for task in [self.first.take(), self.task.take()].into_iter().flatten() {
            task(module);
        }
    }

    /// Nobody waits any more: everything was wiped.
    pub(crate) fn forget_task(&self) {
        self.task.set_value(None);
        self.status.set(LoadStatus::Quiet);
    }
}
