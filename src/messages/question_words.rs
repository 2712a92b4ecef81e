//! What a sentence about a question is made of. The sentences themselves are in the file of each language.

use crate::organisation::{Kind, Tone};

/// What a sentence about a question needs to know.
pub(super) struct QuestionWords<'a> {
    pub(super) kind: Kind,
    pub(super) called: &'a str,
    pub(super) label: &'a str,
    pub(super) file: &'a str,
    pub(super) file_types: String,
    /// The question whether another e-mail address was meant. Empty: none is known.
    pub(super) meant: String,
    pub(super) tone: Tone,
}
