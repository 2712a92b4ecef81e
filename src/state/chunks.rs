//! The chunks in which a form is rendered.

use std::ops::Range;

use crate::organisation::{Procedure, Step};

/// How many questions are rendered in one chunk.
const AT_ONCE: usize = 2;

/// A chunk of the form, in the order of rendering. What is rendered immediately is no chunk.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Chunk {
    /// The frame around the steps.
    Frame,
    /// The part below the first heading.
    Lead,
    /// The part below the previous one.
    Middle,
    /// The part below the previous one.
    Bottom,
    /// Some questions of a step. Numbered across all steps.
    Step(usize),
}

impl Chunk {
    /// Its index in the queue.
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

/// The number of chunks of a step.
pub(crate) fn chunk_count(step: &Step) -> usize {
    step.questions.len().div_ceil(AT_ONCE)
}

/// The questions of a chunk: their indices in the step.
pub(crate) fn questions_of_chunk(chunk: usize) -> Range<usize> {
    chunk * AT_ONCE..(chunk + 1) * AT_ONCE
}

/// The indices of the chunks of the first `count` steps.
pub(crate) fn chunks_of_first(procedure: &Procedure, count: usize) -> Range<usize> {
    let chunks = procedure.steps.iter().take(count).map(chunk_count).sum();
    Chunk::Step(0).index()..Chunk::Step(chunks).index()
}
