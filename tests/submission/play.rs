//! Simulates the world around a submission, and checks it: whatever a test is about, these rules hold at each step.

use klachtformulier::submission::response::{Content, Response};
use klachtformulier::submission::{
    Attempt, Clock, Command, Event, Expects, LEAST_PAUSE_MS, MOST_OWN_PAUSE_MS, MOST_PAUSE_MS, Pause, Sender, State,
    TRIES, WAITS, Why,
};

/// The key of the complaint that is sent here.
pub(crate) const KEY: &str = "0b8e3c52-6d0f-4c1e-9a53-2f1d6f0c7a11";

/// A Friday in November, in milliseconds.
pub(crate) const NOW_MS: i64 = 1_795_165_200_000;

/// The response of an endpoint that has the complaint.
pub(crate) fn created() -> Response {
    Response { status: 201, content: Content::Json, reference: Some("K-1".to_owned()), ..Response::default() }
}

/// A submission and the world around it.
#[derive(Clone, Debug)]
pub(crate) struct Play {
    pub(crate) sender: Sender,
    pub(crate) now_ms: i64,
    pub(crate) chance: u32,
    /// The request in progress, and the running pause, as a caller would keep them.
    pub(crate) open: Option<Attempt>,
    pub(crate) running: Option<(Pause, u32)>,
    /// All pauses of this press, with their reasons.
    pub(crate) pauses: Vec<(u32, Why)>,
    /// The number of requests, in total and since the last press.
    pub(crate) posts: u32,
    pub(crate) posts_of_press: u32,
    /// The failures of this press, counted from outside: real ones, and those because the network went away.
    real: u32,
    fell: u32,
    offline: bool,
    offline_meanwhile: bool,
    left_online: bool,
    /// Whether the organisation file says how success is recognised.
    knows_success: bool,
    pub(crate) may_have_arrived: bool,
}

impl Play {
    pub(crate) fn new(expects: Expects) -> Self {
        Self {
            knows_success: matches!(&expects, Expects::Form(statuses) if !statuses.is_empty()),
            sender: Sender::new(KEY, expects),
            now_ms: NOW_MS,
            chance: 0,
            open: None,
            running: None,
            pauses: Vec::new(),
            posts: 0,
            posts_of_press: 0,
            real: 0,
            fell: 0,
            offline: false,
            offline_meanwhile: false,
            left_online: true,
            may_have_arrived: false,
        }
    }

    /// A complaint that was sent: a request is in progress.
    pub(crate) fn sent() -> Self {
        let mut play = Self::new(Expects::Json);
        play.on(Event::Send);
        play
    }

    pub(crate) fn state(&self) -> &State {
        self.sender.state()
    }

    #[track_caller]
    pub(crate) fn answer(&mut self, response: Response) -> &mut Self {
        let attempt = self.open.expect("a request is on its way");
        self.on(Event::Answered(attempt, response));
        self
    }

    #[track_caller]
    pub(crate) fn fail(&mut self) -> &mut Self {
        let attempt = self.open.expect("a request is on its way");
        self.on(Event::Failed(attempt));
        self
    }

    #[track_caller]
    pub(crate) fn time_out(&mut self) -> &mut Self {
        let attempt = self.open.expect("a request is on its way");
        self.on(Event::TimedOut(attempt));
        self
    }

    /// Time passes until the pause is over.
    #[track_caller]
    pub(crate) fn elapse(&mut self) -> &mut Self {
        let (pause, ms) = self.running.expect("a pause is running");
        self.now_ms += i64::from(ms);
        self.on(Event::Elapsed(pause));
        self
    }

    /// An event of which the commands do not matter.
    #[track_caller]
    pub(crate) fn hears(&mut self, event: Event) -> &mut Self {
        self.on(event);
        self
    }

    /// An event, and the rules that hold for each event.
    #[track_caller]
    pub(crate) fn on(&mut self, event: Event) -> Vec<Command> {
        let before = self.sender.clone();
        self.note(&event, before.state());
        let clock = Clock { now_ms: self.now_ms, chance: self.chance };
        let commands = self.sender.on(event.clone(), clock);
        self.check_late(&event, before.state(), &commands);
        // The caller knows by itself that these are over.
        match event {
            Event::Answered(attempt, _) | Event::Failed(attempt) if self.open == Some(attempt) => self.open = None,
            Event::Elapsed(pause) if self.running.is_some_and(|(running, _)| running == pause) => self.running = None,
            _ => {}
        }
        for command in &commands {
            self.carry_out(command, &event, before.state());
        }
        self.check_state(before.state());
        commands
    }

    /// The world's own count of an event, apart from the submission.
    fn note(&mut self, event: &Event, before: &State) {
        let open = |attempt: &Attempt| self.open == Some(*attempt);
        if matches!(before, State::Received { .. }) {
            return;
        }
        match event {
            Event::Send | Event::Again if !before.is_busy() => {
                (self.real, self.fell, self.posts_of_press) = (0, 0, 0);
                self.pauses.clear();
            }
            Event::Offline => (self.offline, self.offline_meanwhile) = (true, true),
            Event::Online => self.offline = false,
            Event::TimedOut(attempt) | Event::Failed(attempt) if open(attempt) => {
                if self.offline_meanwhile {
                    self.fell += 1;
                } else {
                    self.real += 1;
                }
                self.may_have_arrived |= self.left_online || matches!(event, Event::TimedOut(_));
            }
            Event::Answered(attempt, response) if open(attempt) && !response.redirected => match response.status {
                408 | 429 | 503 => self.real += 1,
                200..=202 | 409 if response.content == Content::Json && response.reference.is_some() => {}
                // A form handler that has its own sign of success did not give it.
                200..300 | 409 if self.knows_success => {}
                // Nothing proves that it was received.
                0..300 | 409 | 500.. => {
                    self.real += 1;
                    self.may_have_arrived = true;
                }
                _ => {}
            },
            Event::Cancelled if self.open.is_some() => self.may_have_arrived = true,
            _ => {}
        }
    }

