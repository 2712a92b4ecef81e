//! What an answer means for the complaint: the table of the endpoint's contract, row by row.

use crate::organisation::{Encoding, Receiver};

use super::response::{Content, Response};
use super::state::Refusal;

/// How the endpoint says that it has received a complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expects {
    /// By JSON with a reference: nothing else proves that somebody there knows what a complaint is.
    Json,
    /// By one of these statuses, with any body; as [`Json`](Self::Json) where the organisation names none.
    ///
    /// When one of them is a redirect, so is every redirect: a browser does not tell which one it was.
    Form(Vec<u16>),
}

impl Expects {
    /// What a receiver was described to answer; one without a description speaks JSON.
    pub fn of(receiver: Option<&Receiver>) -> Self {
        match receiver {
            Some(receiver) if receiver.encoding == Some(Encoding::Form) => {
                Self::Form(receiver.success.iter().filter_map(|status| u16::try_from(status.0).ok()).collect())
            }
            _ => Self::Json,
        }
    }
}

/// What an answer means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The organisation has it.
    Received,
    /// Some answers are to be mended first.
    SentBack,
    /// It is too much at once.
    TooLarge,
    /// Not now, says the endpoint, and perhaps when.
    Busy,
    /// It took the endpoint too long to get it.
    TooSlow,
    /// Something is wrong on the other side.
    Trouble,
    /// Nobody is there who knows what a complaint is.
    Refused(Refusal),
}

pub(super) fn meaning(response: &Response, expects: &Expects) -> Meaning {
    if is_success(response, expects) {
        return Meaning::Received;
    }
    let is_silent_about_success = matches!(expects, Expects::Json) || *expects == Expects::Form(Vec::new());
    let is_redirect = response.redirected || matches!(response.status, 300..400);
    let is_page = response.content == Content::Html;
    match response.status {
        // What came by way of a redirect was said by another than whom we asked.
        _ if is_redirect => Meaning::Refused(Refusal::Redirect),
        // Perhaps it was received; a content network or a broken script answers so too. A false receipt costs somebody
        // their term, so it is tried again.
        200..300 | 409 if is_silent_about_success => Meaning::Trouble,
        200..300 if is_page => Meaning::Refused(Refusal::Page),
        400 | 422 if !response.remarks.is_empty() => Meaning::SentBack,
        413 => Meaning::TooLarge,
        429 | 503 => Meaning::Busy,
        // The server's own word for a time-out: its address is right.
        408 => Meaning::TooSlow,
        200..500 => Meaning::Refused(Refusal::Status(response.status)),
        _ => Meaning::Trouble,
    }
}

fn is_success(response: &Response, expects: &Expects) -> bool {
    let Response { status, redirected, content, .. } = *response;
    if matches!(status, 200..=202 | 409) && !redirected && content == Content::Json && response.reference.is_some() {
        return true;
    }
    match expects {
        Expects::Json => false,
        Expects::Form(statuses) if redirected => statuses.iter().any(|status| matches!(status, 300..400)),
        Expects::Form(statuses) => statuses.contains(&status),
    }
}
