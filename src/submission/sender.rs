//! The state machine: which commands follow an event, and which state comes next.

use super::meaning::{Expects, Meaning, meaning};
use super::pause::{self, TRIES, WAITS};
use super::response::Response;
use super::state::{Attempt, Clock, Command, Event, Pause, State, Why};

/// The sending of one complaint.
#[derive(Clone, Debug)]
pub struct Sender {
    key: String,
    expects: Expects,
    state: State,
    /// What the device reports.
    online: bool,
    /// The number of the last request, and of the last pause.
    attempt: u32,
    pause: u32,
    press: Press,
    /// Whether the device was online when the last request left.
    left_online: bool,
    /// Whether the device was offline at any moment of the last request.
    fell_away: bool,
    may_have_arrived: bool,
}

/// What one press on send has cost so far.
#[derive(Clone, Copy, Debug, Default)]
struct Press {
    posts: u32,
    /// Failed attempts, of [`TRIES`].
    tries: u32,
    /// Attempts during which the network was lost, of [`WAITS`].
    waits: u32,
}

impl Sender {
    /// For a complaint that was not sent yet. The key is its UUID.
    pub fn new(key: &str, expects: Expects) -> Self {
        Self {
            key: key.to_owned(),
            expects,
            state: State::Idle,
            online: true,
            attempt: 0,
            pause: 0,
            press: Press::default(),
            left_online: true,
            fell_away: false,
            may_have_arrived: false,
        }
    }

    /// The current state.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Whether the device reports that it is online.
    pub fn is_online(&self) -> bool {
        self.online
    }

    /// Whether the organisation may have received the complaint without confirming it: a request was sent, and its
    /// outcome is unknown. The complainant is told so before choosing another way.
    pub fn may_have_arrived(&self) -> bool {
        self.may_have_arrived
    }

    /// Whether the receiver promises to store a complaint once, however often it is sent. A form handler does not.
    pub fn counts_once(&self) -> bool {
        self.expects == Expects::Json
    }

    /// Handles an event.
    pub fn on(&mut self, event: Event, clock: Clock) -> Vec<Command> {
        if matches!(self.state, State::Received { .. }) {
            return Vec::new();
        }
        match event {
            Event::Send if self.state.is_busy() => Vec::new(),
            Event::Again if !self.state.takes_again() => Vec::new(),
            Event::Send | Event::Again => self.pressed(),
            Event::Answered(attempt, response) => self.answered(attempt, response, clock),
            Event::TimedOut(attempt) if self.is_open(attempt) => {
                self.may_have_arrived = true;
                let mut commands = vec![Command::Abort(attempt)];
                commands.extend(self.unanswered(clock));
                commands
            }
            Event::Failed(attempt) if self.is_open(attempt) => {
                self.may_have_arrived |= self.left_online;
                self.unanswered(clock)
            }
            Event::Offline => {
                self.online = false;
                self.fell_away = true;
                Vec::new()
            }
            Event::Online => self.came_online(),
            Event::Cancelled if self.state.is_busy() => {
                self.may_have_arrived |= matches!(self.state, State::Sending { .. });
                let commands = self.stopped();
                self.state = State::Cancelled;
                commands
            }
            Event::Elapsed(pause) => self.elapsed(pause, clock),
            Event::TimedOut(_) | Event::Failed(_) | Event::Cancelled => Vec::new(),
        }
    }

    /// A press that has an effect: it starts anew, or ends a pause.
    fn pressed(&mut self) -> Vec<Command> {
        if !self.state.is_busy() {
            self.press = Press::default();
        }
        let commands = self.stopped();
        self.post(commands)
    }

    fn answered(&mut self, attempt: Attempt, response: Response, clock: Clock) -> Vec<Command> {
        let meaning = meaning(&response, &self.expects);
        let was_made = (1..=self.attempt).contains(&attempt.0);
        if meaning == Meaning::Received && was_made {
            // The request that was answered needs no abort.
            let commands = if self.is_open(attempt) { Vec::new() } else { self.stopped() };
            self.state = State::Received { reference: response.reference };
            return commands;
        }
        if !self.is_open(attempt) {
            return Vec::new();
        }
        match meaning {
            Meaning::Busy => match pause::asked(response.retry_after.as_deref(), clock.now_ms, clock.chance) {
                Some(ms) => self.failed(Why::Asked, Some(ms), clock),
                // Without a time it is treated as trouble.
                None => self.failed(Why::Trouble, None, clock),
            },
            Meaning::TooSlow => self.failed(Why::Network, None, clock),
            Meaning::Trouble => {
                self.may_have_arrived = true;
                self.failed(Why::Trouble, None, clock)
            }
            Meaning::Received => Vec::new(),
            Meaning::SentBack => self.rests(State::SentBack { remarks: response.remarks }),
            Meaning::TooLarge => self.rests(State::TooLarge { remarks: response.remarks }),
            Meaning::Refused(why) => self.rests(State::Refused { why }),
        }
    }

