//! Deleting what was promised to be gone.
//!
//! What counts is what the complainant was told at the time, so the promise is kept with the complaint; a new version of
//! an organisation file changes nothing for those who came before.
//!
//! - What was typed goes when the first promise about it has run out, be it about the complaint or about personal data:
//!   in free text nobody can tell them apart.
//! - A term that runs from the closing does not run while the complaint is open.
//! - Where statistics were promised, so much stays as can be counted and leads to nobody.
//! - Where nothing was promised nothing is deleted, for that would be a surprise too: it is listed, once it is closed.
//! - What is held for weighty reasons stays, and is listed.
//! - A term that runs from the filing may end while a second instance still looks at the complaint: only a person knows,
//!   so what will go that way is listed before.
//! - What came while the clock was wrong is kept from the day of the first purge by a clock that can be right: rather
//!   some days too long than one too short.

use chrono::{Datelike, Days, NaiveDate};
use klachtformulier::calendar::{End, Term, Unit};
use klachtformulier::organisation::{RetainedData, Retention, RetentionStart};
use rusqlite::types::Type;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};

use super::clock::Clock;
use super::store::{self, Database, Trouble};

/// That something is kept so long.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Promise {
    what: RetainedData,
    term: Term,
    since: RetentionStart,
}

/// So many days before it goes, a complaint is listed that a second instance may still need.
const BEFOREHAND: u64 = 14;

/// How long what was typed stays.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Until {
    /// Through this day.
    Day(NaiveDate),
    /// Until so long after the complaint is closed, which it is not yet.
    AfterClosing,
    /// It came while the clock was wrong: from the next purge on it is known.
    AfterPurge,
    /// Nothing was promised.
    Unpromised,
}

/// A complaint, as far as deleting asks.
pub(crate) struct Keeping {
    id: i64,
    pub(crate) reference: String,
    pub(crate) filed_on: NaiveDate,
    /// From when on the terms that run from the filing do.
    pub(crate) counts_from: Option<NaiveDate>,
    /// When it was filed by the sender's clock, where that is later.
    told_on: Option<NaiveDate>,
    pub(crate) closed_on: Option<NaiveDate>,
    pub(crate) is_held: bool,
    /// Whether something was filled in where people see no field.
    pub(crate) is_trapped: bool,
    has_next: bool,
    promises: Vec<Promise>,
}

/// What was done.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Purged {
    deleted: Vec<String>,
    statistics: usize,
    held: Vec<String>,
    /// What goes soon, while a second instance may run.
    soon: Vec<String>,
    unpromised: Vec<String>,
    /// Whether another program kept the traces of what was deleted from being wiped.
    unwiped: bool,
}

impl Promise {
    pub(crate) fn of(kept: &Retention) -> Self {
        Self { what: kept.what, term: kept.term.term, since: kept.from }
    }

    pub(crate) fn insert(self, transaction: &Transaction<'_>, complaint: i64) -> rusqlite::Result<()> {
        transaction.execute(
            "INSERT INTO promise (complaint, what, amount, unit, since) VALUES (?, ?, ?, ?, ?)",
            params![complaint, self.what.as_str(), self.term.amount, word_of(self.term.unit), self.since.as_str()],
        )?;
        Ok(())
    }

    /// The last day. Closed days of the organisation and ends in a weekend are left out of it: they make a term for
    /// somebody who must do something, and here nobody must.
    fn last_day(self, start: NaiveDate) -> NaiveDate {
        self.term.last_day(start, &[])
    }
}

impl Keeping {
    /// The day from which a term runs, once it is known.
    ///
    /// A sender whose clock is later than ours is either wrong or right. If its day has come by now, it may be right and
    /// ours was behind, so that day counts; if not, it is wrong.
    fn start(&self, since: RetentionStart, today: NaiveDate) -> Option<NaiveDate> {
        match since {
            RetentionStart::Filing => {
                self.counts_from.max(self.counts_from.and(self.told_on.filter(|told| *told <= today)))
            }
            RetentionStart::Closing => self.closed_on,
        }
    }

    /// How long what was typed stays, by the promises.
    pub(crate) fn until(&self, today: NaiveDate) -> Until {
        let about_content = || self.promises.iter().filter(|promise| promise.what != RetainedData::Statistics);
        let last_day = |promise: &Promise| Some(promise.last_day(self.start(promise.since, today)?));
        match about_content().filter_map(last_day).min() {
            Some(day) => Until::Day(day),
            None if about_content().any(|promise| promise.since == RetentionStart::Filing) => Until::AfterPurge,
            None if about_content().next().is_some() => Until::AfterClosing,
            None => Until::Unpromised,
        }
    }

