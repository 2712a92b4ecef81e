//! Which sentences go with a state: what happens now, and what the complainant can do.

use crate::procedure::{Lang, Tone};
use crate::texts;

use super::{Sender, State, TRIES, Why};

/// What is said of a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The heading.
    pub heading: &'static str,
    /// What happens now.
    pub now: String,
    /// What can be done; empty where nothing is left to do.
    pub you_can: &'static str,
}

/// The largest file of a complaint, for when it is too much at once.
#[derive(Clone, Copy, Debug)]
pub struct Largest<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its size in bytes.
    pub size: u64,
}

/// What is said of the state of a sending. Before anything was sent there is nothing to say.
///
/// A pause says how long is left. Whoever shows that more than once should not have it read out each time.
pub fn said(sender: &Sender, largest: Option<Largest<'_>>, now_ms: i64, lang: Lang, tone: Tone) -> Option<Said> {
    let words = texts::sending(lang, tone);
    let (state, also) = match sender.state() {
        State::Idle => return None,
        State::Sending { nth: 1, .. } => (words.sending, String::new()),
        State::Sending { .. } => (words.sending_again, String::new()),
        State::Pausing { why: Why::Asked, .. } => (words.asked, String::new()),
        State::Pausing { why: Why::Trouble, .. } => (words.trouble, String::new()),
        State::Pausing { .. } => (words.network, String::new()),
        State::WaitingForNetwork { .. } => (words.waiting, String::new()),
        State::Received { reference } => (words.received, known_as(reference.as_deref(), words)),
        State::SentBack { .. } => (words.sent_back, String::new()),
        State::TooLarge { .. } => match largest {
            Some(largest) => (words.too_large, largest_file(largest, words, lang, tone)),
            None => (words.too_long, String::new()),
        },
        State::Refused { .. } => (words.refused, String::new()),
        State::Offering { why: Why::Offline, .. } if !sender.is_online() => {
            (words.offering_offline, whether(sender, words))
        }
        State::Offering { why: Why::Offline, .. } => {
            (words.offering, [words.online_again, " ", &whether(sender, words)].concat())
        }
        State::Offering { .. } => (words.offering, whether(sender, words)),
        State::Cancelled => (words.cancelled, whether(sender, words)),
    };
    let gap = if also.is_empty() { "" } else { " " };
    let now = [&filled(state.now, sender, words, now_ms), gap, &also].concat();
    Some(Said { heading: state.heading, now, you_can: state.you_can })
}

/// How long is left, and which try this is.
fn filled(text: &str, sender: &Sender, words: &texts::Sending, now_ms: i64) -> String {
    match sender.state() {
        State::Pausing { until_ms, .. } => {
            let left = u64::try_from(until_ms.saturating_sub(now_ms)).unwrap_or(0);
            text.replace("{wait}", &words.wait(left))
        }
        State::Sending { nth, .. } => text.replace("{n}", &nth.to_string()).replace("{of}", &TRIES.to_string()),
        _ => text.to_owned(),
    }
}

fn known_as(reference: Option<&str>, words: &texts::Sending) -> String {
    reference.map_or_else(String::new, |reference| words.reference.replace("{reference}", reference))
}

fn largest_file(largest: Largest<'_>, words: &texts::Sending, lang: Lang, tone: Tone) -> String {
    let size = texts::interface(lang, tone).size(largest.size);
    // The name last: it may hold anything, another placeholder too.
    words.largest.replace("{size}", &size).replace("{file}", largest.name)
}

/// Whether it arrived, as far as that is known.
fn whether(sender: &Sender, words: &texts::Sending) -> String {
    if !sender.may_have_arrived() {
        words.not_arrived.to_owned()
    } else if sender.counts_once() {
        [words.perhaps_arrived, " ", words.counts_once].concat()
    } else {
        words.perhaps_arrived.to_owned()
    }
}
