//! The submission against a misbehaving server, over real sockets. Only time is simulated: pauses are over at once.

use std::net::SocketAddr;
use std::time::Duration;

use klachtformulier::submission::response::{Content, MOST_READ, Raw, Remark, Response, classify, read_json};
use klachtformulier::submission::{Attempt, Event, Expects, Refusal, State, TRIES, Why};

use crate::misbehaving::client::{Lost, Wanted, send};
use crate::misbehaving::{Answer, Behaviour, Misbehaving};
use crate::play::{KEY, Play};

const BODY: &[u8] = br#"{"format": 1, "answers": {"omschrijving": "Ik werd niet gehoord."}}"#;
/// Replaces the thirty seconds if no response will come. If one will, there is all the time that a busy machine may
/// need.
const IN_VAIN: Duration = Duration::from_millis(100);
const PATIENT: Duration = Duration::from_secs(20);

/// Carries out the commands of the submission, until nothing is in progress. `hangs` says for which requests no
/// response is expected.
fn drive(server: &Misbehaving, path: &str, expects: Expects, hangs: impl Fn(usize) -> bool) -> Play {
    let mut play = Play::new(expects);
    play.on(Event::Send);
    while play.state().is_busy() {
        let Some(attempt) = play.open else {
            play.elapse();
            continue;
        };
        let patience = if hangs(play.posts as usize - 1) { IN_VAIN } else { PATIENT };
        play.on(event(attempt, post(server.address(), path, patience)));
        // A client that gave up early may be ahead of the server.
        server.wait_for(play.posts as usize);
    }
    play
}

fn event(attempt: Attempt, answer: Result<Response, Lost>) -> Event {
    match answer {
        Ok(response) => Event::Answered(attempt, response),
        Err(Lost::TimedOut) => Event::TimedOut(attempt),
        Err(Lost::CutOff) => Event::Failed(attempt),
    }
}

/// The same, for a server that responds to every request.
fn drive_on(server: &Misbehaving, path: &str, expects: Expects) -> Play {
    drive(server, path, expects, |_| false)
}

fn post(address: SocketAddr, path: &str, patience: Duration) -> Result<Response, Lost> {
    let headers = &[("content-type", "application/json"), ("idempotency-key", KEY)];
    let wanted = Wanted { headers, patience, most: MOST_READ + 1, ..Wanted::post(path, BODY) };
    let got = send(address, &wanted)?;
    let raw = Raw {
        status: got.status,
        redirected: (300..400).contains(&got.status),
        content_type: got.header("content-type"),
        retry_after: got.header("retry-after"),
        body: &got.body,
    };
    Ok(classify(&raw, read_json))
}

/// Checks the final state after these behaviours, and that the number of requests is right, all with the same key and
/// body.
#[track_caller]
fn check(behaviours: &[Behaviour], expected: &State, posts: usize) {
    let server = Misbehaving::start();
    server.script("/klacht", behaviours.to_vec());
    let hangs = |nth: usize| matches!(behaviours.get(nth), Some(Behaviour::Hang));
    let play = drive(&server, "/klacht", Expects::Json, hangs);
    assert_eq!(play.state(), expected);
    let requests = server.posts();
    assert_eq!(requests.len(), posts);
    for request in requests {
        assert_eq!(request.header("idempotency-key"), Some(KEY));
        assert!(request.body.is_empty() || request.body == BODY, "what was typed goes along whole, every time");
    }
}

/// Checks the final state at a path of the server, after this many requests.
#[track_caller]
fn at(path: &str, expected: &State, posts: usize) {
    let server = Misbehaving::start();
    let play = drive(&server, path, Expects::Json, |_| path.contains("hang"));
    assert_eq!((play.state(), server.posts().len()), (expected, posts), "{path}");
}

fn received(reference: &str) -> State {
    State::Received { reference: Some(reference.to_owned()).filter(|text| !text.is_empty()) }
}

fn refused(why: Refusal) -> State {
    State::Refused { why }
}

fn offering(why: Why) -> State {
    State::Offering { posts: TRIES, why }
}

