//! The complaint as a link that opens a mail program, by RFC 6068.
//!
//! Programs hand such links on through whatever the system gives them, and the shortest of those cuts at some 2,000
//! characters without a word. So a link is short, or there is none and the answer says why: then the mail file of
//! [`super::eml()`] holds everything, and a short link opens a mail into which the text can be pasted.
//!
//! What the form told the complainant about what happens next is left out of a link that does not fit with it: it takes
//! half of the room, and whoever reads the mail knows it.

use crate::complaint::Answer;
use crate::messages::{self, officer};
use crate::organisation::{Lang, Tone};

use crate::documents::{Filed, attached, percent, text};

use super::recipient::{on_one_line, recipient, subject};

/// No link is longer. Browsers and Windows cut at 2,000 to 2,083 characters.
pub const LONGEST: usize = 1900;

/// What the complaint is as a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mailto {
    /// It fits.
    Href(String),
    /// It cannot go in a link.
    Not {
        /// Why not.
        reason: NotByMailto,
        /// A link to a mail with only a first line, which says that the text stands below it, and that files go along
        /// where they do: for a complainant who has the text on the clipboard.
        short: Option<String>,
    },
}

/// Why a complaint cannot go in a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotByMailto {
    /// There is too much text.
    TooLong,
    /// There are files, or a drawn signature, and a link takes none along.
    Files,
    /// Nobody handles this by mail.
    NoAddress,
}

/// Makes the link.
pub fn mailto(filed: &Filed<'_>) -> Mailto {
    let Some(to) = recipient(filed) else {
        return Mailto::Not { reason: NotByMailto::NoAddress, short: None };
    };
    let subject = subject(filed);
    let not = |reason, more: &str| {
        let body = [officer::PASTED, more, "\n\n"].concat();
        Mailto::Not { reason, short: href(to, subject, &body) }
    };
    match goes_along(filed) {
        GoesAlong::Files => not(NotByMailto::Files, officer::ATTACHED),
        GoesAlong::Drawing => not(NotByMailto::Files, ""),
        GoesAlong::Nothing => {
            let without_promises = Filed { timeline: &[], ..filed.clone() };
            let mut links = [filed, &without_promises].into_iter().map(|filed| href(to, subject, &text(filed)));
            links.find_map(|link| link).map_or_else(|| not(NotByMailto::TooLong, ""), Mailto::Href)
        }
    }
}

impl NotByMailto {
    /// What to tell the complainant: why, and what to do instead.
    pub fn in_words(self, lang: Lang, tone: Tone) -> &'static str {
        let words = messages::mailing(lang, tone);
        match self {
            Self::TooLong => words.too_long,
            Self::Files => words.files,
            Self::NoAddress => words.no_address,
        }
    }
}

/// What there is beside text.
enum GoesAlong {
    Nothing,
    Drawing,
    Files,
}

fn goes_along(filed: &Filed<'_>) -> GoesAlong {
    let is_drawing = |answer: &Answer| matches!(answer, Answer::Signature(signature) if signature.drawn.is_some());
    if attached(filed).next().is_some() {
        GoesAlong::Files
    } else if filed.answers.iter().any(|(_, answer)| is_drawing(answer)) {
        GoesAlong::Drawing
    } else {
        GoesAlong::Nothing
    }
}

/// `None`: too long. Outside the address and the encoded text there are two fields, whatever these texts hold.
fn href(to: &str, subject: &str, body: &str) -> Option<String> {
    // Every character takes one place at least, so that a complaint of 100 kB is not encoded in vain.
    if body.len() > LONGEST {
        return None;
    }
    let mut href = String::from("mailto:");
    let (local, domain) = to.split_once('@')?;
    percent::push_encoded(&mut href, local);
    href.push('@');
    percent::push_encoded(&mut href, domain);
    href.push_str("?subject=");
    percent::push_encoded(&mut href, &on_one_line(subject));
    href.push_str("&body=");
    percent::push_encoded(&mut href, &body.replace('\n', "\r\n"));
    (href.len() <= LONGEST).then_some(href)
}
