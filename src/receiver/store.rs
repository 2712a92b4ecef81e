//! The database: one file, in which a complaint is stored once.

use std::path::Path;
use std::time::Duration;

use chrono::Datelike;
use rusqlite::{Connection, OpenFlags, OptionalExtension, Transaction, TransactionBehavior, params};

use crate::calendar::{End, Moment};

use super::check::Accepted;
use super::clock::Clock;
use super::promise::promises;
use super::reference;
use super::trouble::Trouble;

/// How long to wait for another program that writes, such as `purge`.
const PATIENCE: Duration = Duration::from_secs(2);

/// The database.
pub(crate) struct Database(pub(crate) Connection);

/// The result of storing a complaint.
#[derive(Clone, Debug)]
pub(crate) enum Kept {
    /// It is stored now, under this reference.
    New(String),
    /// It was stored already, under this reference.
    Known(String),
    /// Another complaint is stored under its key: for another organisation or procedure, or with other files.
    Another(&'static str),
}

impl Database {
    /// Opens the file, or creates it: for the current user only, because other users of the machine have no need to
    /// read it.
    pub(crate) fn create(path: &Path) -> Result<Self, Trouble> {
        let mut options = std::fs::OpenOptions::new();
        options.create(true).append(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(path).map_err(|error| Trouble::Failed(error.to_string()))?;
        let database = Self::open(path)?;
        if database.0.pragma_query_value(None, "application_id", |row| row.get::<_, i32>(0))? == 0 {
            mark(&database.0)?;
        }
        // Now the mark is in the file itself.
        database.0.query_row("PRAGMA wal_checkpoint", [], |_| Ok(()))?;
        Ok(database)
    }

    /// Opens a file that must exist.
    pub(crate) fn open(path: &Path) -> Result<Self, Trouble> {
        let mut connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        connection.busy_timeout(PATIENCE)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        // A commit returns when the data is on disk, and deleted data is overwritten.
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "secure_delete", "ON")?;
        connection.pragma_update(None, "foreign_keys", "ON")?;
        match version(&connection)? {
            0..=3 => make(&mut connection)?,
            4 => {}
            _ => return Err(Trouble::Failed("a newer receiver made this database".to_owned())),
        }
        Ok(Self(connection))
    }

    /// Stores complaints, all of them or none, each once. They are on disk when this returns.
    pub(crate) fn keep<'a>(
        &mut self,
        complaints: impl Iterator<Item = &'a Accepted>,
        clock: Clock,
    ) -> Result<Vec<Kept>, Trouble> {
        let transaction = self.0.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let kept = complaints.map(|accepted| keep(&transaction, accepted, clock)).collect::<Result<_, _>>()?;
        transaction.commit()?;
        Ok(kept)
    }
}

/// Marks the file, so that another one in its place is recognised.
pub(crate) fn mark(connection: &Connection) -> Result<(), Trouble> {
    let mut bytes = [0; 4];
    getrandom::fill(&mut bytes)?;
    let mark = i32::from_le_bytes(bytes) | 1;
    Ok(connection.pragma_update(None, "application_id", mark)?)
}

/// Creates the tables, or migrates older ones, unless another receiver has just done so.
fn make(connection: &mut Connection) -> Result<(), Trouble> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    match version(&transaction)? {
        0 => transaction.execute_batch(include_str!("schema.sql"))?,
        1 => transaction.execute_batch(include_str!("migrate.sql"))?,
        _ => {}
    }
    if version(&transaction)? == 2 {
        transaction.execute_batch(include_str!("plain/schema.sql"))?;
    }
    if version(&transaction)? == 3 {
        transaction.execute_batch(include_str!("endless.sql"))?;
    }
    Ok(transaction.commit()?)
}

fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// The last moment at which the clock could be right.
pub(crate) fn last(connection: &Connection) -> rusqlite::Result<Option<Moment>> {
    let last = connection.query_row("SELECT last FROM clock", [], |row| row.get::<_, String>(0)).optional()?;
    Ok(last.and_then(|text| Moment::read_rfc3339(&text)))
}

/// Records that the clock could be right at this moment.
pub(crate) fn note_last(transaction: &Transaction<'_>, moment: Moment) -> rusqlite::Result<()> {
    transaction.execute("DELETE FROM clock", [])?;
    transaction.execute("INSERT INTO clock (last) VALUES (?)", [moment.write_rfc3339()])?;
    Ok(())
}

/// The day from which its terms run: `None` while the clock cannot be right.
fn counts_from(transaction: &Transaction<'_>, accepted: &Accepted, clock: Clock) -> rusqlite::Result<Option<String>> {
    let (now, last) = (accepted.received_at, last(transaction)?);
    if clock.doubt(now, last).is_some() {
        return Ok(None);
    }
    if last.is_none_or(|last| last < now) {
        note_last(transaction, now)?;
    }
    Ok(Some(End::Day(accepted.filed_at.date()).written()))
}

