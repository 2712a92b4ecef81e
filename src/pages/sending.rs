//! The status of the sending, shown, and read out when it changes.

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
    let state =
        move || sending.sender.with(|sender| sender.as_ref().map(|sender| state_name(sender.state()).to_owned()));
    let heading = sentence(form, |status| status.heading.into_owned());
    let now = sentence(form, |status| status.now);
    let you_can = sentence(form, |status| status.you_can.into_owned());
    classed("section", "page")
        .attr("part", "sending")
        .attr("aria-labelledby", "sending.heading")
        .attr_dyn("data-state", state)
        .child(el("h2").attr("id", "sending.heading").attr("tabindex", "-1").text_dyn(heading))
        .child(classed("div", "track").attr("aria-hidden", "true"))
        .child(el("p").text_dyn(now))
        .child(el("p").text_dyn(you_can))
        .child(classed("p", "unseen").attr("role", "status").text_dyn(announcement(form)))
        .child_dyn(buttons(form))
}

/// A sentence of the status, updated as time passes.
fn sentence(form: &Arc<Form>, which: fn(StatusMessage) -> String) -> impl Fn() -> String + use<> {
    let form = Arc::clone(form);
    move || {
        form.session.sending.now_ms.track();
        status(&form).map(which).unwrap_or_default()
    }
}

/// The text for screen readers: it changes with the state while something is in progress, but not every second. At
/// first, and when nothing is in progress, the heading takes the focus and is read out instead.
fn announcement(form: &Arc<Form>) -> impl Fn() -> String + use<> {
    let form = Arc::clone(form);
    let is_silent =
        |sender: &Sender| matches!(sender.state(), State::Sending { nth: 1, .. }) || !sender.state().is_busy();
    move || {
        if form.session.sending.sender.with(|sender| sender.as_ref().is_none_or(is_silent)) {
            return String::new();
        }
        status(&form)
            .map(|status| [&*status.heading, ". ", &status.now, " ", &status.you_can].concat())
            .unwrap_or_default()
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

/// The buttons. They are rendered again only if other buttons are needed.
fn buttons(form: &Arc<Form>) -> Dynamic {
    let form = Arc::clone(form);
    let sending = Arc::clone(&form.session.sending);
    let choices = Memo::new(move |_| sending.sender.with(|sender| sender.as_ref().map(Choices::of)));
    dynamic(move || {
        let Some(choices) = choices.get() else { return Vec::new() };
        let words = messages::sending(form.lang(), form.wording.tone);
        let press = |part, words: &str, event: fn() -> Event| {
            let form = Arc::clone(&form);
            let pressed = move |_| {
                form.press_while_sending(event());
                // The pressed button is rendered again and loses the focus.
                form.session.host.focus_when_rendered("sending.heading".to_owned());
            };
            // Where another attempt would give the same result, it is not the main button.
            let is_main = part == "again" && !choices.refused;
            if is_main { button::main(part, words) } else { button::quiet(part, words) }.on("click", pressed)
        };
        let again = if choices.busy { words.right_away } else { words.again };
        let again = choices.again.then(|| press("again", again, || Event::Again));
        let stop = choices.busy.then(|| press("stop", words.stop, || Event::Cancelled));
        let back = (!choices.busy).then(|| back(&form));
        let mut elements = vec![button::row().child_opt(again).child_opt(stop).child_opt(back)];
        if choices.ways {
            elements.push(ways(&form, &form.about(words.other_ways)));
        }
        elements
    })
}

/// What the visitor can do in a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Choices {
    busy: bool,
    again: bool,
    ways: bool,
    refused: bool,
}

impl Choices {
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

fn state_name(state: &State) -> &'static str {
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
