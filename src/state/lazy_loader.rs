//! Loads the lazy module, and then runs the tasks that wait for it.

use std::sync::Arc;

use crate::browser::{self, LazyModule, Timeout, lazy_module};
use crate::view::{LocalSignal, StoredCell};

/// How long after a failure the module is loaded again.
const PAUSE_MS: u32 = 3_000;

type Task = Box<dyn FnOnce(LazyModule)>;

/// The state of loading the lazy module.
pub(crate) struct LazyLoader {
    module: LocalSignal<Option<LazyModule>>,
    is_loading: StoredCell<bool>,
    /// The task to run first, once the module is loaded.
    first: StoredCell<Option<Task>>,
    /// The task to run after that. A later one replaces it.
    task: StoredCell<Option<Task>>,
    /// The status to show to people who wait.
    pub(crate) status: LocalSignal<LoadStatus>,
    /// The timer of the next attempt.
    retry: StoredCell<Option<Timeout>>,
}

/// The status to show to people who wait for the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LoadStatus {
    /// Nothing to show: nobody waits.
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

    /// The module, if it is loaded. Tracked: effects that call this run again once it is.
    pub(crate) fn module(&self) -> Option<LazyModule> {
        self.module.get()
    }

    /// The module, if it is loaded. Untracked.
    pub(crate) fn module_untracked(&self) -> Option<LazyModule> {
        self.module.get_untracked()
    }

    /// Runs a task once the module is loaded, before all others.
    pub(crate) fn run_first(&self, task: impl FnOnce(LazyModule) + 'static) {
        match self.module.get_untracked() {
            Some(module) => task(module),
            None => self.first.set_value(Some(Box::new(task))),
        }
    }

    /// Runs a task that needs the module: now, or once it is loaded.
    pub(crate) fn with_module(self: &Arc<Self>, task: impl FnOnce(LazyModule) + 'static) {
        match self.module.get_untracked() {
            Some(module) => task(module),
            None => {
                self.task.set_value(Some(Box::new(task)));
                // After a failure, the next attempt waits for its timer.
                let is_failing = self.retry.with_value(Option::is_some);
                self.status.set(if is_failing { LoadStatus::Failing } else { LoadStatus::Loading });
                self.load();
            }
        }
    }

    /// Loads the module, unless it is loaded or being loaded.
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
            // A visitor who has only touched the form does not wait for anything yet.
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

    /// Drops the waiting task, because everything was wiped.
    pub(crate) fn forget_task(&self) {
        self.task.set_value(None);
        self.status.set(LoadStatus::Quiet);
    }
}
