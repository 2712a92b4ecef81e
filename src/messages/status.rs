//! The sentences for a state of the sending: what happens now, and what the complainant can do.

use std::borrow::Cow;

use crate::organisation::{Lang, Tone};
use crate::submission::{Sender, State, TRIES, Why};

use super::interface::interface;
use super::sending::{SendingTexts, sending};
use super::subject::{Subject, Template, about};

/// The sentences for a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusMessage {
    /// The heading.
    pub heading: Cow<'static, str>,
    /// What happens now.
    pub now: String,
    /// What can be done; empty where nothing is left to do.
    pub you_can: Cow<'static, str>,
}

/// The language, the form of address and the subject of the sentences.
#[derive(Clone, Copy, Debug)]
pub struct Voice {
    /// The language.
    pub lang: Lang,
    /// The form of address.
    pub tone: Tone,
    /// What is sent.
    pub subject: Subject,
}

/// The largest file of a complaint, for when the complaint is too large.
#[derive(Clone, Copy, Debug)]
pub struct Largest<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its size in bytes.
    pub size: u64,
}

/// The message for the state of a sending; `None` before Send was pressed.
///
/// During a pause it says how long is left. A caller that updates this should not have it read out each time.
pub fn status_message(
    sender: &Sender,
    largest: Option<Largest<'_>>,
    now_ms: i64,
    voice: Voice,
) -> Option<StatusMessage> {
    let Voice { lang, tone, subject } = voice;
    let words = sending(lang, tone);
    let spoken = |text: Template| about(text, subject, lang);
    let arrived = || whether(sender, words, spoken);
    let (state, also) = match sender.state() {
        State::Idle => return None,
        State::Sending { nth: 1, .. } => (words.sending, String::new()),
        State::Sending { .. } => (words.sending_again, String::new()),
        State::Pausing { why: Why::Asked, .. } => (words.asked, String::new()),
        State::Pausing { why: Why::Trouble, .. } => (words.trouble, String::new()),
        State::Pausing { .. } => (words.network, String::new()),
        State::WaitingForNetwork { .. } => (words.waiting, String::new()),
        State::Received { reference: Some(_) } => (words.received, spoken(words.reference).into_owned()),
        State::Received { .. } => (words.received, String::new()),
        State::SentBack { .. } => (words.sent_back, String::new()),
        State::TooLarge { .. } => match largest {
            Some(largest) => (words.too_large, largest_file(largest, words, lang, tone)),
            None => (words.too_long, String::new()),
        },
        State::Refused { .. } => (words.refused, String::new()),
        State::Offering { why: Why::Offline, .. } if !sender.is_online() => (words.offering_offline, arrived()),
        State::Offering { why: Why::Offline, .. } => (words.offering, [words.online_again, " ", &arrived()].concat()),
        State::Offering { .. } => (words.offering, arrived()),
        State::Cancelled => (words.cancelled, arrived()),
    };
    let gap = if also.is_empty() { "" } else { " " };
    let now = [&filled(&spoken(state.now), sender, words, now_ms), gap, &also].concat();
    Some(StatusMessage { heading: spoken(state.heading), now, you_can: spoken(state.you_can) })
}

/// Fills in how long is left, and which attempt this is.
fn filled(text: &str, sender: &Sender, words: &SendingTexts, now_ms: i64) -> String {
    match sender.state() {
        State::Pausing { until_ms, .. } => {
            let left = u64::try_from(until_ms.saturating_sub(now_ms)).unwrap_or(0);
            text.replace("{wait}", &words.wait(left))
        }
        State::Sending { nth, .. } => text.replace("{n}", &nth.to_string()).replace("{of}", &TRIES.to_string()),
        _ => text.to_owned(),
    }
}

fn largest_file(largest: Largest<'_>, words: &SendingTexts, lang: Lang, tone: Tone) -> String {
    let size = interface(lang, tone).size(largest.size);
    // The name last: it may hold anything, another placeholder too.
    words.largest.replace("{size}", &size).replace("{file}", largest.name)
}

/// Whether it arrived, as far as is known.
fn whether(sender: &Sender, words: &SendingTexts, spoken: impl Fn(Template) -> Cow<'static, str>) -> String {
    if !sender.may_have_arrived() {
        return spoken(words.not_arrived).into_owned();
    }
    let perhaps = spoken(words.perhaps_arrived);
    if sender.counts_once() { [&*perhaps, " ", &*spoken(words.counts_once)].concat() } else { perhaps.into_owned() }
}
