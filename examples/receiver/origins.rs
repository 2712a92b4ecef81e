//! Which pages may send complaints: those of the origins that were allowed, in the words of CORS.
//!
//! A browser says in `Origin` from which page a request comes. What comes without it comes from no page of another
//! site, so it is let through: an origin is no lock, it keeps other sites from using their visitors.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, ORIGIN, RETRY_AFTER};
use axum::http::{HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tower_http::cors::{AllowOrigin, CorsLayer};

use super::answer::Refusal;

/// One UUID per complaint, the same at every try.
pub(crate) const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// The origins that may send.
pub(crate) type Origins = Arc<[HeaderValue]>;

/// Answers what browsers ask before they send, and lets them read the answer.
pub(crate) fn cors(origins: &Origins) -> CorsLayer {
    CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins.iter().cloned()))
        .allow_methods([Method::POST])
        .allow_headers([CONTENT_TYPE, IDEMPOTENCY_KEY])
        // Without this a page of another origin cannot see how long to wait.
        .expose_headers([RETRY_AFTER])
        .max_age(Duration::from_secs(3600))
}

/// Turns away what comes from another origin, before anything of it is read.
pub(crate) async fn check(State(origins): State<Origins>, request: Request, next: Next) -> Response {
    match request.headers().get(ORIGIN) {
        Some(origin) if !origins.contains(origin) => Refusal::Origin.into_response(),
        _ => next.run(request).await,
    }
}
