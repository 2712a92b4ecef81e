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
    /// `None`: without end.
    term: Option<Term>,
    pub(crate) since: Since,
}

/// From when on it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Since {
    /// From the filing.
    Filing,
    /// From the closing; also where the procedure names no start.
    Closing,
    /// From something that only an officer knows of.
    Event,
}

impl Since {
    const ALL: [(Self, &str); 3] = [(Self::Filing, "filing"), (Self::Closing, "closing"), (Self::Event, "event")];

    fn as_str(self) -> &'static str {
        Self::ALL.into_iter().find(|(since, _)| *since == self).map_or("", |(_, word)| word)
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known)| *known == word).map(|(since, _)| since)
    }
}

impl Promise {
    pub(crate) fn of(kept: &Retention) -> Self {
        let since = match kept.from {
            RetentionStart::Filing => Since::Filing,
            RetentionStart::Closing | RetentionStart::Unnamed => Since::Closing,
            RetentionStart::Event(_) => Since::Event,
        };
        Self { what: kept.what, term: kept.term.map(|term| term.term), since }
    }

    pub(crate) fn insert(self, transaction: &Transaction<'_>, complaint: i64) -> rusqlite::Result<()> {
        transaction.execute(
            "INSERT INTO promise (complaint, what, amount, unit, since) VALUES (?, ?, ?, ?, ?)",
            params![
                complaint,
                self.what.as_str(),
                self.term.map(|term| term.amount),
                self.term.map(|term| word_of(term.unit)),
                self.since.as_str()
            ],
        )?;
        Ok(())
    }

    /// The last day. Closed days of the organisation and ends in a weekend do not extend the term: such extensions are
    /// for a term in which a person must act, and here nobody has to.
    pub(crate) fn last_day(self, start: NaiveDate) -> Option<NaiveDate> {
        Some(self.term?.last_day(start, &DaysOff::NONE))
    }

    /// Whether nothing ends it.
    pub(crate) fn is_endless(self) -> bool {
        self.term.is_none()
    }
}

/// Nothing is deleted by a promise that cannot be parsed.
pub(crate) fn promises(connection: &Connection, complaint: i64) -> rusqlite::Result<Vec<Promise>> {
    let mut statement = connection.prepare("SELECT what, amount, unit, since FROM promise WHERE complaint = ?")?;
    let rows = statement.query_map([complaint], |row| {
        let unit = row.get::<_, Option<String>>(2)?.map(|word| read(2, word, unit_of)).transpose()?;
        let amount: Option<u16> = row.get(1)?;
        Ok(Promise {
            what: read(0, row.get(0)?, RetainedData::from_word)?,
            term: amount.zip(unit).map(|(amount, unit)| Term { amount, unit, moved: false }),
            since: read(3, row.get(3)?, Since::from_word)?,
        })
    })?;
    rows.collect()
}

/// Reads a word or a day of a column.
pub(crate) fn read<T>(column: usize, text: String, meaning: impl Fn(&str) -> Option<T>) -> rusqlite::Result<T> {
    meaning(&text).ok_or(rusqlite::Error::FromSqlConversionFailure(column, Type::Text, text.into()))
}

const UNITS: [Unit; 6] = [Unit::Hours, Unit::Days, Unit::Workdays, Unit::Weeks, Unit::Months, Unit::Years];

fn unit_of(word: &str) -> Option<Unit> {
    UNITS.into_iter().find(|unit| word_of(*unit) == word)
}

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