fn keep(transaction: &Transaction<'_>, accepted: &Accepted, clock: Clock) -> Result<Kept, Trouble> {
    let known = transaction
        .query_row("SELECT id, reference FROM complaint WHERE key = ?", [&accepted.key], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    if let Some((id, reference)) = known {
        if let Some(sent) = &accepted.sent {
            if !sent.is_known(transaction, id)? {
                return Ok(Kept::Another("text"));
            }
            sent.add_receipt(transaction, id)?;
            return Ok(Kept::Known(reference));
        }
        if let Some(what) = difference(transaction, id, accepted)? {
            return Ok(Kept::Another(what));
        }
        if !is_same(transaction, id, accepted)? {
            add_content(transaction, id, accepted)?;
            // With other answers something else may be promised. Both were told, and the earliest end counts.
            let before = promises(transaction, id)?;
            for promise in accepted.promises.iter().filter(|promise| !before.contains(promise)) {
                promise.insert(transaction, id)?;
            }
        }
        return Ok(Kept::Known(reference));
    }
    let reference = new_reference(transaction, accepted.filed_at.date().year())?;
    transaction.execute(
        "INSERT INTO complaint
         (key, reference, organisation, procedure, outcome, subjects, filed_at, received_at, counts_from, told_on, has_next)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            accepted.key,
            reference,
            accepted.organisation,
            accepted.procedure,
            accepted.outcome,
            accepted.subjects,
            accepted.filed_at.write_rfc3339(),
            accepted.received_at.write_rfc3339(),
            counts_from(transaction, accepted, clock)?,
            accepted.told_at.map(|told| End::Day(told.date()).written()),
            accepted.has_next,
        ],
    )?;
    let id = transaction.last_insert_rowid();
    for promise in &accepted.promises {
        promise.insert(transaction, id)?;
    }
    add_content(transaction, id, accepted)?;
    if let Some(sent) = &accepted.sent {
        sent.note(transaction, id)?;
    }
    Ok(Kept::New(reference))
}

/// How it differs from the complaint that is stored under its key. A response with the reference of that one would be a
/// receipt for a complaint that is not stored, or not where it belongs. Files are compared by their content: their
/// names depend on the encoding.
fn difference(transaction: &Transaction<'_>, id: i64, accepted: &Accepted) -> rusqlite::Result<Option<&'static str>> {
    let about = "SELECT organisation = ?2, procedure = ?3 FROM complaint WHERE id = ?1";
    let here = params![id, accepted.organisation, accepted.procedure];
    let (same_organisation, same_procedure) =
        transaction.query_row(about, here, |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(match (same_organisation, same_procedure) {
        (false, _) => Some("organisation"),
        (_, false) => Some("procedure"),
        _ if !has_same_files(transaction, id, accepted)? => Some("set of files"),
        _ => None,
    })
}

fn has_same_files(transaction: &Transaction<'_>, id: i64, accepted: &Accepted) -> rusqlite::Result<bool> {
    let files = "SELECT question, bytes FROM file
                 WHERE content = (SELECT min(id) FROM content WHERE complaint = ?) ORDER BY id";
    let mut statement = transaction.prepare(files)?;
    let mut rows = statement.query([id])?;
    let mut files = accepted.files.iter();
    while let Some(row) = rows.next()? {
        let (question, bytes) = (row.get_ref(0)?.as_str()?, row.get_ref(1)?.as_blob()?);
        if !files.next().is_some_and(|file| file.question == question && *file.bytes == *bytes) {
            return Ok(false);
        }
    }
    Ok(files.next().is_none())
}

/// Whether these answers are stored already. A sender who got no response may change a word before trying again; it
/// stays one complaint, and the later text is not lost.
fn is_same(transaction: &Transaction<'_>, id: i64, accepted: &Accepted) -> rusqlite::Result<bool> {
    let same = "SELECT EXISTS (SELECT 1 FROM content
                WHERE complaint = ?1 AND payload -> '$.answers' = ?2 -> '$.answers')";
    transaction.query_row(same, params![id, accepted.payload], |row| row.get(0))
}

fn add_content(transaction: &Transaction<'_>, id: i64, accepted: &Accepted) -> rusqlite::Result<()> {
    let Accepted { payload, sheet, trapped, .. } = accepted;
    transaction.execute(
        "INSERT INTO content (complaint, received_at, payload, sheet, trapped) VALUES (?, ?, ?, ?, ?)",
        params![id, accepted.received_at.write_rfc3339(), payload, sheet, trapped],
    )?;
    let content = transaction.last_insert_rowid();
    for file in &accepted.files {
        transaction.execute(
            "INSERT INTO file (content, question, name, media_type, bytes) VALUES (?, ?, ?, ?, ?)",
            params![content, file.question, file.name, file.media_type, &*file.bytes],
        )?;
    }
    Ok(())
}

/// A reference that no complaint has.
fn new_reference(transaction: &Transaction<'_>, year: i32) -> Result<String, Trouble> {
    loop {
        let reference = reference::new(year)?;
        let taken = "SELECT EXISTS (SELECT 1 FROM complaint WHERE reference = ?)";
        if !transaction.query_row(taken, [&reference], |row| row.get(0))? {
            return Ok(reference);
        }
    }
}
