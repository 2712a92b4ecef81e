//! The wording of a form: its language, its form of address, and whether it files a complaint or an objection.

use std::borrow::Cow;

use crate::messages::{self, After, Interface, Pages, Subject, Template, Voice, after, interface, pages};
use crate::organisation::{Lang, Organisation, Procedure, Tone};

/// The wording of a form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wording {
    pub(crate) lang: Lang,
    pub(crate) tone: Tone,
    subject: Subject,
    /// The form's own texts around the questions.
    pub(crate) words: &'static Interface,
    /// The texts of its pages.
    pub(crate) pages: &'static Pages,
}

impl Wording {
    pub(crate) fn new(organisation: &Organisation, procedure: &Procedure, lang: Lang) -> Self {
        let tone = procedure.tone(organisation);
        let (words, pages) = (interface(lang, tone), pages(lang, tone));
        Self { lang, tone, subject: Subject::of(procedure), words, pages }
    }

    /// The form's own texts for the pages after the questions.
    pub(crate) fn after(&self) -> &'static After {
        after(self.lang, self.tone)
    }

    /// One of the form's own sentences, about a complaint or an objection.
    pub(crate) fn about(&self, text: Template) -> Cow<'static, str> {
        messages::about(text, self.subject, self.lang)
    }

    /// The language and form of address for status messages.
    pub(crate) fn voice(&self) -> Voice {
        Voice { lang: self.lang, tone: self.tone, subject: self.subject }
    }
}
