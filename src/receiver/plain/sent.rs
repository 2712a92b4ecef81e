//! What is kept of a complaint that a plain form filed, in the transaction that files it: the digest of the post, and
//! the way to its receipt.

use rusqlite::{OptionalExtension, Transaction, params};

use crate::calendar::Moment;

use super::tokens::Hash;

/// A complaint that a plain form sends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sent {
    pub(crate) digest: Hash,
    /// Of the token that leads to the receipt.
    pub(crate) receipt: Hash,
    /// Of the token that its files are held under: from now on they are held no longer.
    pub(crate) held: Option<Hash>,
    pub(crate) at: Moment,
}

impl Sent {
    /// The same post was filed as this complaint.
    pub(crate) fn is_known(&self, transaction: &Transaction<'_>, complaint: i64) -> rusqlite::Result<bool> {
        let digest = "SELECT digest FROM sent WHERE complaint = ?";
        let digest = transaction.query_row(digest, [complaint], |row| row.get::<_, Hash>(0)).optional()?;
        Ok(digest == Some(self.digest))
    }

    /// It is filed now, as this complaint.
    pub(crate) fn note(&self, transaction: &Transaction<'_>, complaint: i64) -> rusqlite::Result<()> {
        let sent = "INSERT INTO sent (complaint, digest) VALUES (?, ?)";
        transaction.execute(sent, params![complaint, self.digest])?;
        if let Some(held) = self.held {
            transaction.execute("DELETE FROM held WHERE token = ?", params![held])?;
        }
        self.add_receipt(transaction, complaint)
    }

    /// Another way to the receipt: the earlier one may not have arrived.
    pub(crate) fn add_receipt(&self, transaction: &Transaction<'_>, complaint: i64) -> rusqlite::Result<()> {
        let receipt = "INSERT INTO receipt (token, complaint, made_at) VALUES (?, ?, ?)";
        transaction.execute(receipt, params![self.receipt, complaint, self.at.unix()]).map(drop)
    }
}
