//! How far somebody is in a form.

use crate::view::{LocalSignal, StoredCell};

use super::findings::FieldError;
use super::page::Page;

/// How far somebody is in a form.
#[derive(Debug)]
pub(crate) struct Progress {
    /// The page that is shown.
    pub(crate) page: LocalSignal<Page>,
    /// All was looked over before: the next page is that again.
    pub(crate) was_reviewed: StoredCell<bool>,
    /// The step before the verdict.
    pub(crate) before_verdict: StoredCell<usize>,
    /// The rules that were shown: places in the list.
    pub(crate) seen_rules: StoredCell<Vec<usize>>,
    /// The page before the one on which a way to send is explained.
    pub(crate) before_way: StoredCell<Option<Page>>,
    /// What the receiver wants mended in steps that were not shown yet.
    pub(crate) later_errors: StoredCell<Vec<FieldError>>,
}

impl Progress {
    pub(crate) fn new(page: Page) -> Self {
        Self {
            page: LocalSignal::new(page),
            was_reviewed: StoredCell::new(false),
            before_verdict: StoredCell::new(0),
            seen_rules: StoredCell::new(Vec::new()),
            before_way: StoredCell::new(None),
            later_errors: StoredCell::new(Vec::new()),
        }
    }
}
