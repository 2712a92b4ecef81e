//! The command line: `check`, `schema`, `assess` and `render`. Arguments and files come in, lines and an exit code go out.
//!
//! What the lines say is worked out elsewhere; nothing is judged here.

mod arguments;
mod assess;
mod deliveries;
mod input;
mod key;
mod language;
mod output;
mod render;
mod run;

pub use run::run;
