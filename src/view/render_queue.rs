//! Renders in chunks, one per frame, so that no task blocks the main thread for long.

use std::ops::Range;
use std::sync::Arc;

use crate::browser::{self, Timeout};

use super::element::{Dynamic, Element, dynamic};
use super::signal::{LocalSignal, StoredCell};

/// Whether a chunk is rendered.
type ChunkState = Arc<LocalSignal<bool>>;

/// The chunks of a form, in the order in which they are rendered.
#[derive(Debug)]
pub(crate) struct RenderQueue {
    /// The chunks of the form, followed by those that were split off or appended later.
    chunks: StoredCell<Vec<ChunkState>>,
    /// The chunks of the steps, of which only one step is visible at a time.
    steps: Range<usize>,
    /// The chunks of the visible step.
    visible: StoredCell<Range<usize>>,
    /// Whether a chunk is still to be rendered.
    pub(crate) is_pending: LocalSignal<bool>,
    /// The task that renders the next chunk.
    task: StoredCell<Option<Timeout>>,
}

impl RenderQueue {
    /// A queue of `count` chunks. The first chunk is the frame around the others, and has no visible content of its
    /// own. If `is_immediate`, as when writing HTML, all chunks are rendered at once.
    pub(crate) fn new(count: usize, steps: Range<usize>, is_immediate: bool) -> Arc<Self> {
        Arc::new(Self {
            chunks: StoredCell::new((0..count).map(|_| ChunkState::new(LocalSignal::new(is_immediate))).collect()),
            steps,
            visible: StoredCell::new(0..0),
            is_pending: LocalSignal::new(!is_immediate),
            task: StoredCell::new(None),
        })
    }

    /// Sets which chunks are visible: they are rendered before the others.
    pub(crate) fn set_visible(&self, visible: Range<usize>) {
        self.visible.set_value(visible);
    }

    /// Renders a chunk, unless it is rendered already.
    pub(crate) fn render(&self, index: usize) {
        if let Some(chunk) = self.chunk_at(index).filter(|chunk| !chunk.get_untracked()) {
            chunk.set(true);
        }
    }

    /// Renders all pending chunks, each in a task of its own.
    pub(crate) fn render_next(self: &Arc<Self>) {
        let next = self.next();
        if self.is_pending.get_untracked() != next.is_some() {
            self.is_pending.set(next.is_some());
        }
        let Some(next) = next else { return };
        let queue = Arc::downgrade(self);
        let render = move || {
            if let Some(queue) = queue.upgrade() {
                queue.render(next);
                queue.render_next();
            }
        };
        if self.is_hidden(next) {
            return self.task.set_value(Some(browser::set_timeout(0, render)));
        }
        // A visible chunk is laid out before the next one is rendered.
        let queue = Arc::downgrade(self);
        browser::request_animation_frame(move || {
            if let Some(queue) = queue.upgrade() {
                queue.task.set_value(Some(browser::set_timeout(0, render)));
            }
        });
    }

    /// The elements of a chunk, once it is rendered.
    pub(crate) fn chunk(self: &Arc<Self>, index: usize, elements: impl Fn() -> Vec<Element> + 'static) -> Dynamic {
        let queue = Arc::clone(self);
        let is_rendered = move || queue.chunk_at(index).is_some_and(|chunk| chunk.get());
        dynamic(move || if is_rendered() { elements() } else { Vec::new() })
    }

    /// Elements that are rendered after everything that is in the queue now.
    pub(crate) fn defer(&self, elements: impl Fn() -> Vec<Element> + 'static) -> Dynamic {
        let chunk = self.append();
        dynamic(move || if chunk.get() { elements() } else { Vec::new() })
    }

    /// Adds a chunk at the end. While a chunk is pending, the style sheet shows only the beginning of a step.
    pub(crate) fn append(&self) -> ChunkState {
        let chunk = ChunkState::new(LocalSignal::new(false));
        self.chunks.update_value(|chunks| chunks.push(Arc::clone(&chunk)));
        chunk
    }

    fn chunk_at(&self, index: usize) -> Option<ChunkState> {
        self.chunks.with_value(|chunks| chunks.get(index).cloned())
    }

    /// The index of the chunk to render next: visible ones first.
    fn next(&self) -> Option<usize> {
        let visible = self.visible.get_value();
        let is_pending = |index: &usize| self.chunk_at(*index).is_some_and(|chunk| !chunk.get_untracked());
        visible.chain(0..self.chunks.with_value(Vec::len)).find(is_pending)
    }

    fn is_hidden(&self, index: usize) -> bool {
        let is_of_another_step =
            self.steps.contains(&index) && !self.visible.with_value(|visible| visible.contains(&index));
        index == 0 || is_of_another_step
    }
}
