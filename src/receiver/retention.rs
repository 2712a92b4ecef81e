//! Deletes complaints when it was promised.
//!
//! The promise that counts is the one that the complainant was given at the time, so it is stored with the complaint; a
//! new version of an organisation file changes nothing for earlier complaints.
//!
//! - Typed text is deleted when the first promise about it has run out, whether about the complaint or about personal
//!   data: in free text the two cannot be told apart.
//! - A term that runs from the closing does not run while the complaint is open.
//! - If statistics were promised, as much is kept as can be counted and identifies nobody.
//! - If nothing was promised nothing is deleted, because that would be a surprise too: the complaint is listed, once it
//!   is closed.
//! - A term from something else, such as the end of a contract, runs from a day that only an officer knows: such a
//!   complaint is listed once it is closed. What is kept without end is not listed.
//! - A complaint that is held for weighty reasons is kept, and listed.
//! - A term that runs from the filing may end while a second instance is still looking at the complaint: only a person
//!   knows, so such a complaint is listed beforehand.
//! - The term of a complaint that arrived while the clock was wrong runs from the day of the first purge with a
//!   plausible clock: rather some days too long than one too short.

use chrono::{Datelike, Days, NaiveDate};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};

use crate::calendar::End;
use crate::organisation::RetainedData;

use super::clock::Clock;
use super::promise::{Promise, Since, promises, read};
use super::store::{self, Database};
use super::trouble::Trouble;

/// A complaint that a second instance may still need is listed for this many days before it is deleted.
const BEFOREHAND: u64 = 14;

/// The last day that is written in four digits: without end.
const FAR: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// How long the typed text is kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Until {
    /// Through this day.
    Day(NaiveDate),
    /// For a term after the complaint is closed, and it is still open.
    AfterClosing,
    /// It arrived while the clock was wrong: the next purge settles the day.
    AfterPurge,
    /// For a term from something that only an officer knows of.
    AfterEvent,
    /// Without end, as was promised.
    Endless,
    /// Nothing was promised.
    Unpromised,
}

/// A complaint, with the properties that decide when it is deleted.
pub(crate) struct Keeping {
    id: i64,
    pub(crate) reference: String,
    pub(crate) filed_on: NaiveDate,
    /// The day from which the terms run that start with the filing.
    pub(crate) counts_from: Option<NaiveDate>,
    /// The day of filing by the sender's clock, if that is later.
    told_on: Option<NaiveDate>,
    pub(crate) closed_on: Option<NaiveDate>,
    pub(crate) is_held: bool,
    /// Whether the hidden field was filled in.
    pub(crate) is_trapped: bool,
    has_next: bool,
    promises: Vec<Promise>,
}

/// The result of a purge.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Purged {
    deleted: Vec<String>,
    statistics: usize,
    held: Vec<String>,
    /// The complaints that will be deleted soon, although a second instance may be running.
    soon: Vec<String>,
    unpromised: Vec<String>,
    /// The closed complaints whose term runs from something that only an officer knows of.
    from_event: Vec<String>,
    /// Whether another program prevented the traces of deleted complaints from being wiped.
    unwiped: bool,
}

impl Keeping {
    /// The day from which a term runs, once it is known.
    ///
    /// A sender whose clock is later than ours is either wrong or right. If its day has come by now, it may be right
    /// while ours was behind, so that day counts; if not, it is wrong.
    fn start(&self, since: Since, today: NaiveDate) -> Option<NaiveDate> {
        match since {
            Since::Filing => self.counts_from.max(self.counts_from.and(self.told_on.filter(|told| *told <= today))),
            Since::Closing => self.closed_on,
            Since::Event => None,
        }
    }

    /// How long the typed text is kept, by the promises.
    pub(crate) fn until(&self, today: NaiveDate) -> Until {
        let about_content = || self.promises.iter().filter(|promise| promise.what != RetainedData::Statistics);
        let last_day = |promise: &Promise| promise.last_day(self.start(promise.since, today)?);
        let ends = |since: Since| about_content().any(|promise| promise.since == since && !promise.is_endless());
        match about_content().filter_map(last_day).min() {
            Some(day) => Until::Day(day),
            None if ends(Since::Filing) => Until::AfterPurge,
            None if ends(Since::Closing) => Until::AfterClosing,
            None if ends(Since::Event) => Until::AfterEvent,
            None if about_content().next().is_some() => Until::Endless,
            None => Until::Unpromised,
        }
    }

    /// Whether some of it is kept for a term from something that only an officer knows of, whatever else was promised.
    fn has_event(&self) -> bool {
        let about_content = self.promises.iter().filter(|promise| promise.what != RetainedData::Statistics);
        !self.is_held && about_content.into_iter().any(|promise| promise.since == Since::Event && !promise.is_endless())
    }

    /// Whether it is deleted soon, or is due now, by a term that runs regardless of a second instance. Not for a
    /// complaint that is held: there an officer has thought of it.
    pub(crate) fn goes_soon(&self, today: NaiveDate) -> bool {
        let soon = today.checked_add_days(Days::new(BEFOREHAND)).unwrap_or(today);
        let from_filing = self.promises.iter().any(|promise| {
            promise.what != RetainedData::Statistics && promise.since == Since::Filing && {
                let last = self.start(promise.since, today).and_then(|start| promise.last_day(start));
                last.is_some_and(|last| self.until(today) == Until::Day(last))
            }
        });
        let is_near = matches!(self.until(today), Until::Day(last) if last < soon);
        self.has_next && !self.is_held && is_near && from_filing
    }

