//! The form's own sentences speak of a complaint. Who objects to what came of one reads the same of an objection.

use std::borrow::Cow;

use crate::organisation::Lang;

/// What takes the place of what, the longer before what is in it: of an objection Dutch says “dit”.
const NL: &[(&str, &str)] = &[("deze klacht", "dit bezwaar"), ("klacht", "bezwaar")];
const EN: &[(&str, &str)] = &[("complaint", "objection")];

/// A sentence of the form, about what is filed here. Before something that was typed is put into it.
pub fn about(text: &str, is_objection: bool, lang: Lang) -> Cow<'_, str> {
    if !is_objection {
        return Cow::Borrowed(text);
    }
    let words = match lang {
        Lang::Nl => NL,
        Lang::En => EN,
    };
    Cow::Owned(words.iter().fold(text.to_owned(), |text, (complaint, objection)| text.replace(complaint, objection)))
}
