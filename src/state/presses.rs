//! The press on a button, and the page that changes because of it.

use crate::browser::{self, Timeout};
use crate::view::StoredCell;

/// How far apart the clicks of a double one may be.
const DOUBLE_CLICK_MS: i64 = 1_000;

/// What a press on a button does.
#[derive(Debug)]
pub(crate) struct Presses {
    /// When the page that is shown came, or was asked for.
    page_changed_ms: StoredCell<i64>,
    task: StoredCell<Option<Timeout>>,
}

impl Presses {
    pub(crate) fn new() -> Self {
        Self { page_changed_ms: StoredCell::new(0), task: StoredCell::new(None) }
    }

    /// Another page is shown now.
    pub(crate) fn page_changed(&self) {
        self.page_changed_ms.set_value(browser::now_ms());
    }

    /// Whether what is pressed now may be the second click of a double one, meant for the page before.
    pub(crate) fn may_be_double_click(&self) -> bool {
        browser::now_ms() - self.page_changed_ms.get_value() < DOUBLE_CLICK_MS
    }

    /// Does what shows another page in a task of its own. A browser lays out in the task of a press what that changes, so
    /// that both would keep a slow device busy for longer than somebody notices.
    pub(crate) fn next_task(&self, task: impl FnOnce() + 'static) {
        self.page_changed();
        self.task.set_value(Some(browser::set_timeout(0, task)));
    }
}