    /// How long the statistics are kept. They contain the month only, so the term runs from its first day: rather some
    /// days too few than too many.
    fn statistics_until(&self, today: NaiveDate) -> Option<NaiveDate> {
        let statistics = self.promises.iter().filter(|promise| promise.what == RetainedData::Statistics);
        let month = |day: NaiveDate| day.with_day(1).unwrap_or(day);
        let last_day = |promise: &Promise| match promise.is_endless() {
            true => Some(FAR),
            false => promise.last_day(month(self.start(promise.since, today)?)),
        };
        statistics.filter_map(last_day).max()
    }
}

impl Database {
    /// Deletes everything that is due. Not with a clock that cannot be right, unless somebody is sure that it is.
    pub(crate) fn purge(&mut self, clock: Clock, is_sure: bool) -> Result<Purged, Trouble> {
        let mut purged = Purged::default();
        let now = clock.now();
        let today = now.date();
        self.sweep(now)?;
        let transaction = self.0.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if let Some(doubt) = clock.doubt(now, store::last(&transaction)?).filter(|_| !is_sure) {
            return Err(Trouble::Doubtful(doubt));
        }
        store::note_last(&transaction, now)?;
        settle(&transaction, today)?;
        for keeping in keepings(&transaction)? {
            match keeping.until(today) {
                Until::Day(last) if last < today && keeping.is_held => purged.held.push(keeping.reference),
                Until::Day(last) if last < today => {
                    if let Some(until) = keeping.statistics_until(today).filter(|until| *until >= today) {
                        count(&transaction, keeping.id, until)?;
                    }
                    transaction.execute("DELETE FROM complaint WHERE id = ?", [keeping.id])?;
                    purged.deleted.push(keeping.reference);
                }
                Until::Day(_) if keeping.goes_soon(today) => purged.soon.push(keeping.reference),
                Until::Unpromised if keeping.closed_on.is_some() => purged.unpromised.push(keeping.reference),
                _ if keeping.closed_on.is_some() && keeping.has_event() => purged.from_event.push(keeping.reference),
                _ => {}
            }
        }
        let today = End::Day(today).written();
        purged.statistics = transaction.execute("DELETE FROM statistic WHERE keep_until < ?", [today])?;
        transaction.commit()?;
        purged.unwiped = !self.wipe()?;
        Ok(purged)
    }

    /// Removes deleted data from the write-ahead log too; in the database itself it is overwritten already.
    pub(crate) fn wipe(&self) -> Result<bool, Trouble> {
        Ok(self.0.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| Ok(row.get::<_, i64>(0)? == 0))?)
    }
}

/// For complaints that arrived while the clock was wrong, behind or ahead, the terms run from today: they arrived at
/// the latest now. Only the sender may be a day ahead, around midnight.
fn settle(transaction: &Transaction<'_>, today: NaiveDate) -> rusqlite::Result<usize> {
    let day = |day: NaiveDate| End::Day(day).written();
    transaction.execute(
        "UPDATE complaint SET counts_from = ?1 WHERE counts_from IS NULL OR counts_from > ?2",
        [day(today), day(today.succ_opt().unwrap_or(today))],
    )
}

/// All complaints, in the order in which they arrived.
pub(crate) fn keepings(connection: &Connection) -> rusqlite::Result<Vec<Keeping>> {
    let all = "SELECT id, reference, substr(filed_at, 1, 10), closed_on, held_for IS NOT NULL,
                      EXISTS (SELECT 1 FROM content WHERE complaint = complaint.id AND trapped IS NOT NULL),
                      counts_from, told_on, has_next
               FROM complaint ORDER BY id";
    let mut statement = connection.prepare(all)?;
    let rows = statement.query_map([], |row| {
        Ok(Keeping {
            id: row.get(0)?,
            reference: row.get(1)?,
            filed_on: day(2, row.get(2)?)?,
            counts_from: may_day(6, row.get(6)?)?,
            told_on: may_day(7, row.get(7)?)?,
            closed_on: may_day(3, row.get(3)?)?,
            is_held: row.get(4)?,
            is_trapped: row.get(5)?,
            has_next: row.get(8)?,
            promises: promises(connection, row.get(0)?)?,
        })
    })?;
    rows.collect()
}

fn day(column: usize, text: String) -> rusqlite::Result<NaiveDate> {
    read(column, text, |text| text.parse().ok())
}

fn may_day(column: usize, text: Option<String>) -> rusqlite::Result<Option<NaiveDate>> {
    text.map(|text| day(column, text)).transpose()
}

fn count(transaction: &Transaction<'_>, complaint: i64, until: NaiveDate) -> rusqlite::Result<usize> {
    transaction.execute(
        "INSERT INTO statistic (organisation, procedure, month, outcome, subjects, keep_until)
         SELECT organisation, procedure, substr(counts_from, 1, 7), outcome, subjects, ? FROM complaint WHERE id = ?",
        params![End::Day(until).written(), complaint],
    )
}

impl Purged {
    /// Whether nothing is left of the deleted data.
    pub(crate) fn is_whole(&self) -> bool {
        !self.unwiped
    }

    pub(crate) fn in_words(&self) -> String {
        let mut lines = vec![format!("purge: {} deleted, {} statistics", self.deleted.len(), self.statistics)];
        let each = |what: &'static str, list: &[String]| -> Vec<String> {
            list.iter().map(|reference| format!("  {reference} {what}")).collect()
        };
        lines.extend(each("deleted", &self.deleted));
        lines.extend(each("kept longer than promised: it is held", &self.held));
        lines.extend(each("goes soon: hold it if a second instance runs", &self.soon));
        lines.extend(each("closed, and no term was promised: delete it by hand", &self.unpromised));
        let from_event = "closed, and its term runs from an event: delete it by hand once that is over";
        lines.extend(each(from_event, &self.from_event));
        if self.unwiped {
            lines.push("  traces are left until the next purge: another program is reading".to_owned());
        }
        lines.join("\n")
    }
}
