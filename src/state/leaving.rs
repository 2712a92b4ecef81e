//! What becomes of what was filled in when the page is left.

use std::sync::Arc;

use crate::browser;
use crate::view::{LocalSignal, StoredCell};

/// What becomes of what was filled in when the page is left.
#[derive(Debug)]
pub(crate) struct Leaving {
    /// Whether it is kept in this tab.
    pub(crate) keeps_draft: StoredCell<bool>,
    /// Whether something of the complaint was saved or printed.
    pub(crate) has_copy: StoredCell<bool>,
    /// Whether somebody leaves on purpose, who is not asked.
    pub(crate) is_leaving: StoredCell<bool>,
    /// Whether one more press on Shift leaves the page.
    pub(crate) is_one_press_left: LocalSignal<bool>,
}

impl Leaving {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self {
            keeps_draft: StoredCell::new(false),
            has_copy: StoredCell::new(false),
            is_leaving: StoredCell::new(false),
            is_one_press_left: LocalSignal::new(false),
        })
    }

    /// A link to another program is followed: browsers take that for leaving the page, though it stays.
    pub(crate) fn expect_unload(self: &Arc<Self>) {
        const PAUSE_MS: u32 = 1_000;
        self.is_leaving.set_value(true);
        let leaving = Arc::downgrade(self);
        browser::set_timeout(PAUSE_MS, move || {
            if let Some(leaving) = leaving.upgrade() {
                leaving.is_leaving.set_value(false);
            }
        })
        .forget();
    }
}
