//! Where the form touches the world: the clock, the document, and the script that asks for a form.
//!
//! Nothing else names web-sys, js-sys or wasm-bindgen, and nothing else asks for the time. What the custom element
//! does stands in `public/klachtformulier.js`: it fetches the files, shows what to do without a form, and calls
//! [`mount`].

mod clock;
mod document;
mod entry;
mod object;

pub use clock::now;
pub use document::{chosen_files, focus_at, focus_soon, pause};
pub use entry::{Mounted, mount, when_broken};
pub use object::node;
