//! The ways to send a complaint without an endpoint, to choose from.

use std::sync::Arc;

use crate::organisation::Deliveries;

use super::element::{Made, classed, el};
use super::form::Form;
use super::heading::{self, paragraph};
use super::page::Page;
use super::{button, contact};

/// All that this procedure has; the text to copy always.
pub(super) fn ways(form: &Arc<Form>, heading: &str) -> Made {
    let words = form.after();
    let Deliveries { mail, letter, telephone, in_person, .. } = &form.procedure().deliveries;
    let list = classed("ul", "doors")
        .maybe(mail.as_ref().map(|_| way(form, Page::Mail, words.by_mail, &form.about(words.by_mail_how))))
        .maybe(letter.as_ref().map(|_| way(form, Page::Letter, words.by_letter, words.by_letter_how)))
        .child(way(form, Page::Text, words.by_text, &form.about(words.by_text_how)));
    let telephone = telephone.as_ref().map(|telephone| {
        let number = contact::telephone(form, &telephone.number);
        classed("div", "section")
            .child(el("h4").text(words.telephone))
            .child(paragraph(&telephone.text, form.lang))
            .child(number)
    });
    let in_person = in_person
        .as_ref()
        .map(|text| classed("div", "section").child(el("h4").text(words.in_person)).child(paragraph(text, form.lang)));
    heading::part(heading).child(list).maybe(telephone).maybe(in_person)
}

fn way(form: &Arc<Form>, page: Page, label: &str, how: &str) -> Made {
    let to = Arc::clone(form);
    let label = classed("span", "door-label").text(label);
    let how = classed("span", "door-help").text(how);
    let way = button::button("way", "door").set("value", page.word()).child(label).child(how);
    el("li").child(way.on("click", move |_| {
        to.soon(move |form| {
            let from = form.page.get_untracked();
            form.trip.update_value(|trip| trip.before_way = Some(from));
            form.go(page);
        });
    }))
}
