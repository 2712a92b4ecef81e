//! A person or organisation that can help.

use crate::organisation::Support;
use crate::state::Form;
use crate::view::{Element, el};

use super::{contact, external_link, link_text};

pub(crate) fn support(form: &Form, support: &Support) -> Vec<Element> {
    let lang = form.lang();
    let text = contact::with_numbers(el("p"), &support.text, lang);
    let text = match &support.url {
        Some(url) => text.text(" ").child(external_link(url, link_text(url), lang)),
        None => text,
    };
    let who = (support.email.as_ref(), support.telephone.as_ref());
    std::iter::once(text).chain(contact::ways(form, who, support.hours.as_ref(), None)).collect()
}
