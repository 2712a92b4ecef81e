//! Where one is in a text: the line and the column, for `parse`.

use super::position::Position;

/// Counts lines and columns, always forward, so that a file is counted once however many values it has.
#[derive(Clone, Copy)]
pub(super) struct Place {
    offset: usize,
    pub(super) at: Position,
}

impl Default for Place {
    fn default() -> Self {
        Self { offset: 0, at: Position::new(1, 1) }
    }
}

impl Place {
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
