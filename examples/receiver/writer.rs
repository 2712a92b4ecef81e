//! One thread writes. Complaints that come while it is writing wait, and are written together: one wait for the disk is
//! then enough for all of them, and nobody is told that a complaint is there before the disk has it, where it is looked for.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use tokio::sync::{Notify, oneshot};

use super::body::Room;
use super::check::Accepted;
use super::clock::Clock;
use super::log;
use super::place::Place;
use super::store::{Database, Kept, Trouble};

/// So many are written together.
const TOGETHER: usize = 64;
/// So many wait. What comes then is told to come back.
const WAITING: usize = 256;

/// Where the database is to be, and who is to hear that it is not.
#[derive(Clone)]
pub(crate) struct Watch {
    place: Arc<Place>,
    lost: Arc<Notify>,
}

impl Watch {
    pub(crate) fn new(place: Place) -> Self {
        Self { place: Arc::new(place), lost: Arc::new(Notify::new()) }
    }

    /// Fails once the database is not where it was.
    pub(crate) fn look(&self) -> Result<(), Trouble> {
        if self.place.is_as_it_was() {
            return Ok(());
        }
        self.lost.notify_one();
        Err(Trouble::Lost)
    }

    /// Waits until that is so, and says it in words.
    pub(crate) async fn lost(&self) -> String {
        self.lost.notified().await;
        self.place.lost()
    }
}

/// Hands complaints to the thread.
pub(crate) struct Writer(SyncSender<Job>);

struct Job {
    accepted: Accepted,
    /// Whoever goes away leaves the complaint here, and so does the room that it takes.
    _room: Room,
    answer: oneshot::Sender<Result<Kept, Trouble>>,
}

impl Writer {
    /// Starts the thread. It ends when the writer is dropped and all that waited is written.
    pub(crate) fn start(database: Database, watch: Watch, clock: Clock) -> (Self, JoinHandle<()>) {
        let (sender, receiver) = sync_channel(WAITING);
        (Self(sender), thread::spawn(move || run(database, &watch, clock, &receiver)))
    }

    /// Keeps a complaint, which takes this room until then. When this returns, it is on the disk.
    pub(crate) async fn keep(&self, accepted: Accepted, room: Room) -> Result<Kept, Trouble> {
        let (answer, kept) = oneshot::channel();
        self.0.try_send(Job { accepted, _room: room, answer }).map_err(|_| Trouble::Busy)?;
        kept.await.unwrap_or(Err(Trouble::Busy))
    }
}

fn run(mut database: Database, watch: &Watch, clock: Clock, jobs: &Receiver<Job>) {
    while let Ok(first) = jobs.recv() {
        let batch: Vec<Job> = std::iter::once(first).chain(jobs.try_iter()).take(TOGETHER).collect();
        // Before, so that nothing more is written into what nobody will find; and after, for what was written meanwhile.
        let kept = watch.look().and_then(|()| database.keep(batch.iter().map(|job| &job.accepted), clock));
        let kept = kept.and_then(|kept| watch.look().map(|()| kept));
        if let Err(Trouble::Failed(why)) = &kept {
            log::complain(&format!("a complaint could not be kept: {why}"));
        }
        for (index, job) in batch.into_iter().enumerate() {
            let kept = match &kept {
                Ok(all) => all.get(index).cloned().ok_or(Trouble::Busy),
                Err(trouble) => Err(trouble.clone()),
            };
            // Whoever went away in the meantime tries again, and is told that it is there.
            let _ = job.answer.send(kept);
        }
    }
}
