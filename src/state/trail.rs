//! The way back: the form's entry in the history of the window, and the form from which this one was chosen.

use crate::browser::HistoryEntry;
use crate::view::StoredCell;

/// The way back.
#[derive(Debug)]
pub(crate) struct Trail {
    pub(crate) history: HistoryEntry,
    /// The procedure from which another one was chosen: Back returns to it.
    pub(crate) origin: StoredCell<Option<usize>>,
}

impl Trail {
    pub(crate) fn new() -> Self {
        Self { history: HistoryEntry::new(), origin: StoredCell::new(None) }
    }
}
