//! To send it by mail: the mail program with all of it where it fits, or else a file, or the text to paste.

use std::sync::Arc;

use crate::browser;
use crate::documents::{Mailto, eml, file_name, mailto, text};
use crate::messages;

use super::element::{Made, classed, el};
use super::form::Form;
use super::handover::{Handover, Told};
use super::{button, contact, handover, heading, start};

pub(super) fn mail(form: &Arc<Form>) -> Made {
    let words = form.after();
    let mailing = messages::mailing(form.lang, form.tone);
    let by_mail = Handover::new(form, "mail");
    let to = form.procedure().deliveries.mail.as_ref().map(|mail| contact::mail(form, &mail.to));
    let link = form.filed(|filed| Some(mailto(filed)));
    let ways = match &link {
        None => vec![button::row().child(start::back_button(form))],
        Some(Mailto::Href(href)) => {
            let how = el("p").text(form.about(words.open_mail_how));
            vec![
                how,
                button::row().child(open(&by_mail, href)).child(copy(&by_mail, None)).child(start::back_button(form)),
            ]
        }
        Some(Mailto::Not { reason, short }) => {
            let why = el("p").text(reason.in_words(form.lang, form.tone));
            // Files of mails are for computers: on a phone nothing opens them.
            let buttons = button::row().child(copy(&by_mail, short.clone())).child(file(&by_mail));
            vec![why, buttons.child(start::back_button(form))]
        }
    };
    let stays = form.organisation().safety.is_some().then(|| classed("p", "notice").text(mailing.file_stays));
    let stays = stays.filter(|_| matches!(link, Some(Mailto::Not { .. })));
    heading::page("mail", "mail.heading", words.mail)
        .child(classed("p", "notice").text(mailing.warning))
        .maybe(stays)
        .child(el("p").text(words.mail_to))
        .maybe(to)
        .maybe(handover::language(form))
        .children(ways)
        .view(by_mail.outcome())
}

/// The mail program, with everything in it.
fn open(handover: &Handover, href: &str) -> Made {
    let opened = handover.clone();
    let link = classed("a", "button").set("part", "open-mail").set("href", href).text(handover.form.after().open_mail);
    link.on("click", move |_| {
        opened.form.app.leaves_on_purpose();
        opened.done(Told::Ready);
    })
}

/// The text on the clipboard, and with an address a short mail to paste it into.
fn copy(handover: &Handover, short: Option<String>) -> Made {
    let words = handover.form.after();
    let button = match short {
        Some(_) => button::main("copy", words.copy_and_open),
        None => button::quiet("copy", words.copy),
    };
    copies(button, handover, short)
}

/// The text on the clipboard, where that is all there is to do.
pub(super) fn copy_first(handover: &Handover) -> Made {
    copies(button::main("copy", handover.form.after().copy), handover, None)
}

fn copies(button: Made, handover: &Handover, short: Option<String>) -> Made {
    let copied = handover.clone();
    button.on("click", move |_| {
        let (done, short) = (copied.clone(), short.clone());
        let text = copied.form.filed(text);
        browser::copy(&text, move |is_copied| {
            if let Some(short) = &short {
                done.form.app.leaves_on_purpose();
                browser::go_to(short);
            }
            done.done(if is_copied { Told::Copied } else { Told::CopyYourself });
        });
    })
}

/// The mail as a file, with the files that go along.
fn file(handover: &Handover) -> Made {
    let made = handover.by("eml");
    button::quiet("open-eml", handover.form.after().open_file).on("click", move |_| {
        let done = made.clone();
        let files = made.form.files();
        browser::soon(async move {
            let Some(files) = browser::read(files).await else { return done.done(Told::Unreadable) };
            let form = &done.form;
            let files: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
            let file =
                form.filed(|filed| Some((file_name(form.organisation(), filed.filed_at, "eml"), eml(filed, &files)?)));
            if let Some((name, mail)) = file {
                browser::keep(&name, "message/rfc822", &mail);
                done.done(Told::Saved);
            }
        });
    })
}
