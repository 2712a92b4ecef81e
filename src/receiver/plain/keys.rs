//! The keys that this receiver issues: a UUID that tells by itself when it was issued, and that it was issued here. So
//! nothing has to be kept of the reviews that nobody sends.
//!
//! A key is no lock: its proof is short, and whoever forges one can file a complaint, as anybody can. It only tells a
//! fresh review from one of days ago.

use getrandom::Error;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use crate::calendar::Moment;

/// How long a key can be sent, in minutes.
const LIFETIME: i64 = 24 * 60;
/// How far ahead the clock may have been.
const APART: i64 = 5;

/// What it is proved with that a key was issued here.
#[derive(Clone, Copy)]
pub(crate) struct Keys([u8; 32]);

/// The parts of a key: 4 bytes for the minute, 7 random ones, and 5 that prove both.
const PROOF_AT: usize = 11;

impl Keys {
    /// Of this database, so that keys survive a restart.
    pub(crate) fn of(connection: &Connection) -> rusqlite::Result<Option<Self>> {
        let secret = connection.query_row("SELECT bytes FROM secret", [], |row| row.get::<_, [u8; 32]>(0));
        Ok(secret.optional()?.map(Self))
    }

    /// New ones, for a new database.
    pub(crate) fn make(connection: &Connection) -> rusqlite::Result<Result<Self, Error>> {
        let mut bytes = [0; 32];
        if let Err(error) = getrandom::fill(&mut bytes) {
            return Ok(Err(error));
        }
        connection.execute("INSERT INTO secret (bytes) VALUES (?)", params![bytes])?;
        Ok(Ok(Self(bytes)))
    }

    /// A new key: a UUID of version 4.
    pub(crate) fn issue(self, now: Moment) -> Result<String, Error> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes)?;
        let minute = u32::try_from(now.unix() / 60).unwrap_or_default().to_be_bytes();
        bytes.iter_mut().zip(minute).for_each(|(byte, part)| *byte = part);
        bytes[6] = (bytes[6] & 0x0f) | 0x40;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        let proof = self.proof(&bytes);
        bytes.iter_mut().skip(PROOF_AT).zip(proof).for_each(|(byte, part)| *byte = part);
        let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let mut key = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if matches!(at, 8 | 12 | 16 | 20) {
                key.push('-');
            }
            key.push(digit);
        }
        Ok(key)
    }

    /// Whether this key was issued here, in the last day.
    pub(crate) fn is_fresh(self, key: &str, now: Moment) -> bool {
        let Some(bytes) = read(key) else { return false };
        let proof = self.proof(&bytes);
        let minute = i64::from(u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]));
        let age = now.unix() / 60 - minute;
        bytes.iter().skip(PROOF_AT).eq(proof.iter().take(bytes.len() - PROOF_AT)) && (-APART..LIFETIME).contains(&age)
    }

    fn proof(self, key: &[u8; 16]) -> [u8; 32] {
        let proved = key.iter().take(PROOF_AT).copied().collect::<Vec<u8>>();
        Sha256::new().chain_update(self.0).chain_update(proved).finalize().into()
    }
}

fn read(key: &str) -> Option<[u8; 16]> {
    let digits: String = key.chars().filter(|sign| *sign != '-').collect();
    let mut bytes = [0; 16];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(digits.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(bytes)
}
