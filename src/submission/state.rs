//! What goes into the state machine and what comes out: events, the clock, commands and states.

use super::response::{Remark, Response};

/// The number of a request, by which a late response is recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Attempt(pub u32);

/// The number of a pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pause(pub u32);

/// What happens to a sending.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// Send was pressed. While the sending is busy, this is the second click of a double-click.
    Send,
    /// "Try again" was pressed: after a failure, or because waiting takes too long.
    Again,
    /// The endpoint responded.
    Answered(Attempt, Response),
    /// No response came within [`TIME_OUT_MS`](super::TIME_OUT_MS).
    TimedOut(Attempt),
    /// There will be no response: the connection was refused or broken.
    Failed(Attempt),
    /// The device reports that it is offline. If it is so from the start, this comes before [`Event::Send`].
    Offline,
    /// The device reports that it is online again.
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

/// What the caller must do now, in this order.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Post the complaint to the endpoint under this key, with a time-out of
    /// [`TIME_OUT_MS`](super::TIME_OUT_MS).
    Post {
        /// The number for the events about it.
        attempt: Attempt,
        /// The idempotency key.
        key: String,
    },
    /// Abort the request; no event about it is needed any more.
    Abort(Attempt),
    /// Send [`Event::Elapsed`] after this time.
    StartPause {
        /// The number for the events about it.
        pause: Pause,
        /// How long, in milliseconds.
        ms: u32,
    },
    /// Cancel that pause.
    StopPause(Pause),
}

/// The state of a sending.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// Nothing was sent yet.
    Idle,
    /// A request is on its way.
    Sending {
        /// The request.
        attempt: Attempt,
        /// Which attempt of this press it is, from 1 to [`TRIES`](super::TRIES).
        nth: u32,
    },
    /// It will be retried automatically.
    Pausing {
        /// The pause.
        pause: Pause,
        /// Until when, in milliseconds since 1970.
        until_ms: i64,
        /// Why.
        why: Why,
    },
    /// It will be retried automatically as soon as the device is online.
    WaitingForNetwork {
        /// The pause after which it is retried in any case.
        pause: Pause,
        /// Until when that is, in milliseconds since 1970.
        until_ms: i64,
    },
    /// The organisation has it. This state is final.
    Received {
        /// The organisation's reference.
        reference: Option<String>,
    },
    /// The endpoint wants some answers corrected, after which it can be sent again.
    SentBack {
        /// Its remarks on questions: at least one.
        remarks: Vec<Remark>,
    },
    /// It is too large. After making it smaller it can be sent again.
    TooLarge {
        /// The endpoint's remarks on questions, if any.
        remarks: Vec<Remark>,
    },
    /// The address in the organisation file is wrong. There are other ways, and trying again is allowed.
    Refused {
        /// How that was seen.
        why: Refusal,
    },
    /// It does not work now: the complainant chooses between trying again and another way.
    Offering {
        /// How many requests this press on Send has cost.
        posts: u32,
        /// Why the last of them failed.
        why: Why,
    },
    /// The complainant stopped it, and can send it again or in another way.
    Cancelled,
}

/// Why an attempt failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The endpoint asked to come back later.
    Asked,
    /// Something is wrong at the endpoint.
    Trouble,
    /// The endpoint could not be reached, or took too long.
    Network,
    /// The device is offline.
    Offline,
}

/// How it was seen that the address is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It redirects.
    Redirect,
    /// The response is an HTML page.
    Page,
    /// The response is not in the contract.
    Status(u16),
}

impl State {
    /// Whether something happens automatically, so that it can be cancelled.
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Sending { .. } | Self::Pausing { .. } | Self::WaitingForNetwork { .. })
    }

    /// Whether "try again" does something now: not during a request, nor before the moment that the endpoint asked for.
    pub fn takes_again(&self) -> bool {
        !matches!(self, Self::Sending { .. } | Self::Received { .. } | Self::Pausing { why: Why::Asked, .. })
    }

    /// Whether to show the other ways. If not, it was received, there is something to correct, or one press on "stop"
    /// leads to them.
    pub fn offers_other_ways(&self) -> bool {
        matches!(self, Self::TooLarge { .. } | Self::Refused { .. } | Self::Offering { .. } | Self::Cancelled)
    }
}
