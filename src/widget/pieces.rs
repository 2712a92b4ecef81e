//! A form comes to stand piece by piece, with room for the browser in between: all at once would keep a slow device busy
//! for longer than somebody notices.

use std::ops::Range;
use std::sync::Arc;

use crate::browser::{self, Timeout};

use crate::organisation::{Procedure, Step};

use super::element::{Changing, Made, changing};
use super::form::Form;
use super::kept::{Kept, Live};
use super::page::Page;

/// How many questions come at once.
const AT_ONCE: usize = 2;

/// What stands on the page from the first moment on is no piece. The order is that in which they come.
#[derive(Clone, Copy, Debug)]
pub(super) enum Piece {
    /// What stands around the steps.
    Frame,
    /// What is below the first heading.
    Lead,
    /// What is below that.
    Middle,
    /// What is below that.
    Bottom,
    /// Of the steps, one after another: some of their questions.
    Step(usize),
}

impl Piece {
    fn place(self) -> usize {
        match self {
            Self::Frame => 0,
            Self::Lead => 1,
            Self::Middle => 2,
            Self::Bottom => 3,
            Self::Step(step) => 4 + step,
        }
    }
}

/// Whether a piece stands on the page.
type Stands = Arc<Live<bool>>;

/// Which pieces stand on the page.
#[derive(Debug)]
pub(super) struct Pieces {
    /// Those of above, and behind them what was too much for one.
    all: Kept<Vec<Stands>>,
    /// The places of the steps, where not all are seen.
    one_by_one: Range<usize>,
    /// Those of the step that is seen among them.
    seen: Kept<Range<usize>>,
    /// Whether one is still to come.
    pub(super) are_coming: Live<bool>,
    /// The turn of the next one.
    turn: Kept<Option<Timeout>>,
}

impl Pieces {
    /// Where there is no page all is there at first.
    pub(super) fn new(procedure: &Procedure, one_page: bool, nowhere: bool) -> Self {
        let steps = Self::of_first(procedure, usize::MAX);
        Self {
            all: Kept::new((0..steps.end).map(|_| Stands::new(Live::new(nowhere))).collect()),
            one_by_one: if one_page { 0..0 } else { steps },
            seen: Kept::new(0..0),
            are_coming: Live::new(!nowhere),
            turn: Kept::new(None),
        }
    }

    /// The places of the first so many steps.
    fn of_first(procedure: &Procedure, many: usize) -> Range<usize> {
        let count = procedure.steps.iter().take(many).map(Self::count).sum();
        Piece::Step(0).place()..Piece::Step(count).place()
    }

    /// Of how many pieces a step is.
    pub(super) fn count(step: &Step) -> usize {
        step.questions.len().div_ceil(AT_ONCE)
    }

    /// The places of the questions of a piece of a step.
    pub(super) fn questions(piece: usize) -> Range<usize> {
        piece * AT_ONCE..(piece + 1) * AT_ONCE
    }

    /// Whether a piece stands on the page.
    fn stands(&self, piece: Piece) -> bool {
        self.at(piece.place()).is_some_and(|stands| stands.get())
    }

    /// One more, behind all others. Of a step only the beginning is seen as long as something is to come.
    pub(super) fn more(&self) -> Stands {
        let stands = Stands::new(Live::new(false));
        self.all.update_value(|all| all.push(Arc::clone(&stands)));
        stands
    }

    fn at(&self, place: usize) -> Option<Stands> {
        self.all.with_value(|all| all.get(place).cloned())
    }

    fn put(&self, place: usize) {
        if let Some(stands) = self.at(place).filter(|stands| !stands.get_untracked()) {
            stands.set(true);
        }
    }

    /// The place of what comes next: what is seen before what is not.
    fn next(&self) -> Option<usize> {
        let seen = self.seen.get_value();
        let is_to_come = |place: &usize| self.at(*place).is_some_and(|stands| !stands.get_untracked());
        seen.chain(0..self.all.with_value(Vec::len)).find(is_to_come)
    }

    /// Whether nobody sees what comes at a place.
    fn is_unseen(&self, place: usize) -> bool {
        let is_of_another_step =
            self.one_by_one.contains(&place) && !self.seen.with_value(|seen| seen.contains(&place));
        place == Piece::Frame.place() || is_of_another_step
    }
}

impl Form {
    /// A page comes, perhaps with a step of which nothing is there yet.
    pub(super) fn expect(self: &Arc<Self>, page: Page) {
        if let (Page::Questions(step), false) = (page, self.one_page) {
            let [from, to] = [step, step + 1].map(|many| Pieces::of_first(self.procedure(), many).end);
            self.pieces.seen.set_value(from..to);
            self.pieces.put(Piece::Frame.place());
            self.pieces.put(from);
        }
        // At first it is not on the page yet.
        if self.app.shows.get_untracked() {
            self.put_on();
        }
    }

    /// All questions on one page stand around the first lines.
    pub(super) fn put_first(&self) {
        if self.one_page {
            self.pieces.put(Piece::Frame.place());
        }
    }

    /// One piece after another.
    pub(super) fn put_on(self: &Arc<Self>) {
        let pieces = &self.pieces;
        let next = pieces.next();
        if pieces.are_coming.get_untracked() != next.is_some() {
            pieces.are_coming.set(next.is_some());
        }
        let Some(next) = next else { return };
        let form = Arc::downgrade(self);
        let put = move || {
            if let Some(form) = form.upgrade() {
                form.pieces.put(next);
                form.put_on();
            }
        };
        if pieces.is_unseen(next) {
            return pieces.turn.set_value(Some(browser::pause(0, put)));
        }
        // What is seen has to be laid out, before more is seen.
        let form = Arc::downgrade(self);
        browser::with_frame(move || {
            if let Some(form) = form.upgrade() {
                form.pieces.turn.set_value(Some(browser::pause(0, put)));
            }
        });
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

    /// Something more, when all stands that was to come before.
    pub(super) fn behind(self: &Arc<Self>, made: impl Fn() -> Vec<Made> + 'static) -> Changing {
        let stands = self.pieces.more();
        changing(move || if stands.get() { made() } else { Vec::new() })
    }
}
