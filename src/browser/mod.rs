//! Where the form touches the world: the clock, the document, the network, and the script that asks for a form.
//!
//! Beside it only `entry` names web-sys, js-sys or wasm-bindgen, and nothing else asks for the time. What the custom element
//! does stands in `public/klachtformulier.js`: it fetches the files, shows what to do without a form, and calls what is
//! in `entry`. Called from handlers of events only, never while a component renders.

mod clock;
mod drawing;
mod events;
mod files;
mod host;
mod json;
mod post;
pub mod rest;
pub mod storage;
mod view;
mod window;

pub use clock::{chance, every, now, now_ms, pause, soon, uuid, with_frame};
pub use drawing::{clear, draw, drawn};
pub use events::{Event, is_checked, value};
pub use files::{File, are_there, chosen, copy, described, dropped, keep, open, read};
pub use gloo::timers::callback::{Interval, Timeout};
pub use host::{Host, document};
pub use json::parse;
pub use post::{Answer, Body, Posting, post};
pub use view::reveal;
pub use window::{
    Listener, SteppedBack, Steps, go_to, is_online, leave, listen, on_hidden, on_leaving, on_left, on_network,
    on_three_shifts, print,
};
