//! The ways to send a complaint without an endpoint.

use std::sync::Arc;

use crate::organisation::{Deliveries, Text};
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
    let portal = form.first(portal).map(|portal| {
        let link = external_link(&portal.url, link_text(&portal.url), lang);
        section(words.portal, &portal.text).child(el("p").child(link))
    });
    let telephone = form.first(telephone).map(|telephone| {
        section(words.telephone, &telephone.text).child(contact::telephone(form.wording.words, &telephone.number))
    });
    let in_person = form.first(in_person).map(|said| section(words.in_person, &said.0.text));
    [portal, telephone, in_person].into_iter().flatten().collect()
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
