//! Who gets a copy of a mail or of a letter.

use crate::organisation::{Letter, Mail};
use crate::state::Form;
use crate::view::{Element, el};

use super::{contact, envelope};

pub(crate) fn mail_copies(form: &Form, mail: &Mail) -> Option<Element> {
    let copies = mail.copies.iter().map(|copy| contact::mail(form.wording.words, copy)).collect();
    copies_below(form.after().mail_copies, copies)
}

pub(crate) fn letter_copies(form: &Form, letter: &Letter) -> Option<Element> {
    copies_below(form.after().letter_copies, letter.copies.iter().map(envelope).collect())
}

fn copies_below(words: &str, copies: Vec<Element>) -> Option<Element> {
    (!copies.is_empty()).then(|| el("div").child(el("p").text(words)).children(copies))
}
