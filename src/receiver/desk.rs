//! Handles a request, from its headers to the response. Every refusal comes as early as it can.

use std::sync::Arc;

use axum::body::BodyDataStream;
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::request;
use axum::http::{HeaderMap, Method};
use axum::response::Response;

use crate::calendar::Moment;
use crate::receiving::uuid;

use super::answer::{Refusal, received};
use super::body::{Limits, discard};
use super::catalogue::Catalogue;
use super::check::{Accepted, check};
use super::clock::Clock;
use super::incoming::{self, Encoding, Incoming, Posted};
use super::judging::Judging;
use super::origins::IDEMPOTENCY_KEY;
use super::parts::Parts;
use super::plain::flow::Flow;
use super::plain::get::Wanted;
use super::plain::keys::Keys;
use super::plain::pages::Reader;
use super::store::Kept;
use super::writer::Writer;

/// Everything that is needed to receive a complaint.
pub(crate) struct Desk {
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) clock: Clock,
    pub(crate) limits: Limits,
    pub(crate) judging: Judging,
    pub(crate) writer: Writer,
    pub(crate) keys: Keys,
}

/// A body as it was judged.
enum Judged {
    Accepted(Box<Accepted>),
    Plain(Parts),
}

/// Handles a request, at any path: a reverse proxy in front may put it anywhere.
pub(crate) async fn receive(State(desk): State<Arc<Desk>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let mut body = body.into_data_stream();
    let mut reader = Reader::of(&head.headers);
    match desk.take(&head, &mut body, &mut reader).await {
        Ok(answer) => answer,
        Err(refusal) => {
            tokio::spawn(discard(body));
            reader.refuse(refusal)
        }
    }
}

impl Desk {
    async fn take(
        &self,
        head: &request::Parts,
        body: &mut BodyDataStream,
        reader: &mut Reader,
    ) -> Result<Response, Refusal> {
        if head.method == Method::GET || head.method == Method::HEAD {
            return self.show(head, reader).await;
        }
        if head.method != Method::POST {
            return Err(Refusal::Method);
        }
        let content_type = header(&head.headers, CONTENT_TYPE.as_str()).unwrap_or_default();
        let encoding = Encoding::of(content_type).ok_or(Refusal::ContentType)?;
        let (bytes, room) = self.limits.read(encoding, &head.headers, body).await?;
        let now = self.clock.now();
        let (headers, content_type) = (head.headers.clone(), content_type.to_owned());
        let catalogue = Arc::clone(&self.catalogue);
        let judgement = move || match incoming::read(encoding, &content_type, bytes, now)? {
            Posted::Plain(parts) => Ok(Judged::Plain(parts)),
            Posted::Complaint(incoming) => {
                check_key(&headers, &incoming)?;
                check(incoming, &catalogue, now).map(|accepted| Judged::Accepted(Box::new(accepted)))
            }
        };
        let accepted = match self.judging.judge(judgement).await? {
            Judged::Plain(parts) => return self.flow(now).answer(parts, room, reader).await,
            Judged::Accepted(accepted) => accepted,
        };
        match self.writer.keep(*accepted, room).await? {
            Kept::New(reference) => Ok(received(&reference, true)),
            Kept::Known(reference) => Ok(received(&reference, false)),
            Kept::Another(what) => Err(Refusal::AnotherUnderThisKey(what)),
        }
    }

    /// Shows what a plain page refers to.
    async fn show(&self, head: &request::Parts, reader: &mut Reader) -> Result<Response, Refusal> {
        let wanted = Wanted::read(&head.uri).ok_or(Refusal::Method)?;
        wanted.answer(&self.catalogue, &self.judging, &self.writer, reader, self.clock.now()).await
    }

    fn flow(&self, now: Moment) -> Flow<'_> {
        let Self { catalogue, limits, judging, writer, keys, .. } = self;
        Flow { catalogue, judging, writer, limits, keys: *keys, now }
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
