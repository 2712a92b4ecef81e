//! What happens next and by which date, whom to turn to if it does not, what comes after, and what to keep of it.

use std::sync::Arc;

use crate::browser;
use crate::complaint::Dated;
use crate::documents::{Wording, file_name, ics, text};
use crate::messages;
use crate::messages::status_message;
use crate::organisation::{Lang, Next};

use super::element::{Made, classed, el};
use super::form::Form;
use super::heading::{self, paragraph};
use super::{button, contact, start, verdict};

/// It was received.
pub(super) fn sent(form: &Arc<Form>) -> Made {
    let words = form.after();
    let said = form.app.outbox.sender.with_untracked(|sender| status_message(sender.as_ref()?, None, 0, form.voice()));
    let (heading, now) = said.map_or_else(Default::default, |said| (said.heading, said.now));
    let moment = form.filed(|filed| messages::moment(filed.filed_at, form.lang));
    heading::page("receipt", "receipt.heading", &heading)
        .set("data-state", "sent")
        .maybe(reference(form))
        .child(classed("p", "lead").text(now))
        .child(el("p").text(words.sent_on.replace("{moment}", &moment)))
        .maybe(form.app.outbox.reference().map(|_| el("p").text(form.about(words.proof))))
        // What is not kept now is gone with the page.
        .child(keep(form))
        .children(after(form, words.what_next, None))
        .child(printed(form))
}

/// A mail, a letter or a text was made. Nobody here can know whether it is sent.
pub(super) fn ready(form: &Arc<Form>) -> Made {
    let words = form.after();
    classed("section", "receipt")
        .set("part", "receipt")
        .set("data-state", "ready")
        .set("aria-labelledby", "receipt.heading")
        .child(heading::main("receipt.heading", words.ready))
        .child(classed("p", "lead").text(form.about(words.ready_how)))
        .children(after(form, words.what_next_ready, Some(&*form.about(words.if_today))))
        .child(keep(form))
        .child(printed(form))
}

/// On paper the receipt and the complaint are one.
fn printed(form: &Form) -> Made {
    classed("pre", "printed").text(form.filed(text))
}

fn reference(form: &Form) -> Option<Made> {
    let reference = form.app.outbox.reference()?;
    let label = classed("span", "quiet-text").text([form.after().reference, " "].concat());
    let reference = el("strong").set("part", "reference").set("translate", "no").text(reference);
    Some(classed("p", "reference").child(label).child(reference))
}

fn after(form: &Arc<Form>, heading: &str, note: Option<&str>) -> Vec<Made> {
    let (words, procedure) = (form.after(), form.procedure());
    let mut next = heading::part(words.afterwards);
    for step in &procedure.next {
        next = next.child(what_comes(form, step));
    }
    let mut parts = Vec::new();
    parts.extend(timeline(form, heading, note));
    parts.extend(reach(form));
    parts.extend(next.filled());
    parts.extend(start::kept(form, heading::part(form.pages.kept)).filled());
    parts.extend(start::danger(form));
    parts
}

fn timeline(form: &Form, heading: &str, note: Option<&str>) -> Option<Made> {
    form.filed(|filed| {
        if filed.timeline.is_empty() {
            return None;
        }
        let mut list = classed("ol", "timeline").set("part", "timeline");
        let mut is_dated = false;
        for dated in filed.timeline {
            is_dated |= dated.by.is_some();
            list = list.child(step(dated, form.lang));
        }
        let note = note.filter(|_| is_dated).map(|note| el("p").text(note));
        Some(heading::part(heading).maybe(note).child(list))
    })
}

/// What happens by a day: the day above it, for that is what people look for, and below it who does it, unless that was
/// said.
fn step(dated: &Dated<'_>, lang: Lang) -> Made {
    let (step, (heading, what)) = (dated.step, messages::timeline_by_day(dated, lang));
    let who = step.who.get(lang);
    let is_said = |text: &str| text.to_ascii_lowercase().contains(&who.to_ascii_lowercase());
    let who = (!is_said(&heading) && !is_said(&what)).then(|| classed("span", "who").said(&step.who, lang));
    let heading = el("strong").marked(&step.text, lang).text(heading);
    let what = (!what.is_empty()).then(|| el("span").marked(&step.text, lang).text(what));
    el("li").child(heading).maybe(what).maybe(who)
}

/// Whom to turn to.
fn reach(form: &Form) -> Option<Made> {
    let contact = form.procedure().contact.as_ref().unwrap_or(&form.organisation().contact);
    let mail = contact.email.as_ref().map(|to| contact::mail(form, to));
    let telephone = contact.telephone.as_ref().map(|number| contact::telephone(form, number));
    let mut ways = heading::part(form.after().no_word);
    let is_dated = form.filed(|filed| filed.timeline.iter().any(|dated| dated.by.is_some()));
    let how = if is_dated { form.after().no_word_how } else { form.after().no_word_undated };
    if mail.is_some() || telephone.is_some() || !contact.websites.is_empty() {
        ways = ways.child(el("p").text(how)).maybe(mail).maybe(telephone);
    }
    for url in &contact.websites {
        ways = ways.child(el("p").child(start::elsewhere(url, start::shown(url), form.lang)));
    }
    ways.filled()
}

/// Another form, an address or a page, for who does not agree.
fn what_comes(form: &Arc<Form>, next: &Next) -> Made {
    let door = next.procedure.as_ref().and_then(|id| verdict::door(form, id, "button quiet"));
    let mail = next.email.as_ref().map(|to| contact::mail(form, to));
    let page = next.url.as_ref().map(|url| el("p").child(start::elsewhere(url, start::shown(url), form.lang)));
    el("div").child(paragraph(&next.text, form.lang)).maybe(door).maybe(mail).maybe(page)
}

/// A copy, the dates, a page on paper.
fn keep(form: &Arc<Form>) -> Made {
    let words = form.after();
    let is_watched = form.organisation().safety.is_some();
    let mailing = messages::mailing(form.lang, form.tone);
    let (copied, dated) = (Arc::clone(form), Arc::clone(form));
    let copy = button::quiet("keep", &form.about(words.keep_copy))
        .on("click", move |_| copied.keep_file("txt", "text/plain", text));
    let printed = Arc::clone(form);
    let print = button::quiet("print", words.print).on("click", move |_| {
        printed.app.has_copy.set_value(true);
        browser::print();
    });
    let has_dates = form.filed(|filed| ics(filed, Wording::Neutral).is_some());
    let calendar = has_dates.then(|| {
        button::quiet("calendar", words.calendar).on("click", move |_| {
            dated.keep_file("ics", "text/calendar", |filed| ics(filed, Wording::Plain).unwrap_or_default());
        })
    });
    let neutral = (is_watched && has_dates).then(|| el("p").text(words.calendar_neutral));
    let stays = is_watched.then(|| el("p").text(mailing.file_stays));
    let row = button::row().child(copy).maybe(calendar).child(print);
    // What somebody watched has to know, before they press.
    heading::part(words.keep).maybe(stays).maybe(neutral).child(row)
}

impl Form {
    /// Gives a file made of the complaint, under a name that tells nothing of it.
    pub(super) fn keep_file(
        &self,
        ending: &str,
        media_type: &str,
        make: impl FnOnce(&crate::documents::Filed<'_>) -> String,
    ) {
        let (name, content) = self.filed(|filed| (file_name(self.organisation(), filed.filed_at, ending), make(filed)));
        self.app.has_copy.set_value(true);
        browser::keep(&name, &[media_type, ";charset=utf-8"].concat(), &content);
    }
}
