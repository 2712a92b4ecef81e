//! A position in a file: the line and the column.

/// How many numbers a position has. None in a browser, which never reports a position: every part of a file has one, so
/// they would cost some kB of wasm.
const NUMBERS: usize = if cfg!(feature = "command") { 2 } else { 0 };

/// A position in a file: line and column, both from 1, columns in characters. Zero where it is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position([u32; NUMBERS]);

impl Position {
    /// The position with this line and this column.
    pub fn new(line: u32, column: u32) -> Self {
        let mut at = Self::default();
        at.0.iter_mut().zip([line, column]).for_each(|(number, given)| *number = given);
        at
    }

    /// The line, from 1.
    pub fn line(self) -> u32 {
        self.0.first().copied().unwrap_or_default()
    }

    /// The column in characters, from 1.
    pub fn column(self) -> u32 {
        self.0.get(1).copied().unwrap_or_default()
    }

    /// The position after this byte of UTF-8.
    #[must_use]
    pub fn after(self, byte: u8) -> Self {
        match byte {
            b'\n' => Self::new(self.line() + 1, 1),
            // Only the first byte of a character counts.
            0x80..=0xBF => self,
            _ => Self::new(self.line(), self.column() + 1),
        }
    }
}
