//! Reads a body from the network, within limits of size, time and memory.

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
    /// The most bytes of one body, including files.
    most: usize,
    /// How long one body may take.
    time: Duration,
    /// One permit for each megabyte.
    room: Arc<Semaphore>,
}

impl Limits {
    /// `memory` is for all bodies together, beyond the first megabyte of each; a body of an allowed size always fits.
    pub(crate) fn new(most: usize, time: Duration, memory: usize) -> Self {
        Self { most, time, room: Arc::new(Semaphore::new(memory.max(most).div_ceil(MEGABYTE))) }
    }

    /// Reads a body, and returns the room that it takes. Keep the room for as long as any of the body is in memory.
    ///
    /// A body that is too large by its `Content-Length` is not read at all, and any other only up to the limit.
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
        timeout(self.time, self.up_to(most, body)).await.map_err(|_| Refusal::Late)?
    }

    /// Room for this many bytes that are read from the disk.
    pub(crate) fn take(&self, bytes: u64) -> Result<Room, Refusal> {
        let megabytes = u32::try_from(bytes.div_ceil(MEGABYTE as u64)).map_err(|_| Refusal::Busy)?;
        Arc::clone(&self.room).try_acquire_many_owned(megabytes).map_err(|_| Refusal::Busy)
    }

    /// Memory is taken as the bytes arrive: a client that announces a large body and sends nothing takes none. The
    /// first megabyte is free, so that large bodies never keep out a complaint without files.
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

/// Reads on after a refusal, and discards the bytes. Closing the connection while the client is still sending would
/// reset it, and the response with the reason would be lost.
pub(crate) async fn discard(mut body: BodyDataStream) {
    let _ = timeout(FAREWELL, async { while let Some(Ok(_)) = body.next().await {} }).await;
}
