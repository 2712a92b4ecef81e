//! Sends a submission: carries out the commands of the state machine in `submission`, and feeds events back to it.
//!
//! It belongs to the session, not to a form: a change of language creates a new form, and must not interrupt the
//! sending.

use std::sync::Arc;

use crate::browser::{self, HttpResponse, Interval, PendingRequest, Timeout};
use crate::organisation::Encoding;
use crate::submission::response::{self, MOST_READ, Raw, Response};
use crate::submission::{Attempt, Clock, Command, Event, Expects, Sender, State, TIME_OUT_MS};
use crate::view::{LocalSignal, StoredCell};

use super::submission::{Filing, Submission};
use super::watcher::Watcher;

/// Where and how a complaint is sent.
#[derive(Clone, Debug)]
pub(crate) struct Destination {
    pub(crate) address: String,
    pub(crate) encoding: Encoding,
    pub(crate) expects: Expects,
}

/// What the form is notified of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SendingEvent {
    /// The state may have changed.
    StateChanged,
    /// A file can no longer be read. Nothing was sent.
    FileUnreadable,
}

/// The sending of one complaint.
#[derive(Debug)]
pub(crate) struct Sending {
    /// The state machine. `None` before the first press on Send.
    pub(crate) sender: LocalSignal<Option<Sender>>,
    /// The current time, updated every second of a pause.
    pub(crate) now_ms: LocalSignal<i64>,
    /// The idempotency key, the same at every attempt.
    key: StoredCell<String>,
    submission: StoredCell<Option<Arc<Submission>>>,
    destination: StoredCell<Option<Destination>>,
    in_flight: StoredCell<InFlight>,
    pub(crate) on_event: Watcher<SendingEvent>,
}

/// The timers and requests in flight. Dropping one cancels it.
#[derive(Debug, Default)]
struct InFlight {
    /// The timer of the task that makes the request.
    packing: Option<Timeout>,
    posting: Option<PendingRequest>,
    time_out: Option<Timeout>,
    pause: Option<(Timeout, Interval)>,
}

/// The upload speed to allow for: large files extend the time-out.
const BYTES_PER_SECOND: u64 = 50_000;

