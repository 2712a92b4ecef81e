//! The sending of one complaint, from the first press on Send to the receipt or to an offer of other ways.
//!
//! A state machine without I/O: it receives an [`Event`] and answers with [`Command`]s. Time and chance come with the
//! event as a [`Clock`]. It never holds the answers: whoever carries out [`Command::Post`] takes the complaint from where
//! it is kept, and it stays there. So nothing that happens here can lose what was typed.
//!
//! - There is one request at a time, and each has a number. An answer to an earlier request changes nothing, with one
//!   exception: a complaint that was received stays received, however late the answer comes.
//! - A complaint has one key, the same in every request, also after corrections: so a receiver keeps it once.
//! - One press on Send costs at most [`TRIES`] requests, and [`WAITS`] more where the network was lost during a request:
//!   being offline is not a failure. A device that says it is offline is believed only as explanation of a failure, since
//!   devices are sometimes wrong about it.
//!
//! `response` reads an answer, `meaning` says what it means and `pause` how long to wait. The sentences are in
//! `messages`.

mod meaning;
mod pause;
pub mod response;
mod retry_after;
mod sender;
mod state;

pub use meaning::Expects;
pub use pause::{LEAST_PAUSE_MS, MOST_OWN_PAUSE_MS, MOST_PAUSE_MS, TIME_OUT_MS, TRIES, WAITS};
pub use retry_after::read_retry_after;
pub use sender::Sender;
pub use state::{Attempt, Clock, Command, Event, Pause, Refusal, State, Why};
