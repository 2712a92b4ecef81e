//! How the sending goes: seen, and read out when it changes.

use std::sync::Arc;

use leptos::prelude::*;

use crate::complaint::RawAnswer;
use crate::messages::{self, Largest, StatusMessage, status_message};
use crate::parts::{back, button, ways};
use crate::state::Form;
use crate::submission::{Event, Sender, State};
use crate::view::{Dynamic, Element, classed, dynamic, el};

pub(crate) fn sending(form: &Arc<Form>) -> Element {
    let sending = Arc::clone(&form.session.sending);
    let state = move || sending.sender.with(|sender| sender.as_ref().map(|sender| word(sender.state()).to_owned()));
    let heading = sentence(form, |said| said.heading.into_owned());
    let now = sentence(form, |said| said.now);
    let you_can = sentence(form, |said| said.you_can.into_owned());
    classed("section", "page")
        .attr("part", "sending")
        .attr("aria-labelledby", "sending.heading")
        .attr_dyn("data-state", state)
        .child(el("h2").attr("id", "sending.heading").attr("tabindex", "-1").text_dyn(heading))
        .child(classed("div", "track").attr("aria-hidden", "true"))
        .child(el("p").text_dyn(now))
        .child(el("p").text_dyn(you_can))
        .child(classed("p", "unseen").attr("role", "status").text_dyn(aloud(form)))
        .child_dyn(buttons(form))
}

/// A sentence about the state, as time goes by.
fn sentence(form: &Arc<Form>, which: fn(StatusMessage) -> String) -> impl Fn() -> String + use<> {
    let form = Arc::clone(form);
    move || {
        form.session.sending.now_ms.track();
        status(&form).map(which).unwrap_or_default()
    }
}

/// What is read out: when the state changes while something goes on, and not with every second. At first, and when it
/// rests, the heading takes the focus and is read out itself.
fn aloud(form: &Arc<Form>) -> impl Fn() -> String + use<> {
    let form = Arc::clone(form);
    let is_quiet =
        |sender: &Sender| matches!(sender.state(), State::Sending { nth: 1, .. }) || !sender.state().is_busy();
    move || {
        if form.session.sending.sender.with(|sender| sender.as_ref().is_none_or(is_quiet)) {
            return String::new();
        }
        status(&form).map(|said| [&*said.heading, ". ", &said.now, " ", &said.you_can].concat()).unwrap_or_default()
    }
}

fn status(form: &Form) -> Option<StatusMessage> {
    let largest = form.answers.iter().filter_map(|answer| match answer.get_untracked() {
        Some(RawAnswer::Files(files)) => files.into_iter().max_by_key(|file| file.size),
        _ => None,
    });
    let largest = largest.max_by_key(|file| file.size);
    let largest = largest.as_ref().map(|file| Largest { name: &file.name, size: file.size });
    let now_ms = form.session.sending.now_ms.get_untracked();
    form.session.sending.sender.with(|sender| status_message(sender.as_ref()?, largest, now_ms, form.wording.voice()))
}

/// What can be pressed. Element anew only when something else can be.
fn buttons(form: &Arc<Form>) -> Dynamic {
    let form = Arc::clone(form);
    let sending = Arc::clone(&form.session.sending);
    let offered = Memo::new(move |_| sending.sender.with(|sender| sender.as_ref().map(Offered::of)));
    dynamic(move || {
        let Some(offered) = offered.get() else { return Vec::new() };
        let words = messages::sending(form.lang(), form.wording.tone);
        let press = |part, words: &str, event: fn() -> Event| {
            let session = Arc::clone(&form.session);
            let pressed = move |_| {
                session.sending.on(event());
                // What was pressed is rendered anew, and the focus would be lost with it.
                session.host.focus_when_rendered("sending.heading".to_owned());
            };
            // Where the same would come to the same, trying again is not what helps.
            let is_main = part == "again" && !offered.refused;
            if is_main { button::main(part, words) } else { button::quiet(part, words) }.on("click", pressed)
        };
        let again = if offered.busy { words.right_away } else { words.again };
        let again = offered.again.then(|| press("again", again, || Event::Again));
        let stop = offered.busy.then(|| press("stop", words.stop, || Event::Cancelled));
        let back = (!offered.busy).then(|| back(&form));
        let mut made = vec![button::row().child_opt(again).child_opt(stop).child_opt(back)];
        if offered.ways {
            made.push(ways(&form, &form.about(words.other_ways)));
        }
        made
    })
}

/// What a state offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Offered {
    busy: bool,
    again: bool,
    ways: bool,
    refused: bool,
}

impl Offered {
    fn of(sender: &Sender) -> Self {
        let state = sender.state();
        Self {
            busy: state.is_busy(),
            again: state.takes_again(),
            ways: state.offers_other_ways(),
            refused: matches!(state, State::Refused { .. } | State::TooLarge { .. }),
        }
    }
}

fn word(state: &State) -> &'static str {
    match state {
        State::Idle => "",
        State::Sending { .. } => "sending",
        State::Pausing { .. } => "pausing",
        State::WaitingForNetwork { .. } => "waiting",
        State::Received { .. } => "received",
        State::SentBack { .. } => "sent-back",
        State::TooLarge { .. } => "too-large",
        State::Refused { .. } => "refused",
        State::Offering { .. } => "offering",
        State::Cancelled => "cancelled",
    }
}
