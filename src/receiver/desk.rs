//! Handles a request, from its headers to the response. Every refusal comes as early as it can.

use std::sync::Arc;

use crate::receiving::uuid;
use axum::body::BodyDataStream;
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::request;
use axum::http::{HeaderMap, Method};
use axum::response::{IntoResponse, Response};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use super::answer::{Refusal, received};
use super::body::{Limits, discard};
use super::catalogue::Catalogue;
use super::check::{Accepted, check};
use super::clock::Clock;
use super::incoming::{self, Encoding, Incoming};
use super::log;
use super::origins::IDEMPOTENCY_KEY;
use super::store::{Kept, Trouble};
use super::writer::Writer;

/// Everything that is needed to receive a complaint.
pub(crate) struct Desk {
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) clock: Clock,
    pub(crate) limits: Limits,
    pub(crate) judging: Judging,
    pub(crate) writer: Writer,
}

/// Permits to parse and judge complaints, outside the threads that serve the network: one for each processor. A body
/// that takes long does not keep other requests waiting, and many such bodies wait for each other.
pub(crate) struct Judging(Arc<Semaphore>);

impl Judging {
    pub(crate) fn new() -> Self {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Self(Arc::new(Semaphore::new(processors)))
    }

    async fn judge(
        &self,
        judgement: impl FnOnce() -> Result<Accepted, Refusal> + Send + 'static,
    ) -> Result<Accepted, Refusal> {
        let place = Arc::clone(&self.0).acquire_owned().await.map_err(|_| Refusal::Failed)?;
        let judged = spawn_blocking(move || {
            let judged = judgement();
            drop(place);
            judged
        });
        judged.await.unwrap_or_else(|_| {
            log::complain("a complaint could not be judged: broken off");
            Err(Refusal::Failed)
        })
    }
}

/// Handles a request, at any path: a reverse proxy in front may put it anywhere.
pub(crate) async fn receive(State(desk): State<Arc<Desk>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let mut body = body.into_data_stream();
    match desk.take(&head, &mut body).await {
        Ok(answer) => answer,
        Err(refusal) => {
            tokio::spawn(discard(body));
            refusal.into_response()
        }
    }
}

impl Desk {
    async fn take(&self, head: &request::Parts, body: &mut BodyDataStream) -> Result<Response, Refusal> {
        if head.method != Method::POST {
            return Err(Refusal::Method);
        }
        let content_type = header(&head.headers, CONTENT_TYPE.as_str()).unwrap_or_default();
        let encoding = Encoding::of(content_type).ok_or(Refusal::ContentType)?;
        let (bytes, room) = self.limits.read(encoding, &head.headers, body).await?;
        let now = self.clock.now();
        let (headers, content_type) = (head.headers.clone(), content_type.to_owned());
        let catalogue = Arc::clone(&self.catalogue);
        let judgement = move || {
            let incoming = incoming::read(encoding, &content_type, bytes, now)?;
            check_key(&headers, &incoming)?;
            check(incoming, &catalogue, now)
        };
        match self.writer.keep(self.judging.judge(judgement).await?, room).await? {
            Kept::New(reference) => Ok(received(&reference, true)),
            Kept::Known(reference) => Ok(received(&reference, false)),
            Kept::Another(what) => Err(Refusal::AnotherUnderThisKey(what)),
        }
    }
}

/// The header and the complaint must contain the same key. Only form fields may come without the header.
fn check_key(headers: &HeaderMap, incoming: &Incoming) -> Result<(), Refusal> {
    match header(headers, IDEMPOTENCY_KEY.as_str()) {
        // Some programs write it between quotes, as the draft of that header has it.
        Some(key) if uuid(key.trim_matches('"')).as_deref() == Some(incoming.received.key.as_str()) => Ok(()),
        Some(_) => Err(Refusal::unreadable("Idempotency-Key is another than the key of the complaint")),
        None if incoming.wants_header => Err(Refusal::unreadable("Idempotency-Key is missing")),
        None => Ok(()),
    }
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
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
