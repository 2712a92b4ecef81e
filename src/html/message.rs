//! A page that says why a receiver does not go on.

use std::sync::Arc;

use crate::browser::{self, Host};
use crate::messages::{self, Plain, PlainMessage, Subject};
use crate::organisation::{Lang, Organisation, Tone};
use crate::parts::{contact, heading, shell};
use crate::state::{Endpoint, Session, Settings};
use crate::view::{Element, classed, el};

use super::Place;
use super::document::{Head, document};
use super::marks::looked_away;

/// A page that says why it does not go on. Without an organisation, in no colours.
pub fn message_page(
    organisation: Option<&Arc<Organisation>>,
    lang: Lang,
    message: PlainMessage,
    place: &Place,
) -> String {
    let tone = organisation.map_or(Tone::U, |organisation| organisation.tone);
    let words = messages::plain(lang, tone);
    let texts = words.message(message);
    let [title, text] = [texts.heading, texts.text].map(|text| messages::about(text, Subject::Complaint, lang));
    let head = Head {
        lang,
        title: &title,
        // Whose page it is; or, where that is not known, what it says.
        heading: Some(organisation.map_or(&*title, |organisation| organisation.name.get(lang))),
        sheets: &place.sheets,
        script: None,
        is_listed: false,
        is_watched: organisation.is_none_or(|organisation| organisation.safety.is_some()),
    };
    document(head, || {
        let page = match organisation {
            Some(_) => heading::page("message", "message.heading", &title),
            None => classed("section", "page").attr("part", "message"),
        };
        let page = page.child(classed("p", "lead").text(&text));
        let page = page.children(organisation.map_or_else(Vec::new, |at| whom_to_contact(at, words, lang)));
        let frame = organisation.and_then(|organisation| frame(organisation, lang));
        looked_away(el("div")).child(frame.unwrap_or_else(|| classed("div", "form")).child(page))
    })
}

/// The frame of the organisation, with the link that leaves.
fn frame(organisation: &Arc<Organisation>, lang: Lang) -> Option<Element> {
    let procedure = organisation.procedures.first().map(|procedure| procedure.id.text.clone());
    let settings = Settings { procedure, lang, endpoint: Endpoint::OfFile, one_page: true, drafts: false };
    let host = Host { is_alone: true, ..Host::default() };
    let session = Session::new(Arc::clone(organisation), host, settings, browser::now)?;
    Some(shell(&session, lang, messages::pages(lang, organisation.tone)))
}

fn whom_to_contact(organisation: &Organisation, words: &Plain, lang: Lang) -> Vec<Element> {
    let (contact, labels) = (&organisation.contact, messages::interface(lang, organisation.tone));
    let telephone = contact.telephone.as_ref().map(|number| contact::telephone(labels, number));
    let mail = contact.email.as_ref().map(|to| contact::mail(labels, to));
    if telephone.is_none() && mail.is_none() {
        return Vec::new();
    }
    let start = el("p").text(words.contact);
    [Some(start), telephone, mail].into_iter().flatten().collect()
}
