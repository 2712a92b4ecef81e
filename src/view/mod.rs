//! Elements as data, and how they are rendered. It knows nothing of complaints.
//!
//! Leptos provides the reactivity: signals, memos and effects. Its `view!` is not used; `element` says why.

#[cfg(feature = "widget")]
mod dom;
mod element;
#[cfg(feature = "widget")]
mod existing;
#[cfg(not(feature = "widget"))]
mod html;
mod signal;

#[cfg(feature = "widget")]
pub use dom::MountedView;
#[cfg(feature = "widget")]
pub(crate) use dom::{begin_tasks, next_task};
pub use element::Dynamic;
pub(crate) use element::{Element, classed, dynamic, el};
#[cfg(not(feature = "widget"))]
pub(crate) use html::to_html;
pub(crate) use signal::{LocalSignal, StoredCell};
