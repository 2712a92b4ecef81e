//! How long a complaint is kept, as the complainant was told at the time: stored with it, one row for each promise.

use chrono::NaiveDate;
use rusqlite::types::Type;
use rusqlite::{Connection, Transaction, params};

use crate::calendar::{DaysOff, Term, Unit};
use crate::organisation::{RetainedData, Retention, RetentionStart};

/// A promise: the complaint or its data is kept for this term.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Promise {
    pub(crate) what: RetainedData,
    pub(crate) term: Term,
    pub(crate) since: RetentionStart,
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

    /// The last day. Closed days of the organisation and ends in a weekend do not extend the term: such extensions are
    /// for a term in which a person must act, and here nobody has to.
    pub(crate) fn last_day(self, start: NaiveDate) -> NaiveDate {
        self.term.last_day(start, &DaysOff::NONE)
    }
}

/// Nothing is deleted by a promise that cannot be parsed.
pub(crate) fn promises(connection: &Connection, complaint: i64) -> rusqlite::Result<Vec<Promise>> {
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

/// Reads a word or a day of a column.
pub(crate) fn read<T>(column: usize, text: String, meaning: impl Fn(&str) -> Option<T>) -> rusqlite::Result<T> {
    meaning(&text).ok_or(rusqlite::Error::FromSqlConversionFailure(column, Type::Text, text.into()))
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
