//! How to reach somebody: mail addresses and telephone numbers as links.

use crate::procedure::{MailAddress, PhoneNumber};

use super::element::{Made, classed, el};
use super::form::Form;

/// A mail address on a line of its own.
pub(super) fn mail(form: &Form, to: &MailAddress) -> Made {
    line(form.words.by_mail, ["mailto:", to].concat(), to)
}

/// A telephone number on a line of its own.
pub(super) fn telephone(form: &Form, number: &PhoneNumber) -> Made {
    let digits: String = number.chars().filter(|character| character.is_ascii_digit() || *character == '+').collect();
    line(form.words.by_telephone, ["tel:", &digits].concat(), number)
}

fn line(words: &str, href: String, text: &str) -> Made {
    // A translator has no business in an address.
    let link = el("a").set("href", href).set("translate", "no").text(text);
    classed("p", "contact").text([words, " "].concat()).child(link)
}
