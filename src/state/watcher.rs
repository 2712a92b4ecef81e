//! A callback that is set by what is above, and called by what is below.

use std::sync::Arc;

use crate::view::StoredCell;

/// A callback, once somebody watches.
pub(crate) struct Watcher<T>(StoredCell<Option<Callback<T>>>);

type Callback<T> = Arc<dyn Fn(T)>;

impl<T> Watcher<T> {
    pub(crate) fn new() -> Self {
        Self(StoredCell::new(None))
    }

    /// Calls this from now on, in place of what was called before.
    pub(crate) fn watch(&self, call: impl Fn(T) + 'static) {
        self.0.set_value(Some(Arc::new(call)));
    }

    pub(crate) fn notify(&self, event: T) {
        // Nothing is borrowed while it runs: it may set another one.
        if let Some(call) = self.0.get_value() {
            call(event);
        }
    }
}

impl<T> std::fmt::Debug for Watcher<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Watcher").finish_non_exhaustive()
    }
}