    /// An event about another request or pause than the current one changes nothing, except a receipt.
    #[track_caller]
    fn check_late(&self, event: &Event, before: &State, commands: &[Command]) {
        let is_late = match event {
            Event::Answered(attempt, _) | Event::Failed(attempt) | Event::TimedOut(attempt) => {
                self.open != Some(*attempt)
            }
            Event::Elapsed(pause) => self.running.is_none_or(|(running, _)| running != *pause),
            _ => false,
        };
        if !is_late {
            return;
        }
        let starts = |command: &Command| matches!(command, Command::Post { .. } | Command::StartPause { .. });
        assert!(!commands.iter().any(starts), "a late event starts something: {event:?} {commands:?}");
        let is_receipt = matches!(event, Event::Answered(..)) && matches!(self.state(), State::Received { .. });
        assert!(is_receipt || self.state() == before, "a late event changes {before:?} to {:?}", self.state());
    }

    #[track_caller]
    fn carry_out(&mut self, command: &Command, event: &Event, before: &State) {
        match command {
            Command::Post { attempt, key } => {
                assert_eq!(self.open, None, "two requests at once");
                assert_eq!(self.running, None, "a pause runs on beside a request");
                assert_eq!(key, KEY, "one complaint, one key");
                if matches!(before, State::Pausing { why: Why::Asked, .. }) {
                    assert!(matches!(event, Event::Elapsed(_)), "{event:?} posts before the endpoint allows it");
                }
                self.posts += 1;
                assert_eq!(*attempt, Attempt(self.posts), "each request has its own number");
                self.posts_of_press += 1;
                assert!(self.posts_of_press <= TRIES + WAITS, "too many requests for one press");
                self.open = Some(*attempt);
                self.left_online = !self.offline;
                self.offline_meanwhile = self.offline;
            }
            Command::Abort(attempt) => assert_eq!(self.open.take(), Some(*attempt), "this request was not open"),
            Command::StartPause { pause, ms } => {
                assert_eq!((self.open, self.running), (None, None), "a pause beside something else");
                assert!((LEAST_PAUSE_MS..=MOST_PAUSE_MS).contains(ms), "a pause of {ms} ms");
                self.running = Some((*pause, *ms));
                self.check_pause(*ms);
            }
            Command::StopPause(pause) => {
                assert_eq!(self.running.take().map(|(running, _)| running), Some(*pause), "this pause was not running");
            }
        }
    }

    #[track_caller]
    fn check_pause(&mut self, ms: u32) {
        let (why, until_ms) = match self.state() {
            State::Pausing { why, until_ms, .. } => (*why, *until_ms),
            State::WaitingForNetwork { until_ms, .. } => (Why::Offline, *until_ms),
            other => panic!("a pause in {other:?}"),
        };
        assert_eq!(until_ms, self.now_ms + i64::from(ms), "the end of the pause");
        let is_same = |earlier: Why| match why {
            Why::Asked => false,
            Why::Offline => earlier == Why::Offline,
            Why::Trouble | Why::Network => matches!(earlier, Why::Trouble | Why::Network),
        };
        let last = self.pauses.iter().rev().find(|(_, earlier)| is_same(*earlier)).map(|(last, _)| *last);
        if let Some(last) = last {
            let grows = match why {
                // The random part adds up to two seconds to a long wait.
                Why::Offline => ms + 2_000 > last,
                _ => ms > last || ms >= MOST_OWN_PAUSE_MS,
            };
            assert!(grows, "a pause of {ms} ms after one of {last} ms");
        }
        self.pauses.push((ms, why));
    }

    #[track_caller]
    fn check_state(&self, before: &State) {
        if matches!(before, State::Received { .. }) {
            assert_eq!(self.state(), before, "what was received stays received");
        }
        let (mut open, mut running) = (None, None);
        match self.state() {
            State::Sending { attempt, nth } => {
                open = Some(*attempt);
                assert_eq!(*nth, self.real + 1, "the number of the try");
            }
            State::Pausing { pause, .. } | State::WaitingForNetwork { pause, .. } => running = Some(*pause),
            State::SentBack { remarks } => assert!(!remarks.is_empty(), "sent back with nothing to mend"),
            State::Offering { posts, why } => {
                assert_eq!(*posts, self.posts_of_press);
                if *why == Why::Offline {
                    assert_eq!(self.fell, WAITS + 1, "given up on the network too early or too late");
                } else {
                    assert_eq!(self.real, TRIES, "given up too early or too late");
                }
            }
            _ => {}
        }
        assert_eq!(self.open, open, "the request that is open");
        assert_eq!(self.running.map(|(pause, _)| pause), running, "the pause that is running");
        assert_eq!(self.sender.is_online(), !self.offline);
        assert_eq!(self.sender.may_have_arrived(), self.may_have_arrived, "whether it may have arrived");
    }
}

/// A response with only a status.
pub(crate) fn status(status: u16) -> Response {
    Response { status, ..Response::default() }
}

/// A response with an HTML page.
pub(crate) fn page(status: u16) -> Response {
    Response { status, content: Content::Html, ..Response::default() }
}

/// A response that asks to come back later.
pub(crate) fn busy(status: u16, retry_after: &str) -> Response {
    Response { status, retry_after: Some(retry_after.to_owned()), ..Response::default() }
}
