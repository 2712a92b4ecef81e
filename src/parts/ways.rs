//! The ways to send a complaint without an endpoint.

use std::sync::Arc;

use crate::messages;
use crate::organisation::{Conditional, Deliveries, OneOrMore, Text};
use crate::state::{Form, Page};
use crate::view::{Element, classed, el};

use super::heading::{self, paragraph};
use super::{button, contact, external_link, link_text};

/// All ways of this procedure. Copying the text is always possible.
pub(crate) fn ways(form: &Arc<Form>, heading: &str) -> Element {
    let words = form.after();
    let Deliveries { mail, letter, .. } = &form.procedure().deliveries;
    let list = classed("ul", "doors")
        .child_opt(form.first(mail).map(|_| way(form, Page::Mail, words.by_mail, &form.about(words.by_mail_how))))
        .child_opt(form.first(letter).map(|_| way(form, Page::Letter, words.by_letter, words.by_letter_how)))
        .child(way(form, Page::Text, words.by_text, &form.about(words.by_text_how)));
    heading::part(heading).child(list).children(elsewhere(form))
}

/// The ways outside the form: another website, by telephone, and in person.
pub(crate) fn elsewhere(form: &Form) -> Vec<Element> {
    let (words, lang) = (form.after(), form.lang());
    let Deliveries { portal, telephone, in_person, .. } = &form.procedure().deliveries;
    let section = |heading: &str, text: &Text| {
        classed("div", "section").child(el("h4").text(heading)).child(paragraph(text, lang))
    };
    let portals = possible(form, portal).into_iter().map(|(portal, when)| {
        let link = external_link(&portal.url, link_text(&portal.url), lang);
        section(words.portal, &portal.text).child_opt(when).child(el("p").child(link))
    });
    let telephones = possible(form, telephone).into_iter().map(|(telephone, when)| {
        let number = contact::telephone(form.wording.words, &telephone.number);
        section(words.telephone, &telephone.text).child_opt(when).child(number)
    });
    let in_person = possible(form, in_person).into_iter();
    let in_person = in_person.map(|(said, when)| section(words.in_person, &said.0.text).child_opt(when));
    portals.chain(telephones).chain(in_person).collect()
}

/// The ways that are possible: the first that applies, once the answers are known. Until then each of them, with when it
/// applies: a complaint must not go to whom it is about.
pub(crate) fn possible<'a, T: Conditional>(form: &Form, ways: &'a OneOrMore<T>) -> Vec<(&'a T, Option<Element>)> {
    // The program knows the answers, and needs no words for conditions.
    if !form.session.host.renders_to_html() || form.submission().is_some() {
        return form.first(ways).map(|way| (way, None)).into_iter().collect();
    }
    let (procedure, lang, tone) = (form.procedure(), form.lang(), form.wording.tone);
    let words = |way: &T| messages::applies((way.when(), way.unless()), procedure, lang, tone);
    let other = (ways.len() > 1).then(|| messages::in_other_cases(lang).to_owned());
    let when = |way: &T| words(way).or_else(|| other.clone());
    let mut all: Vec<_> = ways.iter().map(|way| (way, when(way))).collect();
    // Of two conditions, both may be true.
    if let [(_, Some(first)), _, _, ..] = all.as_mut_slice() {
        *first = [messages::first_that_fits(lang), " ", first].concat();
    }
    all.into_iter().map(|(way, when)| (way, when.map(|when| el("p").text(when)))).collect()
}

fn way(form: &Arc<Form>, page: Page, label: &str, how: &str) -> Element {
    let to = Arc::clone(form);
    let label = classed("span", "door-label").text(label);
    let how = classed("span", "door-help").text(how);
    let way = button::button("way", "door").attr("value", page.as_str()).child(label).child(how);
    el("li").child(way.on("click", move |_| {
        to.next_task(move |form| form.choose_way(page));
    }))
}
