//! One thread writes. Complaints that arrive while it is writing wait, and are written together: so one wait for the
//! disk is enough for all of them, and no sender is told that a complaint is stored before it is on disk, in the file
//! where it will be looked for.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use tokio::sync::{Notify, oneshot};

use super::body::Room;
use super::check::Accepted;
use super::clock::Clock;
use super::log;
use super::place::Place;
use super::store::{Database, Kept};
use super::trouble::Trouble;

/// The most complaints that are written together.
const TOGETHER: usize = 64;
/// The most complaints that wait. The sender of another one is asked to try again later.
const WAITING: usize = 256;

/// The place of the database, and the channel that reports that it is gone.
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

    /// Waits until that happens, and returns the message.
    pub(crate) async fn lost(&self) -> String {
        self.lost.notified().await;
        self.place.lost()
    }
}

/// Sends complaints to the thread.
pub(crate) struct Writer(SyncSender<Job>);

enum Job {
    Keep(Box<Keep>),
    Other(Box<Work>),
}

/// Gets the database, or the reason why it cannot be used now.
type Work = dyn FnOnce(Result<&mut Database, Trouble>) + Send;

/// A complaint to keep.
struct Keep {
    accepted: Accepted,
    /// If the client disconnects, the complaint stays here, with the room that it takes.
    _room: Room,
    answer: oneshot::Sender<Result<Kept, Trouble>>,
}

impl Writer {
    /// Starts the thread. It ends when the writer is dropped and all waiting complaints are written.
    pub(crate) fn start(database: Database, watch: Watch, clock: Clock) -> (Self, JoinHandle<()>) {
        let (sender, receiver) = sync_channel(WAITING);
        (Self(sender), thread::spawn(move || run(database, &watch, clock, &receiver)))
    }

    /// Stores a complaint, which holds this room until then. When this returns, the complaint is on disk.
    pub(crate) async fn keep(&self, accepted: Accepted, room: Room) -> Result<Kept, Trouble> {
        let (answer, kept) = oneshot::channel();
        let job = Job::Keep(Box::new(Keep { accepted, _room: room, answer }));
        self.0.try_send(job).map_err(|_| Trouble::Busy)?;
        kept.await.unwrap_or(Err(Trouble::Busy))
    }

    /// Does something else with the database, in turn with what is written.
    pub(crate) async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Database) -> Result<T, Trouble> + Send + 'static,
    ) -> Result<T, Trouble> {
        let (answer, done) = oneshot::channel();
        let job = move |database: Result<&mut Database, Trouble>| {
            let result = database.and_then(work);
            if let Err(Trouble::Failed(why)) = &result {
                log::complain(&format!("a page could not be answered: {why}"));
            }
            // Whoever has disconnected asks again.
            let _ = answer.send(result);
        };
        self.0.try_send(Job::Other(Box::new(job))).map_err(|_| Trouble::Busy)?;
        done.await.unwrap_or(Err(Trouble::Busy))
    }
}

fn run(mut database: Database, watch: &Watch, clock: Clock, jobs: &Receiver<Job>) {
    while let Ok(first) = jobs.recv() {
        let mut batch = Vec::new();
        for job in std::iter::once(first).chain(jobs.try_iter()).take(TOGETHER) {
            match job {
                Job::Keep(keep) => batch.push(*keep),
                Job::Other(work) => work(watch.look().map(|()| &mut database)),
            }
        }
        if batch.is_empty() {
            continue;
        }
        // Before, so that nothing more is written into a file that nobody will find; and after, for whatever happened
        // meanwhile.
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
            // A client that has disconnected meanwhile tries again, and is told that the complaint is stored.
            let _ = job.answer.send(kept);
        }
    }
}
