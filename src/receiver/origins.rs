//! Which pages may send complaints, by CORS: those of the allowed origins.
//!
//! A browser names the page's origin in the header `Origin`. A request without it does not come from a page of another
//! site, so it is accepted: an origin is no lock, it only keeps other sites from using their visitors to send.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, HOST, ORIGIN, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use tower_http::cors::{AllowOrigin, CorsLayer};

use super::answer::Refusal;
use super::plain::pages::Reader;

/// One UUID per complaint, the same in every attempt.
pub(crate) const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// The origins that may send.
pub(crate) type Origins = Arc<[HeaderValue]>;

/// Answers a browser's preflight, and lets its page read the response.
pub(crate) fn cors(origins: &Origins) -> CorsLayer {
    CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins.iter().cloned()))
        .allow_methods([Method::POST])
        .allow_headers([CONTENT_TYPE, IDEMPOTENCY_KEY])
        // Without this a page of another origin cannot read how long to wait.
        .expose_headers([RETRY_AFTER])
        .max_age(Duration::from_secs(3600))
}

/// Refuses a request from another origin, before any of it is read.
pub(crate) async fn check(State(origins): State<Origins>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    match headers.get(ORIGIN) {
        Some(origin) if !origins.contains(origin) && !is_own_page(headers) => {
            Reader::of(headers).refuse(Refusal::Origin)
        }
        _ => next.run(request).await,
    }
}

/// Whether it comes from a page of this server. Its pages tell nobody where they are, so browsers send `Origin: null`
/// along with their forms, and say in another header that it is the same origin. Older ones are known by the host.
fn is_own_page(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match text("sec-fetch-site") {
        Some(site) => site == "same-origin",
        None => {
            let origin = text(ORIGIN.as_str()).and_then(|origin| origin.split_once("://"));
            origin.is_some_and(|(_, host)| text(HOST.as_str()) == Some(host))
        }
    }
}
