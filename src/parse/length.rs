//! Counts characters as people do: an accent, a flag or a family of emoji is one, and so is a line end.
//!
//! The limits themselves belong to the questions. A count says nothing of bytes: a single character
//! may carry any number of accents, so a caller that needs a bound on memory must set one as well.
//!
//! The exact tables would cost a visitor 5 kB, so only the command and servers carry them. A browser counts by the few
//! rules in [`nearly()`], which agree with them in the scripts that people here write in.

mod nearly;

use validator::ValidateLength;

pub use nearly::{begins, nearly};

/// A text whose length is what people count, for the length rules of validator.
#[derive(Clone, Copy, Debug)]
pub struct Characters<'a>(pub &'a str);

impl ValidateLength<u64> for Characters<'_> {
    fn length(&self) -> Option<u64> {
        u64::try_from(count(self.0)).ok()
    }
}

/// The number of characters that a person counts in this text.
#[must_use]
pub fn count(text: &str) -> usize {
    // Below U+0300 nothing combines but CR with LF, so most Dutch needs no Unicode tables.
    if text.chars().all(|character| character < '\u{300}') {
        text.chars().count() - text.matches("\r\n").count()
    } else {
        beyond_latin(text)
    }
}

#[cfg(feature = "command")]
fn beyond_latin(text: &str) -> usize {
    unicode_segmentation::UnicodeSegmentation::graphemes(text, true).count()
}

#[cfg(not(feature = "command"))]
fn beyond_latin(text: &str) -> usize {
    nearly(text)
}
