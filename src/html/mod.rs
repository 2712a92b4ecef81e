//! Forms and pages as HTML, for where the program is not, or not yet: the command writes them, and a receiver answers
//! with them.
//!
//! They are made of the same parts as the pages of the program. What people filled in, right or wrong, is all in them:
//! nothing is kept between two pages.

mod blank;
mod document;
mod marks;

use std::sync::Arc;

use crate::calendar::Moment;
use crate::complaint::{Draft, Problem};
pub use crate::messages::PlainMessage as Message;
use crate::organisation::{Lang, Organisation};

pub use blank::{Blank, Refusal, element, whole_page};

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

/// The questions, as they were filled in, with these problems at them.
///
/// Its form posts the answers to `place.endpoint`, without a `stage`.
pub fn questions_page(_filled: &Filled<'_>, _problems: &[Problem], _place: &Place) -> String {
    String::new()
}

/// The verdict of the rules, with a way on and a way back.
///
/// Its form posts all answers in hidden fields, with `stage=verdict` to go on to the review, or `stage=edit` to change
/// an answer.
pub fn verdict_page(_filled: &Filled<'_>, _place: &Place) -> String {
    String::new()
}

/// All answers, to look over.
///
/// Its form posts all answers in hidden fields with this `key`, and `stage=send` to file the complaint, or `stage=edit`
/// to change an answer.
pub fn review_page(_filled: &Filled<'_>, _key: &str, _place: &Place) -> String {
    String::new()
}

/// The receipt of what was filed at `filled.now`. It shows nothing that was typed.
pub fn receipt_page(_filled: &Filled<'_>, _reference: &str, _place: &Place) -> String {
    String::new()
}

/// A page that says why it does not go on. Without an organisation, in no colours.
pub fn message_page(
    _organisation: Option<&Arc<Organisation>>,
    _lang: Lang,
    _message: Message,
    _place: &Place,
) -> String {
    String::new()
}
