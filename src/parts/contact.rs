//! Contact details: mail addresses and telephone numbers as links.

use crate::messages::Interface;
use crate::organisation::{Lang, MailAddress, PhoneNumber, Text};
use crate::view::{Element, classed, el};

/// A mail address on a line of its own.
pub(crate) fn mail(words: &Interface, to: &MailAddress) -> Element {
    line(words.by_mail, link(&["mailto:", to].concat(), to))
}

/// A telephone number on a line of its own.
pub(crate) fn telephone(words: &Interface, number: &PhoneNumber) -> Element {
    line(words.by_telephone, call(number))
}

/// A text of the organisation with its telephone numbers as links: in danger nobody should have to copy one.
pub(crate) fn with_numbers(element: Element, text: &Text, lang: Lang) -> Element {
    let mut element = element.lang_of(text, lang);
    let mut rest = text.get(lang);
    while let Some((before, number, after)) = next_number(rest) {
        element = element.text(before).child(call(number));
        rest = after;
    }
    element.text(rest)
}

/// The first telephone number in a text, with the text before and after it. A number is 112, or at least eight digits
/// that begin with a zero.
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

fn call(number: &str) -> Element {
    let digits: String = number.chars().filter(|character| character.is_ascii_digit() || *character == '+').collect();
    link(&["tel:", &digits].concat(), number)
}

/// A link to an address or a number.
pub(crate) fn link(href: &str, text: &str) -> Element {
    // An address must not be translated.
    el("a").attr("href", href).attr("translate", "no").text(text)
}

fn line(words: &str, link: Element) -> Element {
    classed("p", "contact").text([words, " "].concat()).child(link)
}
