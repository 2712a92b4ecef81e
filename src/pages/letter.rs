//! Sending by letter: the letter in a new window, to print, or as a file.

use std::sync::Arc;

use crate::browser;
use crate::complaint::Answer;
use crate::documents::{self, file_name};
use crate::messages;
use crate::parts::handover::{Handover, HandoverStatus, language};
use crate::parts::{arrive_by, back, button, envelope, heading, letter_copies};
use crate::state::Form;
use crate::view::{Element, classed, el};

pub(crate) fn letter(form: &Arc<Form>) -> Element {
    let words = form.after();
    let way = Handover::new(form, "letter");
    let letter = form.first(&form.procedure().deliveries.letter);
    let to = letter.map(|letter| envelope(&letter.to));
    let copies = letter.and_then(|letter| letter_copies(form, letter));
    let has_files = form.filed(|filed| filed.answers.iter().any(|(_, answer)| matches!(answer, Answer::Files(_))));
    let files = has_files.then(|| el("p").text(words.letter_files));
    let (open, keep) = (way.clone(), way.clone());
    let open = button::main("open-letter", words.open_letter).on("click", move |_| {
        let is_open = file(&open.form).is_some_and(|(_, letter)| browser::open_html(&letter));
        if !is_open {
            keep_letter(&open.form);
        }
        open.done(if is_open { HandoverStatus::Ready } else { HandoverStatus::NotOpened });
    });
    let keep = button::quiet("keep-letter", words.keep_letter).on("click", move |_| {
        keep_letter(&keep.form);
        keep.done(HandoverStatus::Ready);
    });
    heading::page("letter", "letter.heading", words.letter)
        .child(el("p").text(words.letter_how))
        .child_opt(to)
        .child_opt(copies)
        .child_opt(arrive_by(form))
        .child_opt(files)
        .child_opt(language(form))
        .child_opt(file_warning(form))
        .child(button::row().child(open).child(keep).child(back(form)))
        .child_dyn(way.outcome())
}

/// A warning that the file stays on the device, where somebody may be watching.
fn file_warning(form: &Form) -> Option<Element> {
    let words = messages::mailing(form.lang(), form.wording.tone);
    form.session.is_watched().then(|| classed("p", "notice").text(words.file_stays))
}

fn file(form: &Form) -> Option<(String, String)> {
    form.filed(|filed| Some((file_name(form.organisation(), filed.filed_at, "html"), documents::letter(filed)?)))
}

fn keep_letter(form: &Form) {
    if let Some((name, letter)) = file(form) {
        browser::download(&name, "text/html;charset=utf-8", &letter);
    }
}
