//! Texts of the organisation file. Dutch texts on an English page are marked with `lang`, for screen readers.

use crate::organisation::{Lang, Text};
use crate::view::Element;

impl Element {
    /// A text of the organisation file.
    pub(crate) fn organisation_text(self, text: &Text, lang: Lang) -> Self {
        self.lang_of(text, lang).text(text.get(lang))
    }

    /// The language of a text, if it is not that of the form.
    pub(crate) fn lang_of(self, text: &Text, lang: Lang) -> Self {
        self.attr_opt("lang", Some(text.lang(lang)).filter(|text_lang| *text_lang != lang).map(Lang::as_str))
    }
}
