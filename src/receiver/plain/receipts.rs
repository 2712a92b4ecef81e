//! Finds a complaint that a plain form filed: by the token of its receipt, or by its key.

use rusqlite::{OptionalExtension, TransactionBehavior, params};

use crate::calendar::Moment;
use crate::receiver::store::Database;
use crate::receiver::trouble::Trouble;

use super::keys::Keys;
use super::sent::Sent;
use super::tokens::{self, Hash};

/// What was filed under a key.
#[derive(Clone, Debug)]
pub(crate) enum Filed {
    /// Nothing.
    Nothing,
    /// The same post, under this reference. There is another way to its receipt now.
    Same(String),
    /// Something else.
    Other,
}

impl Database {
    /// The reference and the payload of the complaint to which this receipt belongs, as it was filed first.
    pub(crate) fn receipt(&self, token: &Hash, now: Moment) -> Result<Option<(String, String)>, Trouble> {
        let (from, to) = tokens::alive(now);
        let receipt = "SELECT reference, payload FROM receipt
                       JOIN complaint ON complaint.id = receipt.complaint
                       JOIN content ON content.complaint = complaint.id
                       WHERE token = ? AND made_at BETWEEN ? AND ? ORDER BY content.id LIMIT 1";
        let receipt = self.0.query_row(receipt, params![token, from, to], |row| Ok((row.get(0)?, row.get(1)?)));
        Ok(receipt.optional()?)
    }

    /// What was filed under this key.
    pub(crate) fn filed(&mut self, key: &str, sent: &Sent) -> Result<Filed, Trouble> {
        let transaction = self.0.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let filed = "SELECT id, reference FROM complaint WHERE key = ?";
        let filed = transaction.query_row(filed, [key], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?))).optional()?;
        let Some((complaint, reference)) = filed else { return Ok(Filed::Nothing) };
        if !sent.is_known(&transaction, complaint)? {
            return Ok(Filed::Other);
        }
        sent.add_receipt(&transaction, complaint)?;
        transaction.commit()?;
        Ok(Filed::Same(reference))
    }

    /// The keys of this database, made at the first call.
    pub(crate) fn keys(&mut self) -> Result<Keys, Trouble> {
        // A server also starts while another program is writing.
        if let Some(keys) = Keys::of(&self.0)? {
            return Ok(keys);
        }
        let transaction = self.0.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let keys = match Keys::of(&transaction)? {
            Some(keys) => keys,
            None => Keys::make(&transaction)??,
        };
        transaction.commit()?;
        Ok(keys)
    }
}
