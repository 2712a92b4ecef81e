//! Where the program is cut in two. What is in this module, and what only it needs, comes in by a second load, which
//! begins as soon as somebody touches the form: who only reads does not pay for it.
//!
//! `scripts/split` cuts here, by the name of this module. Whoever calls something here shows that the rest came, by a
//! `Rest`; what must wait for that goes through [`App::with_rest`].

use std::sync::Arc;

use crate::browser::File;
use crate::browser::rest::Rest;
use crate::complaint::{FileInfo, QuestionState};
use crate::organisation::{DeadlinePassed, Lang};
use crate::parse::{email, length};

use super::app::App;
use super::element::Made;
use super::files::Chosen;
use super::form::{Answer, Form};
use super::kept::Kept;
use super::page::Page;
use super::{deadline, files, filled_in, mail, paper, receipt, review, sending, signature, summary, verdict};

/// How many elements a slow device lays out in one go without being noticed.
const A_PIECE: usize = 20;

/// A page that comes after a question.
#[inline(never)]
pub(super) fn page(_: Rest, form: &Arc<Form>, page: Page) -> Vec<Made> {
    let made = match page {
        Page::Start | Page::Questions(_) => return Vec::new(),
        Page::Verdict => verdict::verdict(form),
        Page::Review => review::review(form),
        Page::Sending => sending::sending(form),
        Page::Mail => mail::mail(form),
        Page::Letter => paper::letter(form),
        Page::Text => paper::text(form),
        Page::Receipt => receipt::sent(form),
    };
    vec![in_pieces(form, made)]
}

/// A page of which only the beginning is seen at once, and what is below it piece by piece.
fn in_pieces(form: &Arc<Form>, mut page: Made) -> Made {
    for piece in page.cut(A_PIECE) {
        let piece = Kept::new(piece);
        page = page.view(form.behind(move || piece.take()));
    }
    form.put_on();
    page
}

/// A step was filled in.
#[inline(never)]
pub(super) fn next(_: Rest, form: &Arc<Form>, step: usize) {
    form.next(step);
}

/// Back to the page on which all is looked over.
#[inline(never)]
pub(super) fn look_over(_: Rest, form: &Arc<Form>) {
    form.look_over();
}

/// What is to mend.
#[inline(never)]
pub(super) fn summary(_: Rest, form: &Arc<Form>) -> Vec<Made> {
    summary::told(form)
}

/// Advice that follows from the step before.
#[inline(never)]
pub(super) fn advice(_: Rest, form: &Arc<Form>, rules: &[usize]) -> Vec<Made> {
    verdict::advice(form, rules)
}

/// Which questions are asked, given the answers so far.
#[inline(never)]
pub(super) fn asked(_: Rest, form: &Form) -> Vec<QuestionState> {
    form.asked_now()
}

/// What a date means for a term.
#[inline(never)]
pub(super) fn deadline(_: Rest, form: &Form, past: &DeadlinePassed, parts: &[(String, String)]) -> String {
    deadline::said(form, past, parts)
}

/// The date of today, in words.
#[inline(never)]
pub(super) fn today(_: Rest, form: &Form) -> String {
    filled_in::today(form)
}

/// Whether a date of long ago is meant.
#[inline(never)]
pub(super) fn asks_if_long_ago(_: Rest, form: &Form, parts: &[(String, String)]) -> &'static str {
    filled_in::asks_if_long_ago(form, parts)
}

/// Who signs, and as of which day.
#[inline(never)]
pub(super) fn signer(_: Rest, name: Option<Answer>, date: Option<Answer>, lang: Lang) -> String {
    signature::signed(name, date, lang)
}

/// That something was drawn.
#[inline(never)]
pub(super) fn drawn(_: Rest, form: &Form, question: &str, answer: Answer) -> Vec<Made> {
    signature::drawn(form, question, answer)
}

/// An e-mail address that was perhaps meant.
#[inline(never)]
pub(super) fn suggestion(_: Rest, text: &str) -> Option<String> {
    email::suggestion(text.trim())
}

/// How many characters a text has.
#[inline(never)]
pub(super) fn count(_: Rest, text: &str) -> usize {
    length::count(text)
}

/// The files that were chosen.
#[inline(never)]
pub(super) fn files(_: Rest, form: &Arc<Form>, chosen: &Chosen, given: &[FileInfo]) -> Vec<Made> {
    files::listed(form, chosen, given)
}

/// More files were chosen.
#[inline(never)]
pub(super) fn add(_: Rest, chosen: &Chosen, new: Vec<File>) {
    chosen.add(new);
}

/// What was kept in this tab is filled in again.
#[inline(never)]
pub(super) fn restore(_: Rest, app: &App) {
    app.restore_draft();
}

/// The page goes out of sight: what was filled in is kept, if that was asked.
#[inline(never)]
pub(super) fn keep(_: Rest, app: &App) {
    app.keep_draft();
}

/// The network went or came.
#[inline(never)]
pub(super) fn network(_: Rest, app: &Arc<App>, is_there: bool) {
    app.network(is_there);
}