impl Sending {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self {
            sender: LocalSignal::new(None),
            now_ms: LocalSignal::new(0),
            key: StoredCell::new(String::new()),
            submission: StoredCell::new(None),
            destination: StoredCell::new(None),
            in_flight: StoredCell::new(InFlight::default()),
            on_event: Watcher::new(),
        })
    }

    /// Starts over with another complaint, and cancels what is in flight.
    pub(crate) fn reset(&self) {
        self.in_flight.set_value(InFlight::default());
        self.key.set_value(String::new());
        self.submission.set_value(None);
        self.sender.set(None);
    }

    /// The submission that was frozen last.
    pub(crate) fn submission(&self) -> Option<Arc<Submission>> {
        self.submission.get_value()
    }

    pub(crate) fn set_submission(&self, submission: Arc<Submission>) {
        self.submission.set_value(Some(submission));
    }

    /// The key of the complaint, created at the first call, and the moment of the first press on Send, if there was
    /// one.
    pub(crate) fn filing(&self) -> (String, Option<crate::calendar::Moment>) {
        if self.key.with_value(String::is_empty) {
            self.key.set_value(browser::uuid());
        }
        let filed_at = self.has_started().then(|| self.submission()).flatten().map(|sent| sent.filing.filed_at);
        (self.key.get_value(), filed_at)
    }

    /// Whether Send was pressed.
    pub(crate) fn has_started(&self) -> bool {
        self.sender.with_untracked(Option::is_some)
    }

    /// The reference of the receiver, once it has the complaint.
    pub(crate) fn reference(&self) -> Option<String> {
        self.sender.with_untracked(|sender| match sender.as_ref()?.state() {
            State::Received { reference } => reference.clone(),
            _ => None,
        })
    }

    pub(crate) fn is_busy(&self) -> bool {
        self.sender.with_untracked(|sender| sender.as_ref().is_some_and(|sender| sender.state().is_busy()))
    }

    /// Prepares to send the submission that was frozen last.
    pub(crate) fn prepare(self: &Arc<Self>, destination: Destination) {
        if !self.has_started()
            && let Some(Filing { key, .. }) = self.submission().map(|submission| submission.filing.clone())
        {
            self.sender.set(Some(Sender::new(&key, destination.expects.clone())));
            if !browser::is_online() {
                self.on(Event::Offline);
            }
        }
        self.redirect(destination);
    }

    /// Sends to another destination from now on.
    pub(crate) fn redirect(&self, destination: Destination) {
        self.destination.set_value(Some(destination));
    }

    /// Reports that the network came or went.
    pub(crate) fn network(self: &Arc<Self>, online: bool) {
        if self.has_started() {
            self.on(if online { Event::Online } else { Event::Offline });
        }
    }

    /// Feeds an event to the state machine, and carries out its commands.
    pub(crate) fn on(self: &Arc<Self>, event: Event) {
        let clock = Clock { now_ms: browser::now_ms(), chance: browser::random() };
        let mut commands = Vec::new();
        self.sender.update(|sender| {
            if let Some(sender) = sender {
                commands = sender.on(event, clock);
            }
        });
        for command in commands {
            self.carry_out(command);
        }
        self.on_event.notify(SendingEvent::StateChanged);
    }

    fn carry_out(self: &Arc<Self>, command: Command) {
        let sending = Arc::downgrade(self);
        match command {
            Command::Post { attempt, key } => {
                // In a task of its own: this one renders the page with the status.
                let packing = browser::set_timeout(0, move || {
                    if let Some(sending) = sending.upgrade() {
                        sending.post(attempt, &key);
                    }
                });
                self.in_flight.update_value(|in_flight| (in_flight.pause, in_flight.packing) = (None, Some(packing)));
            }
            Command::Abort(_) => {
                self.in_flight.update_value(|in_flight| {
                    (in_flight.packing, in_flight.posting, in_flight.time_out) = (None, None, None)
                });
            }
            Command::StartPause { pause, ms } => {
                let over = browser::set_timeout(ms, move || {
                    if let Some(sending) = sending.upgrade() {
                        sending.on(Event::Elapsed(pause));
                    }
                });
                self.now_ms.set(browser::now_ms());
                let sending = Arc::downgrade(self);
                let ticks = browser::set_interval(1_000, move || {
                    if let Some(sending) = sending.upgrade() {
                        sending.now_ms.set(browser::now_ms());
                    }
                });
                self.in_flight.update_value(|in_flight| in_flight.pause = Some((over, ticks)));
            }
            Command::StopPause(_) => self.in_flight.update_value(|in_flight| in_flight.pause = None),
        }
    }

    fn post(self: &Arc<Self>, attempt: Attempt, key: &str) {
        let Some((submission, to)) = self.submission().zip(self.destination.get_value()) else { return };
        // A form handler gets the key as a field, and would refuse an unknown header.
        let key = Some(key).filter(|_| to.encoding == Encoding::Json);
        let (responded, timed_out) = (Arc::downgrade(self), Arc::downgrade(self));
        let posting = browser::post(&to.address, key, submission.body(to.encoding), MOST_READ, move |response| {
            let Some(sending) = responded.upgrade() else { return };
            sending.in_flight.update_value(|in_flight| in_flight.time_out = None);
            match response {
                Some(response) => sending.on(Event::Answered(attempt, classify(&response))),
                None => sending.failed(attempt),
            }
        });
        let more = u32::try_from(submission.size() / BYTES_PER_SECOND * 1_000).unwrap_or(0);
        let has_failed = posting.is_none();
        let time_out = browser::set_timeout(TIME_OUT_MS.saturating_add(more), move || {
            if let Some(sending) = timed_out.upgrade() {
                sending.on(Event::TimedOut(attempt));
            }
        });
        self.in_flight.update_value(|in_flight| (in_flight.posting, in_flight.time_out) = (posting, Some(time_out)));
        if has_failed {
            self.on(Event::Failed(attempt));
        }
    }

    /// Handles a request without a response: the network failed, or a file is no longer where it was chosen.
    fn failed(self: &Arc<Self>, attempt: Attempt) {
        let Some(submission) = self.submission() else { return };
        let sending = Arc::clone(self);
        browser::spawn_local(async move {
            if browser::are_readable(submission.files()).await {
                return sending.on(Event::Failed(attempt));
            }
            sending.on(Event::Cancelled);
            sending.on_event.notify(SendingEvent::FileUnreadable);
        });
    }
}

fn classify(response: &HttpResponse) -> Response {
    let HttpResponse { status, redirected, content_type, retry_after, body } = response;
    let raw = Raw {
        status: *status,
        redirected: *redirected,
        content_type: content_type.as_deref(),
        retry_after: retry_after.as_deref(),
        body,
    };
    response::classify(&raw, browser::parse_json)
}
