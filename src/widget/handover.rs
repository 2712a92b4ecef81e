//! What stands below a way of sending that leaves the form: what came of it, and what happens next.

use std::sync::Arc;

use leptos::prelude::*;

use crate::documents::text;
use crate::messages;

use super::element::{Changing, Made, changing, classed, el};
use super::form::Form;
use super::receipt;

/// A way of sending that leaves the form.
#[derive(Clone)]
pub(super) struct Handover {
    pub(super) form: Arc<Form>,
    channel: &'static str,
    told: RwSignal<Option<Told>>,
}

/// In which language it is, where that is not the one of the form.
pub(super) fn language(form: &Form) -> Option<Made> {
    Some(form.after().other_language).filter(|words| !words.is_empty()).map(|words| el("p").text(words))
}

/// What is to be said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// That it is ready.
    Ready,
    /// What to do with the file that was saved.
    Saved,
    /// That the text is on the clipboard.
    Copied,
    /// That it is not, with the text.
    CopyYourself,
    /// That a file cannot be read.
    Unreadable,
    /// That there is no window, but a file.
    NotOpened,
}

impl Handover {
    pub(super) fn new(form: &Arc<Form>, channel: &'static str) -> Self {
        Self { form: Arc::clone(form), channel, told: RwSignal::new(None) }
    }

    /// The same by another channel.
    pub(super) fn by(&self, channel: &'static str) -> Self {
        Self { channel, ..self.clone() }
    }

    /// Something came of it.
    pub(super) fn done(&self, told: Told) {
        // The page may have been left in the meantime.
        if self.told.try_set(Some(told)).is_none() && told != Told::Unreadable {
            self.form.app.host.tell("klacht:handed-over", &[("channel", self.channel)]);
        }
    }

    /// What is seen of that: what to do now, which is read out too, and what happens next.
    pub(super) fn outcome(&self) -> Changing {
        let (handover, said) = (self.clone(), self.clone());
        let is_empty = self.told;
        changing(move || {
            let (handover, said) = (handover.clone(), said.clone());
            let status = classed("p", "notice")
                .set("role", "status")
                .hidden(move || is_empty.with(Option::is_none))
                .says(move || said.told.get().map_or_else(String::new, |told| said.sentences(told)));
            let below = changing(move || handover.told.get().map_or_else(Vec::new, |told| handover.below(told)));
            vec![status, el("div").view(below)]
        })
    }

    /// What to do now.
    fn sentences(&self, told: Told) -> String {
        let words = self.form.after();
        let mailing = messages::mailing(self.form.lang, self.form.tone);
        let is_mail = self.channel == "mail";
        let mut said = vec![match told {
            Told::Ready => words.ready_below,
            Told::Saved => mailing.open_file,
            Told::Copied if is_mail => mailing.paste,
            Told::Copied => words.copied,
            Told::CopyYourself if is_mail => mailing.copy_first,
            Told::CopyYourself => words.not_copied,
            Told::Unreadable => words.unreadable,
            Told::NotOpened => words.not_opened,
        }];
        if is_mail && matches!(told, Told::Copied | Told::CopyYourself) && !self.form.files().is_empty() {
            said.push(mailing.attach);
        }
        if told == Told::Copied && self.form.organisation().safety.is_some() {
            said.push(mailing.clipboard);
        }
        said.join(" ")
    }

    fn below(&self, told: Told) -> Vec<Made> {
        let mut made = Vec::new();
        if told == Told::CopyYourself {
            let text = classed("textarea", "input")
                .set("part", "copy-text")
                .set("readonly", "")
                .set("rows", "12")
                .set("aria-label", self.form.after().text)
                .holding(self.form.filed(text));
            made.push(text);
        }
        if told != Told::Unreadable {
            made.push(receipt::ready(&self.form));
        }
        made
    }
}
