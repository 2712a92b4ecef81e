//! Texts of the organisation on a page: what is Dutch on an English page is marked so, for those who hear it read.

use crate::organisation::{Lang, Text};

use super::element::Made;

impl Made {
    /// A text of the organisation.
    pub(super) fn said(self, text: &Text, lang: Lang) -> Self {
        self.marked(text, lang).text(text.get(lang))
    }

    /// The language of a text of the organisation, where it is not that of the form.
    pub(super) fn marked(self, text: &Text, lang: Lang) -> Self {
        self.may("lang", Some(text.lang(lang)).filter(|said| *said != lang).map(Lang::as_str))
    }
}
