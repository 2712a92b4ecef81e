//! The sending of one complaint, from the first press on send to the receipt or to an offer of other ways.
//!
//! A machine without hands: it is told what happened and says what to do. It asks no clock and no chance, both come
//! with the event as [`Facts`]. It never has the answers: whoever carries out [`Effect::Post`] takes the complaint from
//! where it stands, and it stays there. So nothing that happens here can lose what was typed.
//!
//! - There is one request at a time. Each has a number, and what is told of an older one changes nothing, with one
//!   exception: that the complaint was received stays true however late it is heard.
//! - One complaint has one key, the same in every request, also after mending: so a receiver keeps it once.
//! - One press on send costs at most [`TRIES`] requests, and [`WAITS`] more where the network fell away under them: for
//!   being offline is no failure. Whether a device is offline is only believed to explain a failure, for devices err.
//!
//! How an answer is read is for `response`, what it means for `meaning`, how long a pause is for `pause`; the sentences are
//! in `texts`, chosen by `said`.

mod meaning;
mod pause;
pub mod response;
mod retry_after;
mod state;

pub use meaning::Expects;
pub use pause::{LEAST_PAUSE_MS, MOST_OWN_PAUSE_MS, MOST_PAUSE_MS, TIME_OUT_MS, TRIES, WAITS};
pub use retry_after::read_retry_after;
pub use state::{Attempt, Effect, Event, Facts, Pause, Refusal, State, Why};

use meaning::{Meaning, meaning};
use response::Response;

/// The sending of one complaint.
#[derive(Clone, Debug)]
pub struct Sender {
    key: String,
    expects: Expects,
    state: State,
    /// What the device says of its network.
    online: bool,
    /// The number of the last request, and of the last pause.
    attempt: u32,
    pause: u32,
    press: Press,
    /// Whether the device was online when the last request left.
    left_online: bool,
    /// Whether the device was offline at any time during the last request.
    fell_away: bool,
    may_have_arrived: bool,
}

/// What one press on send has cost so far.
#[derive(Clone, Copy, Debug, Default)]
struct Press {
    posts: u32,
    /// Tries that failed, of [`TRIES`].
    tries: u32,
    /// Tries under which the network fell away, of [`WAITS`].
    waits: u32,
}

impl Sender {
    /// A complaint that was not sent yet. The key is a UUID of its own.
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

    /// How far it is.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Whether the device has a network, as far as it says.
    pub fn is_online(&self) -> bool {
        self.online
    }

    /// Whether the organisation may have the complaint although nothing says so: a request left, and how it ended is
    /// not known. Whoever offers another way says this.
    pub fn may_have_arrived(&self) -> bool {
        self.may_have_arrived
    }

    /// Whether a receiver promises to keep a complaint once, however often it comes: a form handler does not.
    pub fn counts_once(&self) -> bool {
        self.expects == Expects::Json
    }

    /// Takes an event, and says what to do.
    pub fn on(&mut self, event: Event, facts: Facts) -> Vec<Effect> {
        if matches!(self.state, State::Received { .. }) {
            return Vec::new();
        }
        match event {
            Event::Send if self.state.is_busy() => Vec::new(),
            Event::Again if !self.state.takes_again() => Vec::new(),
            Event::Send | Event::Again => self.pressed(),
            Event::Answered(attempt, response) => self.answered(attempt, response, facts),
            Event::TimedOut(attempt) if self.is_open(attempt) => {
                self.may_have_arrived = true;
                let mut effects = vec![Effect::Abort(attempt)];
                effects.extend(self.unanswered(facts));
                effects
            }
            Event::Failed(attempt) if self.is_open(attempt) => {
                self.may_have_arrived |= self.left_online;
                self.unanswered(facts)
            }
            Event::Offline => {
                self.online = false;
                self.fell_away = true;
                Vec::new()
            }
            Event::Online => self.came_online(),
            Event::Cancelled if self.state.is_busy() => {
                self.may_have_arrived |= matches!(self.state, State::Sending { .. });
                let effects = self.stopped();
                self.state = State::Cancelled;
                effects
            }
            Event::Elapsed(pause) => self.elapsed(pause, facts),
            Event::TimedOut(_) | Event::Failed(_) | Event::Cancelled => Vec::new(),
        }
    }

    /// A press that does something: a new beginning, or the end of a pause.
    fn pressed(&mut self) -> Vec<Effect> {
        if !self.state.is_busy() {
            self.press = Press::default();
        }
        let effects = self.stopped();
        self.post(effects)
    }