    /// Whether it goes soon, or is about to, by a term that runs whether a second instance runs or not. Who holds it has
    /// thought of that.
    pub(crate) fn goes_soon(&self, today: NaiveDate) -> bool {
        let soon = today.checked_add_days(Days::new(BEFOREHAND)).unwrap_or(today);
        let from_filing = self.promises.iter().any(|promise| {
            promise.what != RetainedData::Statistics && promise.since == RetentionStart::Filing && {
                let last = self.start(promise.since, today).map(|start| promise.last_day(start));
                last.is_some_and(|last| self.until(today) == Until::Day(last))
            }
        });
        let is_near = matches!(self.until(today), Until::Day(last) if last < soon);
        self.has_next && !self.is_held && is_near && from_filing
    }

    /// How long the statistics stay. They know the month only, so the term runs from its first day: rather some days
    /// too few than too many.
    fn statistics_until(&self, today: NaiveDate) -> Option<NaiveDate> {
        let statistics = self.promises.iter().filter(|promise| promise.what == RetainedData::Statistics);
        let month = |day: NaiveDate| day.with_day(1).unwrap_or(day);
        statistics.filter_map(|promise| Some(promise.last_day(month(self.start(promise.since, today)?)))).max()
    }
}

impl Database {
    /// Deletes what is to be gone by now. Not by a clock that cannot be right, unless somebody is sure that it is.
    pub(crate) fn purge(&mut self, clock: Clock, is_sure: bool) -> Result<Purged, Trouble> {
        let mut purged = Purged::default();
        let now = clock.now();
        let today = now.date();
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
                _ => {}
            }
        }
        let today = End::Day(today).written();
        purged.statistics = transaction.execute("DELETE FROM statistic WHERE keep_until < ?", [today])?;
        transaction.commit()?;
        purged.unwiped = !self.wipe()?;
        Ok(purged)
    }

    /// Takes what was deleted out of the write-ahead log too; in the database itself it is overwritten already.
    pub(crate) fn wipe(&self) -> Result<bool, Trouble> {
        Ok(self.0.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| Ok(row.get::<_, i64>(0)? == 0))?)
    }
}

/// What came while the clock was wrong, behind or ahead, counts from today: it came at the latest now. Only its sender
/// may be a day ahead, about midnight.
fn settle(transaction: &Transaction<'_>, today: NaiveDate) -> rusqlite::Result<usize> {
    let day = |day: NaiveDate| End::Day(day).written();
    transaction.execute(
        "UPDATE complaint SET counts_from = ?1 WHERE counts_from IS NULL OR counts_from > ?2",
        [day(today), day(today.succ_opt().unwrap_or(today))],
    )
}

/// All complaints, in the order in which they came.
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

/// Nothing is deleted by a promise that is not understood.
fn promises(connection: &Connection, complaint: i64) -> rusqlite::Result<Vec<Promise>> {
    let mut statement = connection.prepare("SELECT what, amount, unit, since FROM promise WHERE complaint = ?")?;
    let rows = statement.query_map([complaint], |row| {
        let unit = read(2, row.get(2)?, |word| UNITS.into_iter().find(|unit| word_of(*unit) == word))?;
        Ok(Promise {
            what: read(0, row.get(0)?, RetainedData::from_word)?,
            term: Term { amount: row.get(1)?, unit, moved: false },
            since: read(3, row.get(3)?, RetentionStart::from_word)?,
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

fn read<T>(column: usize, text: String, meaning: impl Fn(&str) -> Option<T>) -> rusqlite::Result<T> {
    meaning(&text).ok_or(rusqlite::Error::FromSqlConversionFailure(column, Type::Text, text.into()))
}

fn count(transaction: &Transaction<'_>, complaint: i64, until: NaiveDate) -> rusqlite::Result<usize> {
    transaction.execute(
        "INSERT INTO statistic (organisation, procedure, month, outcome, subjects, keep_until)
         SELECT organisation, procedure, substr(counts_from, 1, 7), outcome, subjects, ? FROM complaint WHERE id = ?",
        params![End::Day(until).written(), complaint],
    )
}

const UNITS: [Unit; 6] = [Unit::Hours, Unit::Days, Unit::Workdays, Unit::Weeks, Unit::Months, Unit::Years];

fn word_of(unit: Unit) -> &'static str {
    match unit {
        Unit::Hours => "hours",
        Unit::Days => "days",
        Unit::Workdays => "workdays",
        Unit::Weeks => "weeks",
        Unit::Months => "months",
        Unit::Years => "years",
    }
}

impl Purged {
    /// Whether nothing is left of what was deleted.
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
        if self.unwiped {
            lines.push("  traces are left until the next purge: another program is reading".to_owned());
        }
        lines.join("\n")
    }
}
