//! Random sequences of events: whatever happens in whatever order, the rules of `play` hold, and the visitor always has
//! a way to go on.
//!
//! `GENERATED=n` sets the number of sequences.

use klachtformulier::submission::response::{Content, Remark, Response};
use klachtformulier::submission::{Attempt, Command, Event, Expects, Pause, State, TRIES, WAITS};

use crate::play::{Play, busy, page, status};
use crate::support::Chance;

/// In the ordinary run, where it takes about two seconds.
const SEQUENCES: usize = 200_000;

#[test]
fn whatever_happens_it_arrives_or_there_is_a_choice() {
    let sequences = std::env::var("GENERATED").map_or(SEQUENCES, |number| number.parse().expect("a number"));
    let mut seen = Seen::default();
    for seed in 0..sequences {
        let mut chance = Chance((seed as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let mut play = Play::new(expects(&mut chance));
        for _ in 0..chance.below(40) {
            happens(&mut play, &mut chance);
            seen.note(&play);
        }
        comes_to_rest(&mut play, &mut chance);
        seen.note(&play);
        can_go_on(&play);
    }
    seen.check();
}

fn expects(chance: &mut Chance) -> Expects {
    match chance.below(4) {
        0 => Expects::Form(vec![200, 302]),
        1 => Expects::Form(Vec::new()),
        _ => Expects::Json,
    }
}

/// Any event, at any moment.
fn happens(play: &mut Play, chance: &mut Chance) {
    play.chance = chance.below(u32::MAX as usize) as u32;
    play.now_ms += chance.below(60_000) as i64 - 5_000;
    let event = match chance.below(22) {
        0..4 => Event::Send,
        4..6 => Event::Again,
        6 => Event::Cancelled,
        7..9 => Event::Offline,
        9..11 => Event::Online,
        11 => Event::Elapsed(Pause(chance.below(12) as u32)),
        12 => Event::Answered(attempt(play, chance), answer(chance)),
        13 => Event::Failed(attempt(play, chance)),
        14 => Event::TimedOut(attempt(play, chance)),
        _ => match goes_on(play, chance) {
            Some(event) => event,
            None => return,
        },
    };
    play.on(event);
}

/// Any request: the current one, an earlier one, or one that never existed.
fn attempt(play: &Play, chance: &mut Chance) -> Attempt {
    Attempt(chance.below(play.posts as usize + 3) as u32)
}

/// The event that follows by itself, if there is one.
fn goes_on(play: &Play, chance: &mut Chance) -> Option<Event> {
    if let Some(attempt) = play.open {
        return Some(match chance.below(6) {
            0 => Event::Failed(attempt),
            1 => Event::TimedOut(attempt),
            _ => Event::Answered(attempt, answer(chance)),
        });
    }
    let (pause, _) = play.running?;
    let is_waiting = matches!(play.state(), State::WaitingForNetwork { .. });
    Some(if is_waiting && chance.below(2) == 0 { Event::Online } else { Event::Elapsed(pause) })
}

/// Any response; most of them lead to another attempt.
fn answer(chance: &mut Chance) -> Response {
    let retry_after =
        ["0", "1", "70", "5000", "-1", "soon", "", "Fri, 20 Nov 2026 09:01:00 GMT", "99999999999999999999"];
    let retry_after = retry_after[chance.below(9)];
    let any = chance.below(700) as u16;
    match chance.below(24) {
        0..5 => busy(503, retry_after),
        5..8 => busy(429, retry_after),
        8..12 => status(500),
        12..14 => status(502),
        14 => status(408),
        15 => page(200),
        16 => status(413),
        17 => Response { redirected: true, ..status(any) },
        18 => Response { reference: Some("K-1".to_owned()), content: Content::Json, ..status(201) },
        19 => status(409),
        20 => Response { content: Content::Problem, remarks: vec![remark()], ..status(422) },
        21 => status(404),
        22 => page(any),
        _ => status(any),
    }
}

fn remark() -> Remark {
    Remark { question: Some("naam".to_owned()), message: "Vul een naam in.".to_owned() }
}

/// However it continues, it ends, and soon.
#[track_caller]
fn comes_to_rest(play: &mut Play, chance: &mut Chance) {
    let mut steps = 0;
    while let Some(event) = goes_on(play, chance) {
        play.on(event);
        steps += 1;
        // A request, a pause, and perhaps a wait after the pause, for each.
        assert!(steps <= 3 * (TRIES + WAITS), "no end in sight: {:?}", play.state());
    }
}

/// Checks that the complaint arrived, or that there is something that the visitor can do.
#[track_caller]
fn can_go_on(play: &Play) {
    let state = play.state();
    match state {
        State::Received { .. } => return,
        State::Idle | State::SentBack { .. } => {}
        _ => assert!(state.offers_other_ways(), "no other way in {state:?}"),
    }
    for press in [Event::Send, Event::Again] {
        let commands = play.clone().on(press);
        assert!(matches!(commands.as_slice(), [Command::Post { .. }]), "a press does nothing in {state:?}");
    }
}

/// Counts what happened, to check that the sequences go everywhere: whatever never happened was not tested.
#[derive(Default)]
struct Seen {
    states: [usize; 10],
}

impl Seen {
    fn note(&mut self, play: &Play) {
        let place = match play.state() {
            State::Idle => 0,
            State::Sending { .. } => 1,
            State::Pausing { .. } => 2,
            State::WaitingForNetwork { .. } => 3,
            State::Received { .. } => 4,
            State::SentBack { .. } => 5,
            State::TooLarge { .. } => 6,
            State::Refused { .. } => 7,
            State::Offering { .. } => 8,
            State::Cancelled => 9,
        };
        self.states[place] += 1;
    }

    fn check(&self) {
        assert!(self.states.iter().all(|seen| *seen > 500), "hardly seen: {:?}", self.states);
    }
}