#[test]
fn every_path_of_the_server_ends_as_the_table_says() {
    let tries = TRIES as usize;
    at("/200", &offering(Why::Trouble), tries);
    at("/200-broken-json", &offering(Why::Trouble), tries);
    at("/200-wrong-type", &received("K-2026-1"), 1);
    at("/200-html", &offering(Why::Trouble), tries);
    at("/201", &received("K-2026-1"), 1);
    at("/204", &offering(Why::Trouble), tries);
    at("/200-ok", &offering(Why::Trouble), tries);
    at("/206", &offering(Why::Trouble), tries);
    at("/409-html", &offering(Why::Trouble), tries);
    at("/302", &refused(Refusal::Redirect), 1);
    at("/307", &refused(Refusal::Redirect), 1);
    at("/400", &refused(Refusal::Status(400)), 1);
    at("/404", &refused(Refusal::Status(404)), 1);
    at("/409", &received("K-2026-1"), 1);
    at("/413", &State::TooLarge { remarks: Vec::new() }, 1);
    at("/422", &refused(Refusal::Status(422)), 1);
    at("/429", &offering(Why::Asked), tries);
    at("/500", &offering(Why::Trouble), tries);
    at("/503", &offering(Why::Trouble), tries);
    at("/503-retry", &offering(Why::Asked), tries);
    at("/503-retry-date", &offering(Why::Asked), tries);
    at("/close", &offering(Why::Network), tries);
    at("/close-in-headers", &offering(Why::Network), tries);
    at("/close-in-body", &offering(Why::Network), tries);
    at("/hang", &offering(Why::Network), tries);
    at("/hang-in-body", &offering(Why::Network), tries);
    at("/huge", &offering(Why::Trouble), tries);
    at("/trickle", &received("TRICKLE-1"), 1);
}

#[test]
fn a_problem_comes_back_at_its_questions() {
    let remark =
        |question: &str, message: &str| Remark { question: Some(question.to_owned()), message: message.to_owned() };
    let remarks = vec![remark("naam", "Vul een naam in."), remark("onbekend", "Er is iets anders.")];
    at("/422-problem", &State::SentBack { remarks }, 1);
    at("/400-problem", &State::SentBack { remarks: vec![remark("omschrijving", "Schrijf iets meer op.")] }, 1);
}

#[test]
fn a_server_that_recovers_receives_it() {
    let troubles = [Behaviour::page(500), Behaviour::CloseAtOnce, Behaviour::Hang, Behaviour::busy(503, Some("2"))];
    for trouble in troubles.clone() {
        check(&[trouble, Behaviour::created("K-1")], &received("K-1"), 2);
    }
    let all: Vec<_> = troubles.into_iter().chain([Behaviour::created("K-1")]).collect();
    check(&all, &received("K-1"), 5);
}

#[test]
fn a_receipt_that_got_lost_is_given_again() {
    check(
        &[Behaviour::CloseInBody, Behaviour::with(409, "application/json", r#"{"reference": "K-1"}"#)],
        &received("K-1"),
        2,
    );
}

#[test]
fn a_slow_answer_is_an_answer() {
    let slow = Behaviour::Trickle(Duration::from_millis(1), Answer::created("K-1"));
    check(&[slow], &received("K-1"), 1);
}

#[test]
fn of_a_huge_answer_no_more_is_read_than_needed() {
    let server = Misbehaving::start();
    let response = post(server.address(), "/huge", PATIENT).unwrap();
    assert_eq!(response.content, Content::BrokenJson);
    assert!(server.streamed() < 32 * 1024 * 1024, "{}", server.streamed());
}

#[test]
fn what_is_redirected_does_not_go_there() {
    let server = Misbehaving::start();
    drive_on(&server, "/302", Expects::Json);
    assert!(server.requests().iter().all(|request| request.path == "/302"));
}

#[test]
fn where_nobody_listens_there_is_a_choice() {
    let nobody = Misbehaving::refused();
    let mut play = Play::sent();
    while play.state().is_busy() {
        match play.open {
            Some(attempt) => play.hears(event(attempt, post(nobody, "/klacht", PATIENT))),
            None => play.elapse(),
        };
    }
    assert_eq!(*play.state(), offering(Why::Network));
}

#[test]
fn a_form_handler_answers_in_its_own_way() {
    let server = Misbehaving::start();
    let mut posts = 0;
    let mut ends = |path: &str, success: &[u16]| {
        let mut play = Play::new(Expects::Form(success.to_vec()));
        play.on(Event::Send);
        play.on(event(Attempt(1), post(server.address(), path, PATIENT)));
        posts += 1;
        assert_eq!(server.wait_for(posts).len(), posts);
        play.state().clone()
    };
    assert_eq!(ends("/302", &[302]), received(""));
    assert_eq!(ends("/200-html", &[200]), received(""));
    assert_eq!(ends("/200-html", &[302]), refused(Refusal::Page));
}

#[test]
fn after_a_failure_the_same_complaint_is_sent_again() {
    let server = Misbehaving::start();
    let mut behaviours = vec![Behaviour::page(500); TRIES as usize];
    behaviours.push(Behaviour::created("K-1"));
    server.script("/klacht", behaviours);
    let mut play = drive_on(&server, "/klacht", Expects::Json);
    assert_eq!(*play.state(), offering(Why::Trouble));
    play.on(Event::Again);
    play.answer(post(server.address(), "/klacht", PATIENT).unwrap());
    assert_eq!(*play.state(), received("K-1"));
    let keys: Vec<_> = server.posts().iter().map(|post| post.header("idempotency-key").map(str::to_owned)).collect();
    assert_eq!(keys, vec![Some(KEY.to_owned()); TRIES as usize + 1]);
}
