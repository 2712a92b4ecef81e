//! What happens to the answers when the page is left.

use std::sync::Arc;

use crate::browser;
use crate::view::{LocalSignal, StoredCell};

/// What happens to the answers when the page is left.
#[derive(Debug)]
pub(crate) struct Leaving {
    /// Whether this tab can keep a draft at all.
    pub(crate) can_keep_draft: bool,
    /// Whether the visitor asked to keep a draft in this tab.
    pub(crate) keeps_draft: StoredCell<bool>,
    /// Whether the visitor saved or printed a copy of the complaint.
    pub(crate) has_copy: StoredCell<bool>,
    /// Whether the page is being left on purpose. The browser does not ask for confirmation then.
    pub(crate) is_leaving: StoredCell<bool>,
    /// Whether one more press on Shift leaves the page.
    pub(crate) is_one_press_left: LocalSignal<bool>,
}

impl Leaving {
    pub(crate) fn new(can_keep_draft: bool) -> Arc<Self> {
        Arc::new(Self {
            can_keep_draft,
            keeps_draft: StoredCell::new(false),
            has_copy: StoredCell::new(false),
            is_leaving: StoredCell::new(false),
            is_one_press_left: LocalSignal::new(false),
        })
    }

    /// Expects an unload event that leaves nothing: browsers fire one when a link opens another program, though the
    /// page stays.
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
