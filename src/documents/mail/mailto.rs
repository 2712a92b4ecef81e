//! The complaint as a link that opens a mail program, by RFC 6068.
//!
//! Some systems silently cut links at some 2,000 characters. So a link is short, or there is none and [`NotByMailto`]
//! says why: then the mail file of [`super::eml()`] holds everything, and a short link opens a mail to paste the text
//! into.
//!
//! If the link would be too long, the timeline is left out first: it takes half of the room, and the officer knows it. If
//! it is still too long, each answer stands in short behind the id of its question, so that the story has the room.

use crate::complaint::Answer;
use crate::messages::{self, officer};
use crate::organisation::{Lang, Tone};

use crate::documents::{Filed, attached, brief, percent, text};

use super::recipient::{copies, on_one_line, recipient, subject};

/// No link is longer. Browsers and Windows cut at 2,000 to 2,083 characters.
pub const LONGEST: usize = 1900;

/// The complaint as a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mailto {
    /// It fits.
    Href(String),
    /// It cannot go in a link.
    Not {
        /// Why not.
        reason: NotByMailto,
        /// A link to a mail with only a first line, for a complainant who has the text on the clipboard. It says that
        /// the text is below it, and that there are attachments if there are.
        short: Option<String>,
    },
}

/// Why a complaint cannot go in a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotByMailto {
    /// There is too much text.
    TooLong,
    /// There are files or a drawn signature, and a link cannot carry them.
    Files,
    /// The procedure takes no mail.
    NoAddress,
}

/// Makes the link.
pub fn mailto(filed: &Filed<'_>) -> Mailto {
    let Some(to) = recipient(filed) else {
        return Mailto::Not { reason: NotByMailto::NoAddress, short: None };
    };
    let (subject, copies) = (subject(filed), copies(filed));
    let not = |reason, more: &str| {
        let body = [officer::PASTED, more, "\n\n"].concat();
        Mailto::Not { reason, short: href(to, &copies, subject, &body) }
    };
    match goes_along(filed) {
        GoesAlong::Files => not(NotByMailto::Files, officer::ATTACHED),
        GoesAlong::Drawing => not(NotByMailto::Files, ""),
        GoesAlong::Nothing => {
            let without_promises = Filed { timeline: &[], ..filed.clone() };
            let bodies = [(text as fn(&Filed<'_>) -> String, filed), (text, &without_promises), (brief, filed)];
            let mut links = bodies.into_iter().map(|(body, filed)| href(to, &copies, subject, &body(filed)));
            links.find_map(|link| link).map_or_else(|| not(NotByMailto::TooLong, ""), Mailto::Href)
        }
    }
}

impl NotByMailto {
    /// The sentence for the complainant: why, and what to do instead.
    pub fn in_words(self, lang: Lang, tone: Tone) -> &'static str {
        let words = messages::mailing(lang, tone);
        match self {
            Self::TooLong => words.too_long,
            Self::Files => words.files,
            Self::NoAddress => words.no_address,
        }
    }
}

/// What there is besides text.
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

/// The link; `None` if it is too long. It has two fields, whatever the texts hold.
fn href(to: &str, copies: &[&str], subject: &str, body: &str) -> Option<String> {
    // No text gets shorter by encoding, so a complaint of 100 kB need not be encoded first.
    if body.len() > LONGEST {
        return None;
    }
    let mut href = String::from("mailto:");
    let (local, domain) = to.split_once('@')?;
    percent::push_encoded(&mut href, local);
    href.push('@');
    percent::push_encoded(&mut href, domain);
    href.push('?');
    if !copies.is_empty() {
        // One field: of two with one name a program may take either.
        href.push_str("cc=");
        percent::push_encoded(&mut href, &copies.join(","));
        href.push('&');
    }
    href.push_str("subject=");
    percent::push_encoded(&mut href, &on_one_line(subject));
    href.push_str("&body=");
    percent::push_encoded(&mut href, &body.replace('\n', "\r\n"));
    (href.len() <= LONGEST).then_some(href)
}
