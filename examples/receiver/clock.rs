//! What time it is: the only place that asks.

use std::time::{SystemTime, UNIX_EPOCH};

use klachtformulier::calendar::Moment;

/// The clock of the machine, or one that stands still, for tests.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock(Option<Moment>);

impl Clock {
    pub(crate) fn new(stands_still_at: Option<Moment>) -> Self {
        Self(stands_still_at)
    }

    pub(crate) fn now(self) -> Moment {
        self.0.unwrap_or_else(|| {
            let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
            Moment::from_unix(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
        })
    }
}
