//! Where the form touches the world: the clock, the document, and the script that asks for a form.
//!
//! Beside it only `entry` names web-sys, js-sys or wasm-bindgen, and nothing else asks for the time. What the custom element
//! does stands in `public/klachtformulier.js`: it fetches the files, shows what to do without a form, and calls what is
//! in `entry`.

mod clock;
mod document;
mod object;

pub use clock::now;
pub use document::{chosen_files, focus_at, focus_soon, pause};
pub use object::node;
