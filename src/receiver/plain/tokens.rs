//! Random words that lead to something for an hour. The database knows only their hashes.

use sha2::{Digest, Sha256};

/// What the database keeps of a token, or of a post.
pub(crate) type Hash = [u8; 32];

/// How long a token leads to something, in seconds.
pub(crate) const LIFETIME: i64 = 60 * 60;
/// How far clocks may have been apart: what was made later than that from now was made by a wrong clock.
const APART: i64 = 5 * 60;

/// A token that cannot be guessed: 256 random bits as hexadecimal digits.
pub(crate) fn new() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The hash of a token, or of any text.
pub(crate) fn hash(text: &str) -> Hash {
    Sha256::digest(text.as_bytes()).into()
}

/// What was made from the first to the last of these moments leads to something now.
pub(crate) fn alive(now: crate::calendar::Moment) -> (i64, i64) {
    (now.unix() - LIFETIME + 1, now.unix() + APART)
}
