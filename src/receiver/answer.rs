//! The responses: a reference, or the reason for a refusal, as a problem by RFC 9457.

use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::log::Note;
use super::trouble::Trouble;

/// The complaint is stored: just now (201), or since an earlier attempt (409), which is just as good for the
/// complainant.
pub(crate) fn received(reference: &str, new: bool) -> Response {
    let status = if new { StatusCode::CREATED } else { StatusCode::CONFLICT };
    let mut answer = json_answer(status, "application/json", &json!({ "reference": reference }));
    answer.extensions_mut().insert(Note(reference.to_owned()));
    answer
}

/// Why a complaint was not accepted. The texts are for developers, except those of `ToMend`.
#[derive(Clone, Debug)]
pub(crate) enum Refusal {
    /// The method is not POST.
    Method,
    /// The request came from a page of an origin that is not allowed.
    Origin,
    /// The body is neither JSON nor form fields.
    ContentType,
    /// The body has more than this many bytes.
    TooLarge(usize),
    /// The body took too long to arrive.
    Late,
    /// The body is not what the form sends, and why.
    Unreadable(String),
    /// No organisation file here has this procedure.
    UnknownProcedure,
    /// Complaints by this procedure are never sent to a server.
    NeverSent,
    /// Answers that are not valid, each with a sentence for the complainant.
    ToMend(Vec<Mend>),
    /// Another complaint is stored under its key: for another organisation or procedure, or with other files.
    AnotherUnderThisKey(&'static str),
    /// The database or the memory is in use; try again in a moment.
    Busy,
    /// The database is not where it was, and the server is about to stop.
    Lost,
    /// A failure that is not the sender's fault.
    Failed,
}

/// An answer to correct.
#[derive(Clone, Debug)]
pub(crate) struct Mend {
    pub(crate) question: String,
    pub(crate) code: &'static str,
    pub(crate) message: String,
}

impl Refusal {
    pub(crate) fn unreadable(why: impl std::fmt::Display) -> Self {
        Self::Unreadable(why.to_string())
    }

    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Origin => StatusCode::FORBIDDEN,
            Self::ContentType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Late => StatusCode::REQUEST_TIMEOUT,
            Self::Unreadable(_) => StatusCode::BAD_REQUEST,
            Self::UnknownProcedure => StatusCode::NOT_FOUND,
            Self::NeverSent | Self::ToMend(_) | Self::AnotherUnderThisKey(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Busy | Self::Lost => StatusCode::SERVICE_UNAVAILABLE,
            Self::Failed => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn detail(&self) -> String {
        match self {
            Self::Method => "Complaints are sent with POST.".to_owned(),
            Self::Origin => "Pages of this origin may not send complaints here.".to_owned(),
            Self::ContentType => {
                "It takes application/json, multipart/form-data or application/x-www-form-urlencoded.".to_owned()
            }
            Self::TooLarge(most) => format!("At most {most} bytes are taken."),
            Self::Late => "It took too long to come.".to_owned(),
            Self::Unreadable(why) => why.clone(),
            Self::UnknownProcedure => "No procedure of that organisation is known here by that id.".to_owned(),
            Self::NeverSent => {
                "Such a complaint is not sent to a server: it is for somebody else, by mail or letter.".to_owned()
            }
            Self::ToMend(_) => "Some answers are to be mended.".to_owned(),
            Self::AnotherUnderThisKey(what) => format!("This key is that of a complaint with another {what}."),
            Self::Busy => "Busy; the same again in a moment will do.".to_owned(),
            Self::Lost => "It could not be kept, and will be once this server was started again.".to_owned(),
            Self::Failed => "It could not be kept. The log says more.".to_owned(),
        }
    }

    fn errors(&self) -> Option<Value> {
        let Self::ToMend(mends) = self else { return None };
        let error = |mend: &Mend| json!({ "question": mend.question, "code": mend.code, "message": mend.message });
        Some(mends.iter().map(error).collect())
    }
}

impl From<Trouble> for Refusal {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Busy => Self::Busy,
            Trouble::Lost => Self::Lost,
            Trouble::NotThere | Trouble::Doubtful(_) | Trouble::Failed(_) => Self::Failed,
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = self.status();
        let mut problem = json!({
            "title": status.canonical_reason().unwrap_or_default(),
            "status": status.as_u16(),
            "detail": self.detail(),
        });
        if let (Some(problem), Some(errors)) = (problem.as_object_mut(), self.errors()) {
            problem.insert("errors".to_owned(), errors);
        }
        let mut answer = json_answer(status, "application/problem+json", &problem);
        match self {
            Self::Busy => answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("2")),
            Self::Lost => answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("30")),
            Self::Method => answer.headers_mut().insert(ALLOW, HeaderValue::from_static("POST, OPTIONS")),
            _ => None,
        };
        answer
    }
}

fn json_answer(status: StatusCode, content_type: &'static str, value: &Value) -> Response {
    (status, [(CONTENT_TYPE, content_type), (CACHE_CONTROL, "no-store")], value.to_string()).into_response()
}
