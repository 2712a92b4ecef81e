//! Files of a form that is not sent yet. A browser does not choose them again by itself, so the receiver holds them from
//! one page to the next: for an hour at most, and for a limited number of forms.
//!
//! What one token names never changes. A form with other files gets another token, so that a page that was left open
//! never sends files that it does not show.

use axum::body::Bytes;
use rusqlite::{OptionalExtension, TransactionBehavior, params};

use crate::calendar::Moment;
use crate::complaint::FileInfo;
use crate::receiver::parts::Attachment;
use crate::receiver::store::Database;
use crate::receiver::trouble::Trouble;

use super::tokens::{self, Hash};

/// The most bytes and the most forms for which files are held. The next one is asked to try again later.
const MOST_BYTES: i64 = 200_000_000;
const MOST_FORMS: i64 = 1000;

/// A file that is held.
#[derive(Clone, Debug)]
pub(crate) struct HeldFile {
    pub(crate) id: i64,
    pub(crate) question: String,
    pub(crate) info: FileInfo,
}

impl Database {
    /// The files under a token; `None` when they are no longer there.
    pub(crate) fn held(&self, token: &Hash, now: Moment) -> Result<Option<Vec<HeldFile>>, Trouble> {
        let (from, to) = tokens::alive(now);
        let held = "SELECT id FROM held WHERE token = ? AND made_at BETWEEN ? AND ?";
        let held = self.0.query_row(held, params![token, from, to], |row| row.get::<_, i64>(0)).optional()?;
        let Some(held) = held else { return Ok(None) };
        let files = "SELECT id, question, name, media_type, size FROM held_file WHERE held = ? ORDER BY id";
        let mut statement = self.0.prepare(files)?;
        let files = statement.query_map([held], |row| {
            let size = u64::try_from(row.get::<_, i64>(4)?).unwrap_or_default();
            let info = FileInfo { name: row.get(2)?, media_type: row.get(3)?, size };
            Ok(HeldFile { id: row.get(0)?, question: row.get(1)?, info })
        })?;
        Ok(Some(files.collect::<Result<_, _>>()?))
    }

    /// These files with their content; `None` when one of them is no longer there.
    pub(crate) fn held_content(&self, files: &[HeldFile]) -> Result<Option<Vec<Attachment>>, Trouble> {
        let mut statement = self.0.prepare("SELECT bytes FROM held_file WHERE id = ?")?;
        let mut found = Vec::new();
        for HeldFile { id, question, info } in files {
            let bytes: Option<Vec<u8>> = statement.query_row([id], |row| row.get(0)).optional()?;
            let Some(bytes) = bytes else { return Ok(None) };
            let (name, media_type) = (info.name.clone(), info.media_type.clone());
            found.push(Attachment { question: question.clone(), name, media_type, bytes: Bytes::from(bytes) });
        }
        Ok(Some(found))
    }

    /// Holds files under a new token, together with some that are held already. Their hour is not prolonged.
    pub(crate) fn hold_files(
        &mut self,
        token: &Hash,
        new: &[Attachment],
        old: &[HeldFile],
        now: Moment,
    ) -> Result<(), Trouble> {
        self.sweep(now)?;
        let transaction = self.0.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let size = |size: usize| i64::try_from(size).unwrap_or(i64::MAX);
        let sizes = new.iter().map(|file| size(file.bytes.len()));
        let more = sizes.chain(old.iter().map(|file| i64::try_from(file.info.size).unwrap_or(i64::MAX)));
        let more = more.fold(0, i64::saturating_add);
        let all = "SELECT (SELECT count(*) FROM held), (SELECT coalesce(sum(size), 0) FROM held_file)";
        let (forms, bytes): (i64, i64) = transaction.query_row(all, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if forms >= MOST_FORMS || bytes.saturating_add(more) > MOST_BYTES {
            return Err(Trouble::Busy);
        }
        transaction.execute("INSERT INTO held (token, made_at) VALUES (?, ?)", params![token, now.unix()])?;
        let held = transaction.last_insert_rowid();
        for file in old {
            let since = "UPDATE held SET made_at = min(made_at, (SELECT old.made_at FROM held AS old
                         JOIN held_file ON held_file.held = old.id WHERE held_file.id = ?)) WHERE id = ?";
            transaction.execute(since, params![file.id, held])?;
            let copy = "INSERT INTO held_file (held, question, name, media_type, size, bytes)
                        SELECT ?, question, name, media_type, size, bytes FROM held_file WHERE id = ?";
            if transaction.execute(copy, params![held, file.id])? == 0 {
                return Err(Trouble::Busy);
            }
        }
        let insert = "INSERT INTO held_file (held, question, name, media_type, size, bytes) VALUES (?, ?, ?, ?, ?, ?)";
        for file in new {
            let Attachment { question, name, media_type, bytes } = file;
            transaction.execute(insert, params![held, question, name, media_type, size(bytes.len()), &**bytes])?;
        }
        Ok(transaction.commit()?)
    }

    /// Deletes the files and the receipts of which the hour is over.
    pub(crate) fn sweep(&mut self, now: Moment) -> Result<(), Trouble> {
        let (from, to) = tokens::alive(now);
        self.0.execute("DELETE FROM receipt WHERE made_at NOT BETWEEN ? AND ?", [from, to])?;
        if self.0.execute("DELETE FROM held WHERE made_at NOT BETWEEN ? AND ?", [from, to])? > 0 {
            // What is left in the log is overwritten by the next sweep, when somebody is reading now.
            self.wipe()?;
        }
        Ok(())
    }
}
