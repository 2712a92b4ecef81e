//! Where complaints are parsed and judged, and pages are written: outside the threads that serve the network.

use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use super::answer::Refusal;
use super::log;

/// Permits to parse and judge complaints, outside the threads that serve the network: one for each processor. A body
/// that takes long does not keep other requests waiting, and many such bodies wait for each other.
pub(crate) struct Judging(Arc<Semaphore>);

impl Judging {
    pub(crate) fn new() -> Self {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Self(Arc::new(Semaphore::new(processors)))
    }

    pub(crate) async fn judge<T: Send + 'static>(
        &self,
        judgement: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
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
