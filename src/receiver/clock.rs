//! The current time, read only here; and whether it can be right.
//!
//! One start with a clock years ahead would delete everything. So nothing is deleted by a clock that is earlier than
//! the last known moment, or far past it, until a person confirms that it is right. For complaints that arrive
//! meanwhile it is not known from when their terms run: `store` records that, and `retention` settles it once the clock
//! can be right again.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::calendar::Moment;

/// The most seconds by which clocks may differ, and by which complaints may be stored in another order than they
/// arrived.
const APART: i64 = 5 * 60;
/// A server purges once a day: if nothing happened for this long, the server was stopped, or the clock is wrong.
const LONGEST: i64 = 40 * 24 * 60 * 60;

/// The clock of the machine, or one that stands still, for tests.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    stands_still_at: Option<Moment>,
    built: Option<Moment>,
}

/// Why a clock cannot be right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Doubt {
    /// It is earlier than the build of this program.
    BeforeBuild(Moment),
    /// It is earlier than the last complaint or purge.
    BeforeLast(Moment),
    /// It is far past the last complaint or purge.
    FarPast(Moment),
}

impl Clock {
    /// In tests the clock stands still, or the program has another build date.
    pub(crate) fn new(stands_still_at: Option<Moment>, built: Option<Moment>) -> Self {
        Self { stands_still_at, built: built.or_else(built_at) }
    }

    pub(crate) fn now(self) -> Moment {
        self.stands_still_at.unwrap_or_else(|| moment(SystemTime::now()))
    }

    /// Why the clock cannot be right if it says `now`, and the last complaint or purge with a plausible clock was at
    /// `last`.
    pub(crate) fn doubt(self, now: Moment, last: Option<Moment>) -> Option<Doubt> {
        let is_before = |moment: &Moment| now.unix() < moment.unix() - APART;
        let is_far_past = |moment: &Moment| now.unix() > moment.unix() + LONGEST;
        let before_build = self.built.filter(is_before).map(Doubt::BeforeBuild);
        let before_last = || last.filter(is_before).map(Doubt::BeforeLast);
        let far_past = || last.filter(is_far_past).map(Doubt::FarPast);
        before_build.or_else(before_last).or_else(far_past)
    }
}

/// The modification date of this program's file: its build, or when it was copied to this machine.
fn built_at() -> Option<Moment> {
    let file = std::env::current_exe().and_then(|path| path.metadata()?.modified());
    file.ok().map(moment)
}

fn moment(time: SystemTime) -> Moment {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment::from_unix(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}

impl std::fmt::Display for Doubt {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("the clock cannot be right: it is ")?;
        match self {
            Self::BeforeBuild(moment) => write!(out, "earlier than {}, when this program was built", written(moment)),
            Self::BeforeLast(moment) => write!(out, "earlier than {}, the last complaint or purge", written(moment)),
            Self::FarPast(moment) => {
                write!(out, "more than 40 days past {}, the last complaint or purge", written(moment))
            }
        }
    }
}

fn written(moment: &Moment) -> String {
    moment.write_rfc3339()
}