    /// A request without a response: a failure, unless the network was lost.
    fn unanswered(&mut self, clock: Clock) -> Vec<Command> {
        if !self.fell_away {
            return self.failed(Why::Network, None, clock);
        }
        self.press.waits += 1;
        if self.press.waits > WAITS {
            self.offers(Why::Offline)
        } else if self.online {
            self.pauses(Why::Network, self.own_pause(clock), clock)
        } else {
            self.waits(clock)
        }
    }

    fn failed(&mut self, why: Why, asked_ms: Option<u32>, clock: Clock) -> Vec<Command> {
        self.press.tries += 1;
        if self.press.tries >= TRIES {
            return self.offers(why);
        }
        let ms = asked_ms.unwrap_or_else(|| self.own_pause(clock));
        self.pauses(why, ms, clock)
    }

    fn own_pause(&self, clock: Clock) -> u32 {
        pause::own(self.press.tries + self.press.waits, clock.chance)
    }

    fn came_online(&mut self) -> Vec<Command> {
        self.online = true;
        if !matches!(self.state, State::WaitingForNetwork { .. }) {
            return Vec::new();
        }
        let commands = self.stopped();
        self.post(commands)
    }

    fn elapsed(&mut self, over: Pause, clock: Clock) -> Vec<Command> {
        match self.state {
            State::Pausing { pause, .. } if pause == over && !self.online => self.waits(clock),
            State::Pausing { pause, .. } | State::WaitingForNetwork { pause, .. } if pause == over => {
                self.post(Vec::new())
            }
            _ => Vec::new(),
        }
    }

    fn post(&mut self, mut commands: Vec<Command>) -> Vec<Command> {
        self.attempt = self.attempt.wrapping_add(1);
        self.press.posts += 1;
        self.left_online = self.online;
        self.fell_away = !self.online;
        let attempt = Attempt(self.attempt);
        self.state = State::Sending { attempt, nth: self.press.tries + 1 };
        commands.push(Command::Post { attempt, key: self.key.clone() });
        commands
    }

    fn pauses(&mut self, why: Why, ms: u32, clock: Clock) -> Vec<Command> {
        let (pause, until_ms, commands) = self.new_pause(ms, clock);
        self.state = State::Pausing { pause, until_ms, why };
        commands
    }

    fn waits(&mut self, clock: Clock) -> Vec<Command> {
        let ms = pause::wait(self.press.waits.saturating_sub(1), clock.chance);
        let (pause, until_ms, commands) = self.new_pause(ms, clock);
        self.state = State::WaitingForNetwork { pause, until_ms };
        commands
    }

    fn new_pause(&mut self, ms: u32, clock: Clock) -> (Pause, i64, Vec<Command>) {
        self.pause = self.pause.wrapping_add(1);
        let pause = Pause(self.pause);
        (pause, clock.now_ms.saturating_add(i64::from(ms)), vec![Command::StartPause { pause, ms }])
    }

    fn offers(&mut self, why: Why) -> Vec<Command> {
        self.rests(State::Offering { posts: self.press.posts, why })
    }

    /// Enters a state in which nothing happens automatically.
    fn rests(&mut self, state: State) -> Vec<Command> {
        self.state = state;
        Vec::new()
    }

    /// The commands that end a request or a pause.
    fn stopped(&self) -> Vec<Command> {
        match self.state {
            State::Sending { attempt, .. } => vec![Command::Abort(attempt)],
            State::Pausing { pause, .. } | State::WaitingForNetwork { pause, .. } => vec![Command::StopPause(pause)],
            _ => Vec::new(),
        }
    }

    fn is_open(&self, wanted: Attempt) -> bool {
        matches!(self.state, State::Sending { attempt, .. } if attempt == wanted)
    }
}
