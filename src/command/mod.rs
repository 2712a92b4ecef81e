//! The command line: `check`, `schema`, `assess`, `render` and `slim`. Arguments and files come in, texts and an exit code
//! go out.
//!
//! What the lines say is worked out elsewhere; nothing is judged here. Files, the time and chance come from a [`World`],
//! so that the same command runs at a prompt, in Node and in a browser.

mod arguments;
mod assess;
mod deliveries;
mod input;
mod key;
mod language;
mod output;
mod render;
mod run;
mod slim;
mod world;

pub use run::run;
pub use world::{Answer, CANNOT, Unreadable, UnreadableKind, World};