    fn answered(&mut self, attempt: Attempt, response: Response, facts: Facts) -> Vec<Effect> {
        let meaning = meaning(&response, &self.expects);
        let was_made = (1..=self.attempt).contains(&attempt.0);
        if meaning == Meaning::Received && was_made {
            // The request that was answered is over by itself.
            let effects = if self.is_open(attempt) { Vec::new() } else { self.stopped() };
            self.state = State::Received { reference: response.reference };
            return effects;
        }
        if !self.is_open(attempt) {
            return Vec::new();
        }
        match meaning {
            Meaning::Busy => match pause::asked(response.retry_after.as_deref(), facts.now_ms, facts.chance) {
                Some(ms) => self.failed(Why::Asked, Some(ms), facts),
                // Who asks for patience without saying how long has trouble.
                None => self.failed(Why::Trouble, None, facts),
            },
            Meaning::TooSlow => self.failed(Why::Network, None, facts),
            Meaning::Trouble => {
                self.may_have_arrived = true;
                self.failed(Why::Trouble, None, facts)
            }
            Meaning::Received => Vec::new(),
            Meaning::SentBack => self.rests(State::SentBack { remarks: response.remarks }),
            Meaning::TooLarge => self.rests(State::TooLarge { remarks: response.remarks }),
            Meaning::Refused(why) => self.rests(State::Refused { why }),
        }
    }

    /// A request that got no answer: a failure, unless the network fell away under it.
    fn unanswered(&mut self, facts: Facts) -> Vec<Effect> {
        if !self.fell_away {
            return self.failed(Why::Network, None, facts);
        }
        self.press.waits += 1;
        if self.press.waits > WAITS {
            self.offers(Why::Offline)
        } else if self.online {
            self.pauses(Why::Network, self.own_pause(facts), facts)
        } else {
            self.waits(facts)
        }
    }

    fn failed(&mut self, why: Why, asked_ms: Option<u32>, facts: Facts) -> Vec<Effect> {
        self.press.tries += 1;
        if self.press.tries >= TRIES {
            return self.offers(why);
        }
        let ms = asked_ms.unwrap_or_else(|| self.own_pause(facts));
        self.pauses(why, ms, facts)
    }

    fn own_pause(&self, facts: Facts) -> u32 {
        pause::own(self.press.tries + self.press.waits, facts.chance)
    }

    fn came_online(&mut self) -> Vec<Effect> {
        self.online = true;
        if !matches!(self.state, State::WaitingForNetwork { .. }) {
            return Vec::new();
        }
        let effects = self.stopped();
        self.post(effects)
    }

    fn elapsed(&mut self, over: Pause, facts: Facts) -> Vec<Effect> {
        match self.state {
            State::Pausing { pause, .. } if pause == over && !self.online => self.waits(facts),
            State::Pausing { pause, .. } | State::WaitingForNetwork { pause, .. } if pause == over => {
                self.post(Vec::new())
            }
            _ => Vec::new(),
        }
    }

    fn post(&mut self, mut effects: Vec<Effect>) -> Vec<Effect> {
        self.attempt = self.attempt.wrapping_add(1);
        self.press.posts += 1;
        self.left_online = self.online;
        self.fell_away = !self.online;
        let attempt = Attempt(self.attempt);
        self.state = State::Sending { attempt, nth: self.press.tries + 1 };
        effects.push(Effect::Post { attempt, key: self.key.clone() });
        effects
    }

    fn pauses(&mut self, why: Why, ms: u32, facts: Facts) -> Vec<Effect> {
        let (pause, until_ms, effects) = self.new_pause(ms, facts);
        self.state = State::Pausing { pause, until_ms, why };
        effects
    }

    fn waits(&mut self, facts: Facts) -> Vec<Effect> {
        let ms = pause::wait(self.press.waits.saturating_sub(1), facts.chance);
        let (pause, until_ms, effects) = self.new_pause(ms, facts);
        self.state = State::WaitingForNetwork { pause, until_ms };
        effects
    }

    fn new_pause(&mut self, ms: u32, facts: Facts) -> (Pause, i64, Vec<Effect>) {
        self.pause = self.pause.wrapping_add(1);
        let pause = Pause(self.pause);
        (pause, facts.now_ms.saturating_add(i64::from(ms)), vec![Effect::StartPause { pause, ms }])
    }

    fn offers(&mut self, why: Why) -> Vec<Effect> {
        self.rests(State::Offering { posts: self.press.posts, why })
    }

    /// What went on is over by itself, and nothing goes on.
    fn rests(&mut self, state: State) -> Vec<Effect> {
        self.state = state;
        Vec::new()
    }

    /// Ends what goes on.
    fn stopped(&self) -> Vec<Effect> {
        match self.state {
            State::Sending { attempt, .. } => vec![Effect::Abort(attempt)],
            State::Pausing { pause, .. } | State::WaitingForNetwork { pause, .. } => vec![Effect::StopPause(pause)],
            _ => Vec::new(),
        }
    }

    fn is_open(&self, wanted: Attempt) -> bool {
        matches!(self.state, State::Sending { attempt, .. } if attempt == wanted)
    }
}
