//! What goes into the state machine and what comes out: events, the clock, commands and states.

use super::response::{Remark, Response};

/// A request: each has its own number, so that an answer that comes late is known as such.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Attempt(pub u32);

/// A pause, numbered likewise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pause(pub u32);

/// What happens to a sending.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// Send was pressed. While something is going on, this is the second click of a double one.
    Send,
    /// "Try again" was pressed: after a failure, or because waiting takes too long.
    Again,
    /// The endpoint answered.
    Answered(Attempt, Response),
    /// No answer came within [`TIME_OUT_MS`](super::TIME_OUT_MS).
    TimedOut(Attempt),
    /// There will be no answer: refused, or cut off half-way.
    Failed(Attempt),
    /// The device says that it has no network. When it says so from the start, this comes before [`Event::Send`].
    Offline,
    /// The device says that it has a network again.
    Online,
    /// The complainant wants to stop.
    Cancelled,
    /// A pause is over.
    Elapsed(Pause),
}

/// The time and a random number: the state machine asks for neither.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    /// Milliseconds since 1970.
    pub now_ms: i64,
    /// A random number.
    pub chance: u32,
}

/// What is to be done now, in this order.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Send the complaint, as it now is, to the endpoint, under this key, and give it
    /// [`TIME_OUT_MS`](super::TIME_OUT_MS).
    Post {
        /// The number to answer with.
        attempt: Attempt,
        /// The idempotency key.
        key: String,
    },
    /// Break the request off; nothing more needs to be told of it.
    Abort(Attempt),
    /// Say [`Event::Elapsed`] after so many milliseconds.
    StartPause {
        /// The number to answer with.
        pause: Pause,
        /// How long.
        ms: u32,
    },
    /// Forget that pause.
    StopPause(Pause),
}

/// How far a sending is.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// Nothing was sent yet.
    Idle,
    /// A request is on its way.
    Sending {
        /// The request.
        attempt: Attempt,
        /// The how manieth try of this press it is, from 1 to [`TRIES`](super::TRIES).
        nth: u32,
    },
    /// It will be tried again by itself.
    Pausing {
        /// The pause.
        pause: Pause,
        /// Until when, in milliseconds since 1970.
        until_ms: i64,
        /// Why.
        why: Why,
    },
    /// It will be tried again by itself as soon as there is a network.
    WaitingForNetwork {
        /// The pause, after which it is tried all the same.
        pause: Pause,
        /// Until when that is, in milliseconds since 1970.
        until_ms: i64,
    },
    /// The organisation has it. Nothing changes this.
    Received {
        /// Under what it is known there.
        reference: Option<String>,
    },
    /// The endpoint wants some answers mended, after which it can be sent again.
    SentBack {
        /// What it says of which question: at least one.
        remarks: Vec<Remark>,
    },
    /// It is too much at once. With less of it, it can be sent again.
    TooLarge {
        /// What the endpoint says of which question, if anything.
        remarks: Vec<Remark>,
    },
    /// The form's address is wrong, not the complainant. There are other ways, and nothing forbids to try again.
    Refused {
        /// How that shows.
        why: Refusal,
    },
    /// It does not work now: the complainant chooses between trying again and another way.
    Offering {
        /// How many requests this press on send has cost.
        posts: u32,
        /// Why the last of them came to nothing.
        why: Why,
    },
    /// The complainant stopped it, and can send it all the same, or in another way.
    Cancelled,
}

/// Why a try came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The endpoint asked to come back later.
    Asked,
    /// Something is wrong at the endpoint.
    Trouble,
    /// The endpoint could not be reached, or took too long.
    Network,
    /// There is no network at this side.
    Offline,
}

/// How it shows that the form's address is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It leads elsewhere.
    Redirect,
    /// A page for people came back.
    Page,
    /// An answer that the contract does not have.
    Status(u16),
}

impl State {
    /// Whether something goes on by itself. Then it can be cancelled.
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Sending { .. } | Self::Pausing { .. } | Self::WaitingForNetwork { .. })
    }

    /// Whether "try again" does something now. Not while a request is on its way, nor before the moment that the
    /// endpoint asked for.
    pub fn takes_again(&self) -> bool {
        !matches!(self, Self::Sending { .. } | Self::Received { .. } | Self::Pausing { why: Why::Asked, .. })
    }

    /// Whether to show the other ways. Where not, it was received, there is something to mend, or one press on
    /// "stop" leads to them.
    pub fn offers_other_ways(&self) -> bool {
        matches!(self, Self::TooLarge { .. } | Self::Refused { .. } | Self::Offering { .. } | Self::Cancelled)
    }
}
