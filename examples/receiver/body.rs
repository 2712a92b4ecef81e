//! Reading a body from the network, within limits of size, time and memory.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{BodyDataStream, Bytes};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_LENGTH;
use futures_util::StreamExt;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use super::answer::Refusal;
use super::incoming::Encoding;

/// How long a client that was refused may go on sending.
const FAREWELL: Duration = Duration::from_secs(5);
const MEGABYTE: usize = 1_000_000;

/// A share of the memory, taken until it is dropped.
pub(crate) type Room = OwnedSemaphorePermit;

/// The limits.
pub(crate) struct Limits {
    /// The most bytes of one body, files and all.
    most: usize,
    /// How long one may take.
    time: Duration,
    /// One permit for each megabyte.
    room: Arc<Semaphore>,
}

impl Limits {
    /// `memory` is for all bodies together, beyond the first megabyte of each; one that is allowed always fits.
    pub(crate) fn new(most: usize, time: Duration, memory: usize) -> Self {
        Self { most, time, room: Arc::new(Semaphore::new(memory.max(most).div_ceil(MEGABYTE))) }
    }

    /// Reads a body, and says how much room it takes. Keep that for as long as anything of the body is kept in memory.
    ///
    /// One that says beforehand that it is too large is not read at all, and any other only up to the limit.
    pub(crate) async fn read(
        &self,
        encoding: Encoding,
        headers: &HeaderMap,
        body: &mut BodyDataStream,
    ) -> Result<(Bytes, Room), Refusal> {
        let most = self.most.min(encoding.most());
        let told = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
        if told.is_some_and(|told| told > most) {
            return Err(Refusal::TooLarge(most));
        }
        timeout(self.time, self.up_to(most, body)).await.map_err(|_| Refusal::TooSlow)?
    }

    /// Memory is taken as the bytes come: whoever says that much will come, and sends nothing, takes none. The first
    /// megabyte is free, so that large bodies never keep out a complaint without files.
    async fn up_to(&self, most: usize, body: &mut BodyDataStream) -> Result<(Bytes, Room), Refusal> {
        let take = |megabytes| Arc::clone(&self.room).try_acquire_many_owned(megabytes).map_err(|_| Refusal::Busy);
        let mut room = take(0)?;
        let mut bytes = Vec::new();
        while let Some(chunk) = body.next().await {
            let chunk = chunk.map_err(|_| Refusal::unreadable("the body was cut off"))?;
            if bytes.len() + chunk.len() > most {
                return Err(Refusal::TooLarge(most));
            }
            bytes.extend_from_slice(&chunk);
            while bytes.len() / MEGABYTE > room.num_permits() {
                room.merge(take(1)?);
            }
        }
        Ok((bytes.into(), room))
    }
}

/// Reads on after a refusal, and throws it away. While somebody is still sending, closing the connection would reset
/// it, and the answer that says why would be lost.
pub(crate) async fn discard(mut body: BodyDataStream) {
    let _ = timeout(FAREWELL, async { while let Some(Ok(_)) = body.next().await {} }).await;
}
