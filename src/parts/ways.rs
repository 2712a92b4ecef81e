//! The ways to send a complaint without an endpoint.

use std::sync::Arc;

use crate::organisation::Deliveries;
use crate::state::{Form, Page};
use crate::view::{Element, classed, el};

use super::heading::{self, paragraph};
use super::{button, contact};

/// All ways of this procedure. Copying the text is always possible.
pub(crate) fn ways(form: &Arc<Form>, heading: &str) -> Element {
    let words = form.after();
    let Deliveries { mail, letter, .. } = &form.procedure().deliveries;
    let list = classed("ul", "doors")
        .child_opt(mail.as_ref().map(|_| way(form, Page::Mail, words.by_mail, &form.about(words.by_mail_how))))
        .child_opt(letter.as_ref().map(|_| way(form, Page::Letter, words.by_letter, words.by_letter_how)))
        .child(way(form, Page::Text, words.by_text, &form.about(words.by_text_how)));
    let [telephone, in_person] = by_voice(form);
    heading::part(heading).child(list).child_opt(telephone).child_opt(in_person)
}

/// By telephone, and in person.
pub(crate) fn by_voice(form: &Form) -> [Option<Element>; 2] {
    let words = form.after();
    let Deliveries { telephone, in_person, .. } = &form.procedure().deliveries;
    let telephone = telephone.as_ref().map(|telephone| {
        let number = contact::telephone(form.wording.words, &telephone.number);
        classed("div", "section")
            .child(el("h4").text(words.telephone))
            .child(paragraph(&telephone.text, form.lang()))
            .child(number)
    });
    let in_person = in_person.as_ref().map(|text| {
        classed("div", "section").child(el("h4").text(words.in_person)).child(paragraph(text, form.lang()))
    });
    [telephone, in_person]
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
