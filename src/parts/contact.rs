//! Contact details: mail addresses and telephone numbers as links.

use crate::messages::Interface;
use crate::organisation::{Lang, MailAddress, PhoneNumber, Text, WebAddress};
use crate::parse::telephone::{self, Costs};
use crate::state::Form;
use crate::view::{Element, classed, el};

use super::heading::paragraph;
use super::{external_link, link_text};

/// A mail address on a line of its own.
pub(crate) fn mail(words: &Interface, to: &MailAddress) -> Element {
    line(words.by_mail, link(&["mailto:", to].concat(), to))
}

/// A telephone number on a line of its own, with what it costs.
pub(crate) fn telephone(words: &Interface, number: &PhoneNumber) -> Element {
    let costs = match telephone::costs(number) {
        Costs::Nothing => words.free,
        Costs::Usual => "",
        Costs::Extra => words.paid,
    };
    line(words.by_telephone, call(number)).text(costs)
}

/// The ways to reach somebody: each on a line of its own.
pub(crate) fn ways(
    form: &Form,
    (email, number): (Option<&MailAddress>, Option<&PhoneNumber>),
    hours: Option<&Text>,
    page: Option<&WebAddress>,
) -> Vec<Element> {
    let (words, lang) = (form.wording.words, form.lang());
    let page = page.map(|url| el("p").child(external_link(url, link_text(url), lang)));
    let hours = hours.map(|hours| paragraph(hours, lang));
    let all = [email.map(|to| mail(words, to)), number.map(|number| telephone(words, number)), hours, page];
    all.into_iter().flatten().collect()
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

/// The first telephone number in a text, with the text before and after it. A number is one that can be called as it
/// stands there: in danger nobody should have to think of what is missing.
fn next_number(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let start = from + text.get(from..)?.find(|letter: char| letter.is_ascii_digit())?;
        let run = text.get(start..)?;
        let end = run.find(|letter: char| !letter.is_ascii_digit() && letter != ' ' && letter != '-');
        let run = run.get(..end.unwrap_or(run.len()))?.trim_end_matches([' ', '-']);
        // A number from abroad begins with a plus.
        let first = if text.get(..start)?.ends_with('+') { start - 1 } else { start };
        from = start + run.len();
        let number = text.get(first..from)?;
        if telephone::is_in_text(number) {
            return Some((text.get(..first)?, number, text.get(from..)?));
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
