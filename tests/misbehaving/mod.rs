//! A server that misbehaves on purpose, on 127.0.0.1 and a port of its own, for tests of clients.
//!
//! Its behaviour is selected by path ([`Behaviour::at`]: `/503`, `/hang`), or scripted per path, one behaviour for each
//! request ([`Misbehaving::script`]). It keeps every request for the test to inspect, and answers preflights for the
//! origins that it is given. It never sleeps: it waits for a signal, and when it is dropped every connection ends.
//!
//! Used by several test binaries with `#[path = "../misbehaving/mod.rs"] mod misbehaving;`, so not all of it by each.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "shared by tests, which stop where they fail"
)]

mod act;
mod behaviour;
pub(crate) mod client;
mod request;

use std::collections::{HashMap, VecDeque};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::JoinHandle;
use std::time::Duration;

pub(crate) use behaviour::{Answer, Behaviour};
pub(crate) use request::Recorded;

/// How long [`Misbehaving::wait_for`] waits: far longer than any machine needs.
const PATIENCE: Duration = Duration::from_secs(20);

/// The server. It ends when it is dropped.
pub(crate) struct Misbehaving {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

/// The state that the test and the connections share.
#[derive(Default)]
struct Shared {
    inner: Mutex<Inner>,
    changed: Condvar,
}

#[derive(Default)]
struct Inner {
    closing: bool,
    released: bool,
    scripts: HashMap<String, VecDeque<Behaviour>>,
    /// The origins that may read responses; `None` means all.
    origins: Option<Vec<String>>,
    recorded: Vec<Recorded>,
    /// The open connections, to be closed at the end.
    open: HashMap<u64, TcpStream>,
    /// How many bytes of huge responses the clients have read.
    streamed: u64,
}

impl Misbehaving {
    /// Starts it.
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("a bound port");
        let shared = Arc::new(Shared::default());
        let accepting = std::thread::spawn({
            let shared = Arc::clone(&shared);
            move || accept(&listener, &shared)
        });
        Self { address, shared, accepting: Some(accepting) }
    }

    /// The URL of a path on it.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The address at which it listens.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// An address at which no server listens: connections to it are refused.
    pub(crate) fn refused() -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        listener.local_addr().expect("a bound port")
    }

    /// Sets its behaviour at a path, request by request; the last one is repeated forever. Preflights do not count.
    pub(crate) fn script(&self, path: &str, behaviours: impl IntoIterator<Item = Behaviour>) {
        let behaviours: VecDeque<_> = behaviours.into_iter().collect();
        assert!(!behaviours.is_empty(), "a script says at least one thing");
        self.shared.lock().scripts.insert(path.to_owned(), behaviours);
    }

    /// Sets the origins that may send and read responses. By default all may.
    pub(crate) fn allow_origins(&self, origins: &[&str]) {
        self.shared.lock().origins = Some(origins.iter().map(|&origin| origin.to_owned()).collect());
    }

    /// Every request so far, including preflights, in the order in which they were read.
    pub(crate) fn requests(&self) -> Vec<Recorded> {
        self.shared.lock().recorded.clone()
    }

    /// The POST requests.
    pub(crate) fn posts(&self) -> Vec<Recorded> {
        self.requests().into_iter().filter(|request| request.method == "POST").collect()
    }

    /// Waits for this many POST requests, and returns them.
    pub(crate) fn wait_for(&self, posts: usize) -> Vec<Recorded> {
        let count = |inner: &Inner| inner.recorded.iter().filter(|request| request.method == "POST").count();
        let waited = self.shared.changed.wait_timeout_while(self.shared.lock(), PATIENCE, |inner| count(inner) < posts);
        let (inner, outcome) = waited.expect("no connection panicked");
        assert!(!outcome.timed_out(), "{} requests came, {posts} were expected", count(&inner));
        drop(inner);
        self.posts()
    }

    /// Releases every connection that hangs, now and later: it closes without a response.
    pub(crate) fn release(&self) {
        self.shared.lock().released = true;
        self.shared.changed.notify_all();
    }

    /// How many bytes of huge responses the clients have read: this stays small if a client stops reading.
    pub(crate) fn streamed(&self) -> u64 {
        self.shared.lock().streamed
    }
}

impl Drop for Misbehaving {
    fn drop(&mut self) {
        {
            let mut inner = self.shared.lock();
            inner.closing = true;
            // A connection that has ended by itself in between is fine too.
            inner.open.values().for_each(|stream| drop(stream.shutdown(Shutdown::Both)));
        }
        self.shared.changed.notify_all();
        // One more connection wakes the listener up.
        drop(TcpStream::connect(self.address));
        if let Some(accepting) = self.accepting.take() {
            let ended = accepting.join();
            assert!(ended.is_ok() || std::thread::panicking(), "a connection panicked");
        }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Waits until it is told to stop, or for this long. Returns whether it was told.
    fn waits(&self, longest: Option<Duration>) -> bool {
        let stays = |inner: &mut Inner| !inner.closing && !inner.released;
        let inner = self.lock();
        let inner = match longest {
            None => self.changed.wait_while(inner, stays).expect("no connection panicked"),
            Some(time) => self.changed.wait_timeout_while(inner, time, stays).expect("no connection panicked").0,
        };
        inner.closing || inner.released
    }

    fn record(&self, request: Recorded) {
        self.lock().recorded.push(request);
        self.changed.notify_all();
    }

    /// The behaviour for a request.
    fn behaviour(&self, path: &str, address: SocketAddr) -> Behaviour {
        let mut inner = self.lock();
        match inner.scripts.get_mut(path) {
            Some(script) if script.len() > 1 => script.pop_front().expect("more than one"),
            Some(script) => script.front().expect("at least one").clone(),
            None => Behaviour::at(path, address).unwrap_or_else(|| Behaviour::page(404)),
        }
    }

    fn allows(&self, origin: &str) -> bool {
        self.lock().origins.as_ref().is_none_or(|origins| origins.iter().any(|allowed| allowed == origin))
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    let mut connections: Vec<JoinHandle<()>> = Vec::new();
    for (number, stream) in (0..).zip(listener.incoming()) {
        let Ok(stream) = stream else { continue };
        {
            let mut inner = shared.lock();
            if inner.closing {
                break;
            }
            inner.open.insert(number, stream.try_clone().expect("a second handle"));
        }
        let shared = Arc::clone(shared);
        connections.push(std::thread::spawn(move || {
            act::serve(&stream, &shared);
            // Closed here and not by dropping, because the second handle would keep it open.
            drop(stream.shutdown(Shutdown::Both));
            shared.lock().open.remove(&number);
        }));
    }
    connections.into_iter().for_each(|connection| connection.join().expect("a connection that does not panic"));
}
