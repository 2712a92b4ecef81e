//! Presses on buttons, and the change of page that follows.

use crate::browser::{self, Timeout};
use crate::view::StoredCell;

/// The longest time between the clicks of a double-click.
const DOUBLE_CLICK_MS: i64 = 1_000;

/// Tells double-clicks apart, and runs the task of the last press.
#[derive(Debug)]
pub(crate) struct Presses {
    /// When the page last changed, or was last asked to.
    page_changed_ms: StoredCell<i64>,
    task: StoredCell<Option<Timeout>>,
}

impl Presses {
    pub(crate) fn new() -> Self {
        Self { page_changed_ms: StoredCell::new(0), task: StoredCell::new(None) }
    }

    /// Notes that the page changed.
    pub(crate) fn page_changed(&self) {
        self.page_changed_ms.set_value(browser::now_ms());
    }

    /// Whether a click now may be the second one of a double-click, meant for the previous page.
    pub(crate) fn may_be_double_click(&self) -> bool {
        browser::now_ms() - self.page_changed_ms.get_value() < DOUBLE_CLICK_MS
    }

    /// Runs a change of page in a task of its own. A browser would lay out the change within the task of the press, and
    /// both together would keep a slow device busy for noticeably long.
    pub(crate) fn next_task(&self, task: impl FnOnce() + 'static) {
        self.page_changed();
        self.task.set_value(Some(browser::set_timeout(0, task)));
    }
}
