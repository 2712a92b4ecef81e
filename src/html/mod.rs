//! Forms and pages as HTML, for where the program is not, or not yet: the command writes them, and a receiver answers
//! with them.

use std::sync::Arc;

use crate::calendar::Moment;
use crate::complaint::{Draft, Problem, RawAnswer};
use crate::organisation::{Lang, Organisation};

/// What HTML refers to, by address.
#[derive(Clone, Debug)]
pub struct Place {
    /// The style sheets, in order.
    pub sheets: Vec<String>,
    /// Where the form is posted to. `None`: it is not posted, and says how to send it by mail or letter.
    pub endpoint: Option<String>,
}

/// What somebody filled in, without the program.
#[derive(Clone, Copy, Debug)]
pub struct Filled<'a> {
    /// The organisation.
    pub organisation: &'a Arc<Organisation>,
    /// The id of the procedure.
    pub procedure: &'a str,
    /// The language.
    pub lang: Lang,
    /// The answers so far, right or wrong.
    pub draft: &'a Draft,
    /// The moment that terms start from.
    pub now: Moment,
    /// What names the files that the receiver holds: it comes back in the field `held`. Their names and sizes are in
    /// the draft.
    pub held: Option<&'a str>,
}

/// Why a receiver cannot go on, for the person who posted a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// What was posted cannot be read, or is of no form of this organisation.
    NotReadable,
    /// There is too much of it.
    TooLarge,
    /// The key is of another complaint, or the page was open for too long: it has to be looked over again.
    Stale,
    /// It was posted from a page of somebody else.
    OtherOrigin,
    /// There is too much to do at the moment; later it works.
    Busy,
    /// The server cannot do it now.
    Failed,
    /// The receipt is no longer there, or never was.
    NoReceipt,
}

/// The questions, as they were filled in, with these problems at them.
///
/// Its form posts the answers to `place.endpoint`, without a `stage`.
pub fn questions_page(filled: &Filled<'_>, problems: &[Problem], place: &Place) -> String {
    let codes: String =
        problems.iter().map(|found| format!("<p id=\"{}\">{}", found.question, found.reason.code().as_str())).collect();
    stand_in("questions", filled, place, &[], &codes)
}

/// The verdict of the rules, with a way on and a way back.
///
/// Its form posts all answers in hidden fields, with `stage=verdict` to go on to the review, or `stage=edit` to change
/// an answer.
pub fn verdict_page(filled: &Filled<'_>, place: &Place) -> String {
    stand_in("verdict", filled, place, &["verdict", "edit"], "")
}

/// All answers, to look over.
///
/// Its form posts all answers in hidden fields with this `key`, and `stage=send` to file the complaint, or `stage=edit`
/// to change an answer.
pub fn review_page(filled: &Filled<'_>, key: &str, place: &Place) -> String {
    stand_in("answers", filled, place, &["send", "edit"], &hidden("key", key))
}

/// The receipt of what was filed at `filled.now`. It shows nothing that was typed.
pub fn receipt_page(filled: &Filled<'_>, reference: &str, _place: &Place) -> String {
    format!("<!doctype html><p>{reference}<p>{}", filled.now.write_rfc3339())
}

/// A page that says why it does not go on. Without an organisation, in no colours.
pub fn message_page(_organisation: Option<&Arc<Organisation>>, lang: Lang, message: Message, _place: &Place) -> String {
    format!("<!doctype html><html lang={}><title>{message:?}</title>", lang.as_str())
}

fn stand_in(title: &str, filled: &Filled<'_>, place: &Place, stages: &[&str], more: &str) -> String {
    let endpoint = place.endpoint.as_deref().unwrap_or_default();
    let mut fields = hidden("organisation", &filled.organisation.id) + &hidden("procedure", filled.procedure);
    fields += &hidden("language", filled.lang.as_str());
    fields += &filled.held.map_or_else(String::new, |held| hidden("held", held));
    for question in filled.draft.questions() {
        fields += &match filled.draft.get(question) {
            Some(RawAnswer::Text(text)) => hidden(question, text),
            Some(RawAnswer::Several(texts)) => texts.iter().map(|text| hidden(question, text)).collect(),
            Some(RawAnswer::Parts(parts)) => {
                parts.iter().map(|(part, text)| hidden(&format!("{question}.{part}"), text)).collect()
            }
            Some(RawAnswer::Files(files)) => files.iter().map(|file| format!("<p>{}", escaped(&file.name))).collect(),
            _ => String::new(),
        };
    }
    let stages: String = stages.iter().map(|stage| format!("<button name=\"stage\" value=\"{stage}\">")).collect();
    format!(
        "<!doctype html><title>{title}</title><form method=\"post\" enctype=\"multipart/form-data\" \
         action=\"{endpoint}\">{fields}{more}{stages}</form>"
    )
}

fn hidden(name: &str, value: &str) -> String {
    format!("<input type=\"hidden\" name=\"{}\" value=\"{}\">", escaped(name), escaped(value))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
