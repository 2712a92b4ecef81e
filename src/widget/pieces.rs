//! A form comes to stand piece by piece, with room for the browser in between: all at once would keep a slow device busy
//! for longer than somebody notices.

use std::sync::Arc;

use crate::browser::{self, Timeout};

use super::element::{Changing, Made, changing};
use super::form::Form;
use super::kept::{Kept, Live};

/// How long a browser takes at most, when it is not busy, until it lays out what changed.
const A_FRAME_MS: u32 = 20;

/// What stands on the page from the first moment on is no piece. The order is that in which they come.
#[derive(Clone, Copy, Debug)]
pub(super) enum Piece {
    /// What is below the first lines to read.
    Middle,
    /// What is below that.
    Bottom,
    /// What stands around the steps.
    Frame,
    /// A step.
    Step(usize),
}

impl Piece {
    fn place(self) -> usize {
        match self {
            Self::Middle => 0,
            Self::Bottom => 1,
            Self::Frame => 2,
            Self::Step(step) => 3 + step,
        }
    }
}

/// Which pieces stand on the page.
#[derive(Debug)]
pub(super) struct Pieces {
    stand: Vec<Live<bool>>,
    /// The turn of the next one.
    turn: Kept<Option<Timeout>>,
}

impl Pieces {
    /// On one page the frame is there at first. Where there is no page all is.
    pub(super) fn new(steps: usize, one_page: bool, nowhere: bool) -> Self {
        let is_first = |place| nowhere || (one_page && place == Piece::Frame.place());
        let stand = (0..Piece::Step(steps).place()).map(|place| Live::new(is_first(place))).collect();
        Self { stand, turn: Kept::new(None) }
    }

    /// Whether a piece stands on the page.
    pub(super) fn stands(&self, piece: Piece) -> bool {
        self.stand.get(piece.place()).is_some_and(Live::get)
    }

    /// Puts a step on the page, if it is not there.
    pub(super) fn put_step(&self, step: usize) {
        for piece in [Piece::Frame, Piece::Step(step)] {
            self.put(piece.place());
        }
    }

    fn put(&self, place: usize) {
        if let Some(stands) = self.stand.get(place).filter(|stands| !stands.get_untracked()) {
            stands.set(true);
        }
    }
}

impl Form {
    /// One piece after another.
    pub(super) fn put_on(self: &Arc<Self>) {
        let Some(next) = self.pieces.stand.iter().position(|stands| !stands.get_untracked()) else { return };
        let form = Arc::downgrade(self);
        // What is seen has to be laid out as well, before more is seen.
        let wait = if next < Piece::Frame.place() { A_FRAME_MS } else { 0 };
        let turn = browser::pause(wait, move || {
            if let Some(form) = form.upgrade() {
                form.pieces.put(next);
                form.put_on();
            }
        });
        self.pieces.turn.set_value(Some(turn));
    }

    /// What is seen of a piece, when it is its turn.
    pub(super) fn in_turn(
        self: &Arc<Self>,
        piece: Piece,
        made: impl Fn(&Arc<Form>) -> Vec<Made> + 'static,
    ) -> Changing {
        let form = Arc::clone(self);
        changing(move || if form.pieces.stands(piece) { made(&form) } else { Vec::new() })
    }
}
