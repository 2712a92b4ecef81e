//! How far the parser has read: the byte, the line and the column.

use super::position::Position;

/// Only moves forward, so that lines are counted once, however many values a file has.
#[derive(Clone, Copy)]
pub(super) struct Cursor {
    offset: usize,
    pub(super) at: Position,
}

impl Default for Cursor {
    fn default() -> Self {
        Self { offset: 0, at: Position::new(1, 1) }
    }
}

impl Cursor {
    pub(super) fn after(mut self, text: &str) -> Position {
        self.advance(text, text.len());
        self.at
    }

    pub(super) fn advance(&mut self, text: &str, to: usize) {
        let passed = text.as_bytes().get(self.offset..to).unwrap_or_default();
        self.at = passed.iter().fold(self.at, |at, byte| at.after(*byte));
        self.offset = to;
    }
}
