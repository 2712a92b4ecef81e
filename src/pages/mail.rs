//! Sending by mail: opens the mail program with the whole complaint if it fits, and otherwise offers a file, or the
//! text to paste.

use std::sync::Arc;

use crate::browser;
use crate::documents::{Mailto, eml, file_name, mailto};
use crate::messages;
use crate::parts::copy::copy;
use crate::parts::handover::{Handover, HandoverStatus, language};
use crate::parts::{arrive_by, back, button, contact, heading, mail_copies};
use crate::state::Form;
use crate::view::{Element, classed, el};

pub(crate) fn mail(form: &Arc<Form>) -> Element {
    let words = form.after();
    let mailing = messages::mailing(form.lang(), form.wording.tone);
    let by_mail = Handover::new(form, "mail");
    let way = form.first(&form.procedure().deliveries.mail);
    let to = way.map(|mail| contact::mail(form.wording.words, &mail.to));
    let copies = way.and_then(|mail| mail_copies(form, mail));
    let link = form.filed(|filed| Some(mailto(filed)));
    let ways = match &link {
        None => vec![button::row().child(back(form))],
        Some(Mailto::Href(href)) => {
            let how = el("p").text(form.about(words.open_mail_how));
            vec![how, button::row().child(open(&by_mail, href)).child(copy(&by_mail, None)).child(back(form))]
        }
        Some(Mailto::Not { reason, short }) => {
            let why = el("p").text(reason.in_words(form.lang(), form.wording.tone));
            // On a phone nothing opens a mail file, so copying comes first.
            let buttons = button::row().child(copy(&by_mail, short.clone())).child(file(&by_mail));
            vec![why, buttons.child(back(form))]
        }
    };
    let file_warning = form.session.is_watched().then(|| classed("p", "notice").text(mailing.file_stays));
    let file_warning = file_warning.filter(|_| matches!(link, Some(Mailto::Not { .. })));
    heading::page("mail", "mail.heading", words.mail)
        .child(classed("p", "notice").text(mailing.warning))
        .child_opt(file_warning)
        .child(el("p").text(words.mail_to))
        .child_opt(to)
        .child_opt(copies)
        .child_opt(arrive_by(form))
        .child_opt(language(form))
        .children(ways)
        .child_dyn(by_mail.outcome())
}

/// The link that opens the mail program with the whole complaint.
fn open(handover: &Handover, href: &str) -> Element {
    let after = handover.clone();
    let link =
        classed("a", "button").attr("part", "open-mail").attr("href", href).text(handover.form.after().open_mail);
    link.on("click", move |_| {
        after.form.session.leaving.expect_unload();
        after.done(HandoverStatus::Ready);
    })
}

/// The button that saves the mail as a file, with attachments.
fn file(handover: &Handover) -> Element {
    let handover = handover.by("eml");
    button::quiet("open-eml", handover.form.after().open_file).on("click", move |_| {
        let after = handover.clone();
        let Some(submission) = handover.form.submission() else { return };
        browser::spawn_local(async move {
            let Some(files) = browser::read_files(submission.files()).await else {
                return after.done(HandoverStatus::Unreadable);
            };
            let form = &after.form;
            let files: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
            let file =
                form.filed(|filed| Some((file_name(form.organisation(), filed.filed_at, "eml"), eml(filed, &files)?)));
            if let Some((name, mail)) = file {
                browser::download(&name, "message/rfc822", &mail);
                after.done(HandoverStatus::Saved);
            }
        });
    })
}
