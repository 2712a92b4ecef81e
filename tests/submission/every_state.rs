//! Every state that one press on send can lead to: not random ones, but all of them.

use std::collections::HashMap;

use klachtformulier::submission::response::{Remark, Response};
use klachtformulier::submission::{Event, Expects, TRIES, WAITS};

use crate::play::{Play, busy, created, status};

/// All states, and the next states of each, by itself or by "try again".
struct Map {
    places: HashMap<String, usize>,
    plays: Vec<Play>,
    onward: Vec<Vec<usize>>,
}

#[test]
fn every_way_ends_where_nothing_goes_on() {
    let map = explored();
    let mut longest = vec![None; map.plays.len()];
    let most = (0..map.plays.len()).map(|place| steps_left(place, &map, &mut longest, 0)).max();
    // Each request has an end and a pause after it, and some pauses a wait after them.
    assert!(most.is_some_and(|most| most <= 3 * (TRIES + WAITS) as usize), "{most:?}");
    let ends = map.onward.iter().zip(&map.plays).filter(|(onward, _)| onward.is_empty());
    for (_, play) in ends {
        assert!(!play.state().is_busy(), "a dead end: {:?}", play.state());
    }
    assert!(map.plays.len() > 1_000, "{} states only", map.plays.len());
}

#[test]
fn from_every_state_one_press_leads_to_the_other_ways() {
    for play in explored().plays.iter().filter(|play| play.state().is_busy()) {
        let mut play = play.clone();
        play.on(Event::Cancelled);
        assert!(play.state().offers_other_ways(), "{:?}", play.state());
        play.on(Event::Send);
        assert!(play.open.is_some());
    }
}

fn explored() -> Map {
    let mut map = Map { places: HashMap::new(), plays: Vec::new(), onward: Vec::new() };
    for offline in [false, true] {
        let mut play = Play::new(Expects::Json);
        if offline {
            play.on(Event::Offline);
        }
        play.on(Event::Send);
        map.place(play);
    }
    let mut next = 0;
    while let Some(play) = map.plays.get(next).cloned() {
        let mut onward = Vec::new();
        for event in going_on(&play) {
            let mut then = play.clone();
            then.on(event);
            onward.push(map.place(then));
        }
        for event in [Event::Offline, Event::Online, Event::Cancelled].into_iter().filter(|_| play.state().is_busy()) {
            let mut then = play.clone();
            let starts = !then.on(event).is_empty();
            let place = map.place(then);
            // A change in the device's network only leads on if it starts something.
            if starts {
                onward.push(place);
            }
        }
        map.onward.push(onward);
        next += 1;
    }
    map
}

/// All events that can follow: every kind of response, or none, or the end of the pause, or a visitor who does not
/// wait.
fn going_on(play: &Play) -> Vec<Event> {
    if let Some(attempt) = play.open {
        let remarks = vec![Remark { question: None, message: "Iets.".to_owned() }];
        let answers = [created(), status(201), status(404), status(413), status(500), busy(503, "5"), busy(429, "900")];
        let sent_back = Response { remarks, ..status(422) };
        let answered = answers.into_iter().chain([sent_back]).map(|answer| Event::Answered(attempt, answer));
        return answered.chain([Event::Failed(attempt), Event::TimedOut(attempt)]).collect();
    }
    let Some((pause, _)) = play.running else { return Vec::new() };
    let again = play.state().takes_again().then_some(Event::Again);
    again.into_iter().chain([Event::Elapsed(pause)]).collect()
}

impl Map {
    /// The index of a state, a new one if it was not seen before.
    fn place(&mut self, play: Play) -> usize {
        let name = format!("{:?}", play.sender);
        *self.places.entry(name).or_insert_with(|| {
            self.plays.push(play);
            self.plays.len() - 1
        })
    }
}

/// The most steps that can follow from here.
fn steps_left(place: usize, map: &Map, longest: &mut [Option<usize>], depth: usize) -> usize {
    assert!(depth <= map.plays.len(), "going round in circles: {:?}", map.plays[place].state());
    if let Some(known) = longest[place] {
        return known;
    }
    let onward = map.onward[place].iter();
    let most = onward.map(|next| 1 + steps_left(*next, map, longest, depth + 1)).max().unwrap_or(0);
    longest[place] = Some(most);
    most
}
