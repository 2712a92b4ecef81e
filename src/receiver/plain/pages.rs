//! The responses to plain forms: pages, and the redirect to a receipt. No page is stored, framed or found, and none
//! tells another site where it was.

use std::sync::Arc;

use axum::http::header::{
    ACCEPT, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION, REFERRER_POLICY, RETRY_AFTER,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::html::{self, Message, Place};
use crate::organisation::{Lang, Organisation};
use crate::receiver::answer::Refusal;
use crate::receiver::log::Note;

const POLICY: &str =
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

/// Whom a page is for.
#[derive(Clone, Debug)]
pub(crate) struct Reader {
    /// Whether a page is wanted, and not an answer to a program.
    pub(crate) wants_page: bool,
    pub(crate) lang: Lang,
    pub(crate) organisation: Option<Arc<Organisation>>,
}

impl Reader {
    /// As far as the headers tell. Browsers that show what comes back say so.
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let is = |name: &str, part: &str| {
            let values = headers.get_all(name).into_iter().filter_map(|value| value.to_str().ok());
            values.into_iter().any(|value| value.contains(part))
        };
        let wants_page = is("sec-fetch-mode", "navigate") || is(ACCEPT.as_str(), "text/html");
        Self { wants_page, lang: Lang::Nl, organisation: None }
    }

    /// The answer to a request that is refused.
    pub(crate) fn refuse(&self, refusal: Refusal) -> Response {
        if !self.wants_page {
            return refusal.into_response();
        }
        let message = match &refusal {
            Refusal::Origin => Message::OtherOrigin,
            Refusal::TooLarge(_) | Refusal::Late => Message::TooLarge,
            Refusal::Busy | Refusal::Lost => Message::Busy,
            Refusal::Failed => Message::Failed,
            Refusal::AnotherUnderThisKey(_) => Message::Stale,
            _ => Message::NotReadable,
        };
        let mut answer = self.message(refusal.status(), message);
        // How long to wait, and which methods there are.
        let said = refusal.into_response();
        for (name, value) in said.headers() {
            if name == RETRY_AFTER || name == axum::http::header::ALLOW {
                answer.headers_mut().insert(name, value.clone());
            }
        }
        answer
    }

    /// A page that says why it does not go on.
    pub(crate) fn message(&self, status: StatusCode, message: Message) -> Response {
        let place = place(self.organisation.as_deref());
        page(status, html::message_page(self.organisation.as_ref(), self.lang, message, &place))
    }
}

/// What a page refers to. All of it is relative: a reverse proxy may have put the receiver anywhere.
pub(crate) fn place(organisation: Option<&Organisation>) -> Place {
    let colours = organisation.map(|organisation| format!("?colours={}", organisation.id.text));
    Place {
        sheets: [Some("?sheet".to_owned()), colours].into_iter().flatten().collect(),
        endpoint: Some("?".to_owned()),
    }
}

/// A page.
pub(crate) fn page(status: StatusCode, body: String) -> Response {
    private((status, [(CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response())
}

/// To the receipt of a complaint.
pub(crate) fn to_receipt(token: &str, reference: &str) -> Response {
    let mut answer = (StatusCode::SEE_OTHER, [(LOCATION, format!("?receipt={token}"))]).into_response();
    answer.extensions_mut().insert(Note(reference.to_owned()));
    private(answer)
}

fn private(mut answer: Response) -> Response {
    for (name, value) in [
        (CACHE_CONTROL, "no-store"),
        (REFERRER_POLICY, "no-referrer"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (CONTENT_SECURITY_POLICY, POLICY),
        (ROBOTS, "noindex"),
    ] {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    answer
}
