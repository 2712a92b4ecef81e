//! How to reach somebody: mail addresses and telephone numbers as links.

use crate::organisation::{Lang, MailAddress, PhoneNumber, Text};

use super::element::{Made, classed, el};
use super::form::Form;

/// A mail address on a line of its own.
pub(super) fn mail(form: &Form, to: &MailAddress) -> Made {
    line(form.words.by_mail, link(["mailto:", to].concat(), to))
}

/// A telephone number on a line of its own.
pub(super) fn telephone(form: &Form, number: &PhoneNumber) -> Made {
    line(form.words.by_telephone, call(number))
}

/// A text of the organisation in which the telephone numbers are links: in danger nobody should have to copy one.
pub(super) fn with_numbers(element: Made, text: &Text, lang: Lang) -> Made {
    let mut element = element.marked(text, lang);
    let mut rest = text.get(lang);
    while let Some((before, number, after)) = next_number(rest) {
        element = element.text(before).child(call(number));
        rest = after;
    }
    element.text(rest)
}

/// The first telephone number in a text, between what stands before and after it: 112, or eight digits and more that
/// begin with a zero.
fn next_number(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let start = from + text.get(from..)?.find(|letter: char| letter.is_ascii_digit())?;
        let run = text.get(start..)?;
        let end = run.find(|letter: char| !letter.is_ascii_digit() && letter != ' ' && letter != '-');
        let run = run.get(..end.unwrap_or(run.len()))?.trim_end_matches([' ', '-']);
        let digits = run.chars().filter(char::is_ascii_digit).count();
        from = start + run.len();
        if run == "112" || (run.starts_with('0') && digits >= 8) {
            return Some((text.get(..start)?, run, text.get(from..)?));
        }
    }
}

fn call(number: &str) -> Made {
    let digits: String = number.chars().filter(|character| character.is_ascii_digit() || *character == '+').collect();
    link(["tel:", &digits].concat(), number)
}

fn link(href: String, text: &str) -> Made {
    // A translator has no business in an address.
    el("a").set("href", href).set("translate", "no").text(text)
}

fn line(words: &str, link: Made) -> Made {
    classed("p", "contact").text([words, " "].concat()).child(link)
}
