//! What a response means for the complaint: the endpoint's contract, row by row.

use crate::organisation::{Encoding, Receiver};

use super::response::{Content, Response};
use super::state::Refusal;

/// How the endpoint says that it has received a complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expects {
    /// With JSON that has a reference: nothing else proves that the endpoint knows what a complaint is.
    Json,
    /// With one of these statuses and any body; like [`Json`](Self::Json) where the organisation names none.
    ///
    /// If one of them is a redirect, every redirect counts: a browser does not tell them apart.
    Form(Vec<u16>),
}

impl Expects {
    /// What the organisation file says of its receiver; JSON if it says nothing.
    pub fn of(receiver: Option<&Receiver>) -> Self {
        match receiver {
            Some(receiver) if receiver.encoding == Some(Encoding::Form) => {
                Self::Form(receiver.success.iter().filter_map(|status| u16::try_from(status.0).ok()).collect())
            }
            _ => Self::Json,
        }
    }
}

/// What a response means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The organisation has it.
    Received,
    /// Some answers must be corrected first.
    SentBack,
    /// It is too large.
    TooLarge,
    /// The endpoint asks to come back later, and may say when.
    Busy,
    /// The endpoint stopped waiting for the complaint.
    TooSlow,
    /// Something is wrong at the endpoint.
    Trouble,
    /// The endpoint does not know what a complaint is.
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
        // A response after a redirect comes from another endpoint than the one in the organisation file.
        _ if is_redirect => Meaning::Refused(Refusal::Redirect),
        // It may have been received, but a CDN or a broken script answers like this too. A false receipt can cost
        // somebody their term, so it is retried.
        200..300 | 409 if is_silent_about_success => Meaning::Trouble,
        200..300 if is_page => Meaning::Refused(Refusal::Page),
        400 | 422 if !response.remarks.is_empty() => Meaning::SentBack,
        413 => Meaning::TooLarge,
        429 | 503 => Meaning::Busy,
        // The server timed out, so its address is right.
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
