//! What the command asks of the world around it, and what it answers.

use std::ffi::OsStr;

use crate::calendar::Moment;

/// The world around the command: a prompt, a page, or a test.
pub trait World {
    /// What is in a file. The file `-` is standard input.
    ///
    /// # Errors
    ///
    /// Why it cannot be read.
    fn read(&self, file: &OsStr) -> Result<Vec<u8>, Unreadable>;

    /// The language of the environment, as that writes it: `nl_NL.UTF-8`, `nl`, or nothing.
    fn language(&self) -> String;

    /// The moment at which the command runs.
    fn now(&self) -> Moment;

    /// Random bytes.
    fn chance(&self) -> [u8; 16];
}

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The reason, as far as the command has words for it.
    pub kind: UnreadableKind,
    /// The reason in English, in the words of the system.
    pub words: String,
}

/// The reasons that the command has words for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnreadableKind {
    /// There is no such file.
    Missing,
    /// It may not be read.
    Denied,
    /// It is a folder.
    Folder,
    /// Something else.
    Other,
}

/// What the command answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// What it writes to standard output.
    pub out: String,
    /// What it writes to standard error.
    pub err: String,
    /// Its exit code.
    pub code: u8,
}

/// The exit code when the command cannot do what was asked.
pub const CANNOT: u8 = 2;

/// The exit code when files have faults.
const FAULTS: u8 = 1;

impl Answer {
    /// A text for standard output, and a line end.
    pub(super) fn line(text: impl Into<String>) -> Self {
        Self { out: text.into() + "\n", ..Self::default() }
    }

    /// Lines for standard error, which name faults or not.
    pub(super) fn found(lines: String, is_faulty: bool) -> Self {
        Self { err: lines, code: if is_faulty { FAULTS } else { 0 }, ..Self::default() }
    }

    /// Why the command cannot do what was asked.
    pub(super) fn cannot(message: &str) -> Self {
        Self { err: format!("{message}\n"), code: CANNOT, ..Self::default() }
    }
}
