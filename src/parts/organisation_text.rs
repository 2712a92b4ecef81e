//! Texts of the organisation on a page. What is Dutch on an English page is marked so, for those who hear it read.

use crate::organisation::{Lang, Text};
use crate::view::Element;

impl Element {
    /// A text of the organisation.
    pub(crate) fn organisation_text(self, text: &Text, lang: Lang) -> Self {
        self.lang_of(text, lang).text(text.get(lang))
    }

    /// The language of a text of the organisation, where it is not that of the form.
    pub(crate) fn lang_of(self, text: &Text, lang: Lang) -> Self {
        self.attr_opt("lang", Some(text.lang(lang)).filter(|text_lang| *text_lang != lang).map(Lang::as_str))
    }
}
