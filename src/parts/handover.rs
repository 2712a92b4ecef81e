//! The outcome of a way of sending outside the form, and what happens next.

use std::sync::Arc;

use leptos::prelude::*;

use crate::documents::text;
use crate::messages;
use crate::state::Form;
use crate::view::{Dynamic, Element, classed, dynamic, el};

use super::heading;
use super::keep::{keep, printed};
use super::what_next::what_next;

/// A way of sending outside the form: by mail, by letter or as text.
#[derive(Clone)]
pub(crate) struct Handover {
    pub(crate) form: Arc<Form>,
    channel: &'static str,
    status: RwSignal<Option<HandoverStatus>>,
}

/// A note on the language of the documents, if it is not the language of the form.
pub(crate) fn language(form: &Form) -> Option<Element> {
    Some(form.after().other_language).filter(|words| !words.is_empty()).map(|words| el("p").text(words))
}

/// The status of a handover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HandoverStatus {
    /// The document is ready.
    Ready,
    /// The mail was saved as a file.
    Saved,
    /// The text is on the clipboard.
    Copied,
    /// Copying failed: the text is shown, to copy by hand.
    CopyYourself,
    /// A file cannot be read.
    Unreadable,
    /// No window could be opened; the letter was saved as a file.
    NotOpened,
}

impl Handover {
    pub(crate) fn new(form: &Arc<Form>, channel: &'static str) -> Self {
        Self { form: Arc::clone(form), channel, status: RwSignal::new(None) }
    }

    /// The same form, by another channel.
    pub(crate) fn by(&self, channel: &'static str) -> Self {
        Self { channel, ..self.clone() }
    }

    /// Sets the status, and tells the host page.
    pub(crate) fn done(&self, status: HandoverStatus) {
        // The visitor may have left this page of the form in the meantime.
        if self.status.try_set(Some(status)).is_none() && status != HandoverStatus::Unreadable {
            self.form.session.host.dispatch("klacht:handed-over", &[("channel", self.channel)]);
        }
    }

    /// The status, which is read out too, and below it what happens next.
    pub(crate) fn outcome(&self) -> Dynamic {
        let (handover, notice) = (self.clone(), self.clone());
        let shown = self.status;
        dynamic(move || {
            let (handover, notice) = (handover.clone(), notice.clone());
            let status = classed("p", "notice")
                .attr("role", "status")
                .hidden(move || shown.with(Option::is_none))
                .text_dyn(move || notice.status.get().map_or_else(String::new, |status| notice.sentences(status)));
            let below = dynamic(move || handover.status.get().map_or_else(Vec::new, |status| handover.below(status)));
            vec![status, el("div").child_dyn(below)]
        })
    }

    /// What the visitor does now.
    fn sentences(&self, status: HandoverStatus) -> String {
        let words = self.form.after();
        let mailing = messages::mailing(self.form.lang(), self.form.wording.tone);
        let is_mail = self.channel == "mail";
        let mut sentences = vec![match status {
            HandoverStatus::Ready => words.ready_below,
            HandoverStatus::Saved => mailing.open_file,
            HandoverStatus::Copied if is_mail => mailing.paste,
            HandoverStatus::Copied => words.copied,
            HandoverStatus::CopyYourself if is_mail => mailing.copy_first,
            HandoverStatus::CopyYourself => words.not_copied,
            HandoverStatus::Unreadable => words.unreadable,
            HandoverStatus::NotOpened => words.not_opened,
        }];
        if is_mail && matches!(status, HandoverStatus::Copied | HandoverStatus::CopyYourself) && self.has_files() {
            sentences.push(mailing.attach);
        }
        if status == HandoverStatus::Copied && self.form.organisation().safety.is_some() {
            sentences.push(mailing.clipboard);
        }
        sentences.join(" ")
    }

    /// Whether files are attached.
    fn has_files(&self) -> bool {
        self.form.submission().is_some_and(|submission| !submission.files().is_empty())
    }

    fn below(&self, status: HandoverStatus) -> Vec<Element> {
        let mut elements = Vec::new();
        if status == HandoverStatus::CopyYourself {
            let text = classed("textarea", "input")
                .attr("part", "copy-text")
                .attr("readonly", "")
                .attr("rows", "12")
                .attr("aria-label", self.form.after().text)
                .prop_value(self.form.filed(text));
            elements.push(text);
        }
        if status != HandoverStatus::Unreadable {
            elements.push(ready(&self.form));
        }
        elements
    }
}

/// The receipt of a complaint that leaves outside the form. The form cannot know whether it is sent.
fn ready(form: &Arc<Form>) -> Element {
    let words = form.after();
    classed("section", "receipt")
        .attr("part", "receipt")
        .attr("data-state", "ready")
        .attr("aria-labelledby", "receipt.heading")
        .child(heading::main("receipt.heading", words.ready))
        .child(classed("p", "lead").text(form.about(words.ready_how)))
        .children(what_next(form, words.what_next_ready, Some(&*form.about(words.if_today))))
        .child(keep(form))
        .child(printed(form))
}
