//! In which words a form speaks: its language, je or u, and what is filed with it.

use std::borrow::Cow;

use crate::messages::{self, After, Interface, Pages, Subject, Template, Voice, after, interface, pages};
use crate::organisation::{Lang, Organisation, Procedure, Tone};

/// In which words a form speaks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wording {
    pub(crate) lang: Lang,
    pub(crate) tone: Tone,
    subject: Subject,
    /// The form's own words beside the questions.
    pub(crate) words: &'static Interface,
    /// Those of its pages.
    pub(crate) pages: &'static Pages,
}

impl Wording {
    pub(crate) fn new(organisation: &Organisation, procedure: &Procedure, lang: Lang) -> Self {
        let tone = procedure.tone(organisation);
        let (words, pages) = (interface(lang, tone), pages(lang, tone));
        Self { lang, tone, subject: Subject::of(procedure), words, pages }
    }

    /// The form's own words for what comes after the questions.
    pub(crate) fn after(&self) -> &'static After {
        after(self.lang, self.tone)
    }

    /// A sentence of the form's own, about what is filed with it.
    pub(crate) fn about(&self, text: Template) -> Cow<'static, str> {
        messages::about(text, self.subject, self.lang)
    }

    /// How the status of a submission is told.
    pub(crate) fn voice(&self) -> Voice {
        Voice { lang: self.lang, tone: self.tone, subject: self.subject }
    }
}
