//! Where the form touches the world: the clock, the network, the document, files, history.
//!
//! Only this module asks for the time, and of the rest of the crate only `view::dom` and `element` name web-sys, js-sys or
//! wasm-bindgen. The custom element itself is in `public/klachtformulier.js`: it fetches the files, says what to do if there
//! is no form, and calls `element`.
//!
//! Without the feature `widget`, on a server or at a prompt, nothing of that is there: `nowhere` stands in for it, with the
//! same names.

mod file;
mod http;
#[cfg(not(feature = "widget"))]
mod nowhere;
mod outcome;
mod typed;
#[cfg(feature = "widget")]
mod web;

pub use file::File;
pub use http::{HttpResponse, RequestBody};
#[cfg(not(feature = "widget"))]
pub use nowhere::*;
pub use outcome::BackOutcome;
pub use typed::Typed;
#[cfg(feature = "widget")]
pub use web::*;
