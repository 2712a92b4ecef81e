//! What the complainant can keep: a copy, the dates in a calendar, a printed page.

use std::sync::Arc;

use crate::browser;
use crate::documents::{Filed, IcsWording, file_name, ics, text};
use crate::messages;
use crate::state::Form;
use crate::view::{Element, classed, el};

use super::{button, heading};

/// The buttons to save a copy, to save the dates, and to print.
pub(crate) fn keep(form: &Arc<Form>) -> Element {
    let words = form.after();
    let is_watched = form.session.is_watched();
    let mailing = messages::mailing(form.lang(), form.wording.tone);
    let (copy_form, calendar_form) = (Arc::clone(form), Arc::clone(form));
    let copy = button::quiet("keep", &form.about(words.keep_copy))
        .on("click", move |_| keep_file(&copy_form, "txt", "text/plain", text));
    let print_form = Arc::clone(form);
    let print = button::quiet("print", words.print).on("click", move |_| {
        print_form.session.leaving.has_copy.set_value(true);
        browser::print();
    });
    let has_dates = form.filed(|filed| ics(filed, IcsWording::Neutral).is_some());
    let calendar = has_dates.then(|| {
        button::quiet("calendar", words.calendar).on("click", move |_| {
            keep_file(&calendar_form, "ics", "text/calendar", |filed| {
                ics(filed, IcsWording::Plain).unwrap_or_default()
            });
        })
    });
    let neutral = (is_watched && has_dates).then(|| el("p").text(words.calendar_neutral));
    let stays = is_watched.then(|| el("p").text(mailing.file_stays));
    let row = button::row().child(copy).child_opt(calendar).child(print);
    // Visitors who may be watched have to know this before they press.
    heading::part(words.keep).child_opt(stays).child_opt(neutral).child(row)
}

/// The text of the complaint, for print only: on paper the receipt and the complaint are one.
pub(crate) fn printed(form: &Form) -> Element {
    classed("pre", "printed").text(form.filed(text))
}

/// Saves a document of the complaint, under a file name that reveals nothing about it.
fn keep_file(form: &Form, ending: &str, media_type: &str, make: impl FnOnce(&Filed<'_>) -> String) {
    let (name, content) = form.filed(|filed| (file_name(form.organisation(), filed.filed_at, ending), make(filed)));
    form.session.leaving.has_copy.set_value(true);
    browser::download(&name, &[media_type, ";charset=utf-8"].concat(), &content);
}
