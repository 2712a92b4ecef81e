//! How far the visitor is in a form.

use crate::view::{LocalSignal, StoredCell};

use super::findings::FieldError;
use super::page::Page;

/// How far the visitor is in a form.
#[derive(Debug)]
pub(crate) struct Progress {
    /// The current page.
    pub(crate) page: LocalSignal<Page>,
    /// Whether the answers were reviewed before. After a change, Next returns to the review.
    pub(crate) was_reviewed: StoredCell<bool>,
    /// The step that led to the verdict.
    pub(crate) before_verdict: StoredCell<usize>,
    /// The rules that were shown before: their indices.
    pub(crate) seen_rules: StoredCell<Vec<usize>>,
    /// The page that led to a way of sending outside the form.
    pub(crate) before_way: StoredCell<Option<Page>>,
    /// Remarks of the receiver on steps that are not shown yet.
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
