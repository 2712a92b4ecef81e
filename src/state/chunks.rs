//! In which chunks a form is rendered.

use std::ops::Range;

use crate::organisation::{Procedure, Step};

/// How many questions are rendered at once.
const AT_ONCE: usize = 2;

/// What is there from the first moment on is no chunk. The order is that in which they are rendered.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Chunk {
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

impl Chunk {
    /// Its place in the queue.
    pub(crate) fn index(self) -> usize {
        match self {
            Self::Frame => 0,
            Self::Lead => 1,
            Self::Middle => 2,
            Self::Bottom => 3,
            Self::Step(step) => 4 + step,
        }
    }
}

/// How many chunks a step has.
pub(crate) fn chunk_count(step: &Step) -> usize {
    step.questions.len().div_ceil(AT_ONCE)
}

/// The questions of a chunk of a step, by their places in the step.
pub(crate) fn questions_of_chunk(chunk: usize) -> Range<usize> {
    chunk * AT_ONCE..(chunk + 1) * AT_ONCE
}

/// The places of the chunks of the first so many steps.
pub(crate) fn chunks_of_first(procedure: &Procedure, count: usize) -> Range<usize> {
    let chunks = procedure.steps.iter().take(count).map(chunk_count).sum();
    Chunk::Step(0).index()..Chunk::Step(chunks).index()
}
