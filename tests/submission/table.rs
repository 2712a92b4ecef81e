//! The table of the contract with the endpoint, row by row: what happens, and the state that the complainant meets.

use klachtformulier::organisation::Deliveries;
use klachtformulier::submission::response::{Content, Remark, Response};
use klachtformulier::submission::{Event, Expects, Refusal, State, TRIES, WAITS, Why};

use crate::play::{Play, busy, page, status};

/// The state that the complainant meets after one response.
#[track_caller]
fn check(expects: &Expects, response: Response, expected: &State) {
    let mut play = Play::new(expects.clone());
    play.on(Event::Send);
    play.answer(response);
    assert_eq!(play.state(), expected);
}

#[track_caller]
fn json(response: Response, expected: &State) {
    check(&Expects::Json, response, expected);
}

#[track_caller]
fn form(success: &[u16], response: Response, expected: &State) {
    check(&Expects::Form(success.to_vec()), response, expected);
}

/// The submission is retried automatically.
#[track_caller]
fn pauses(expects: Expects, response: Response, expected: Why) {
    let mut play = Play::new(expects);
    play.on(Event::Send);
    play.answer(response);
    assert!(matches!(play.state(), State::Pausing { why, .. } if *why == expected), "{:?}", play.state());
    play.elapse();
    assert!(matches!(play.state(), State::Sending { nth: 2, .. }), "{:?}", play.state());
}

/// The submission is retried automatically, and after a number of attempts there is a choice.
#[track_caller]
fn gives_up(response: &Response, expected: Why) {
    let mut play = Play::sent();
    for _ in 1..TRIES {
        play.answer(response.clone()).elapse();
    }
    play.answer(response.clone());
    assert_eq!(*play.state(), State::Offering { posts: TRIES, why: expected });
    assert!(play.state().offers_other_ways());
}

fn received() -> State {
    State::Received { reference: None }
}

fn refused(status: u16) -> State {
    State::Refused { why: Refusal::Status(status) }
}

fn with(status: u16, content: Content) -> Response {
    Response { status, content, ..Response::default() }
}

fn redirected(status: u16) -> Response {
    Response { status, redirected: true, ..Response::default() }
}

fn remarks() -> Vec<Remark> {
    vec![
        Remark { question: Some("naam".to_owned()), message: "Vul een naam in.".to_owned() },
        Remark { question: None, message: "Er is iets anders.".to_owned() },
    ]
}

fn problem(status: u16) -> Response {
    Response { status, content: Content::Problem, remarks: remarks(), ..Response::default() }
}

fn with_reference(status: u16) -> Response {
    Response { reference: Some("K-2026-1".to_owned()), ..with(status, Content::Json) }
}

#[test]
fn what_is_answered_with_a_reference_was_received() {
    let expected = State::Received { reference: Some("K-2026-1".to_owned()) };
    // 409: it was received before.
    for code in [200, 201, 202, 409] {
        json(with_reference(code), &expected);
        form(&[302], with_reference(code), &expected);
        form(&[], with_reference(code), &expected);
    }
}

/// A false receipt makes somebody miss a term: after any response that proves nothing there is a retry, and in the end
/// a choice.
#[test]
fn what_is_answered_without_a_reference_is_no_receipt() {
    let contents = [Content::None, Content::Json, Content::BrokenJson, Content::Problem, Content::Html, Content::Other];
    for code in [200, 201, 202, 203, 204, 205, 206, 226, 299, 409] {
        for content in contents {
            pauses(Expects::Json, with(code, content), Why::Trouble);
            pauses(Expects::Form(Vec::new()), with(code, content), Why::Trouble);
            gives_up(&with(code, content), Why::Trouble);
        }
    }
    // Nor is a reference with another content type or status.
    pauses(Expects::Json, Response { content: Content::Problem, ..with_reference(200) }, Why::Trouble);
    for code in [203, 206, 299] {
        pauses(Expects::Json, with_reference(code), Why::Trouble);
    }
}

#[test]
fn whether_it_arrived_is_not_known_then() {
    let mut play = Play::sent();
    assert!(!play.sender.may_have_arrived());
    play.answer(with(200, Content::Other));
    assert!(play.sender.may_have_arrived());
}

#[test]
fn problems_with_questions_send_back_to_those_questions() {
    for code in [400, 422] {
        json(problem(code), &State::SentBack { remarks: remarks() });
        form(&[200], problem(code), &State::SentBack { remarks: remarks() });
    }
}

#[test]
fn a_problem_without_questions_is_a_wrong_address() {
    for code in [400, 422] {
        json(with(code, Content::Problem), &refused(code));
        json(with(code, Content::Json), &refused(code));
        json(status(code), &refused(code));
        json(page(code), &refused(code));
    }
    // Only these two statuses lead back to the questions.
    json(problem(403), &refused(403));
}

#[test]
fn too_much_at_once_is_413() {
    json(status(413), &State::TooLarge { remarks: Vec::new() });
    json(page(413), &State::TooLarge { remarks: Vec::new() });
    json(problem(413), &State::TooLarge { remarks: remarks() });
}

#[test]
fn who_says_when_to_come_back_is_obeyed() {
    for code in [429, 503] {
        pauses(Expects::Json, busy(code, "30"), Why::Asked);
        pauses(Expects::Json, Response { content: Content::Html, ..busy(code, "30") }, Why::Asked);
        pauses(Expects::Form(vec![200]), busy(code, "30"), Why::Asked);
    }
}

#[test]
fn who_does_not_say_when_is_tried_again_all_the_same() {
    for code in [429, 503] {
        pauses(Expects::Json, status(code), Why::Trouble);
        pauses(Expects::Json, busy(code, "soon"), Why::Trouble);
    }
}

#[test]
fn trouble_at_the_endpoint_is_tried_again() {
    for code in [500, 501, 502, 504, 507, 599] {
        pauses(Expects::Json, status(code), Why::Trouble);
        pauses(Expects::Json, page(code), Why::Trouble);
        // Only two statuses say when.
        pauses(Expects::Json, busy(code, "30"), Why::Trouble);
        pauses(Expects::Form(vec![302]), page(code), Why::Trouble);
    }
}

#[test]
fn what_is_no_status_of_http_is_trouble() {
    for code in [0, 1, 100, 199, 600, 999] {
        pauses(Expects::Json, status(code), Why::Trouble);
    }
}

#[test]
fn a_time_out_by_the_servers_own_word_is_a_time_out() {
    pauses(Expects::Json, status(408), Why::Network);
}

#[test]
fn no_answer_is_tried_again() {
    let mut play = Play::sent();
    play.fail();
    assert!(matches!(play.state(), State::Pausing { why: Why::Network, .. }));
    play.elapse().time_out();
    assert!(matches!(play.state(), State::Pausing { why: Why::Network, .. }));
    assert_eq!(play.elapse().posts, 3);
}

#[test]
fn in_the_end_there_is_a_choice() {
    gives_up(&status(500), Why::Trouble);
    gives_up(&status(503), Why::Trouble);
    gives_up(&busy(503, "1"), Why::Asked);
    gives_up(&busy(429, "0"), Why::Asked);
    gives_up(&status(408), Why::Network);
    let mut play = Play::sent();
    for _ in 1..TRIES {
        play.time_out().elapse();
    }
    play.time_out();
    assert_eq!(*play.state(), State::Offering { posts: TRIES, why: Why::Network });
}

#[test]
fn without_network_it_waits_and_in_the_end_there_is_a_choice() {
    let mut play = Play::new(Expects::Json);
    play.on(Event::Offline);
    play.on(Event::Send);
    for _ in 0..WAITS {
        play.fail();
        assert!(matches!(play.state(), State::WaitingForNetwork { .. }), "{:?}", play.state());
        play.elapse();
    }
    play.fail();
    assert_eq!(*play.state(), State::Offering { posts: WAITS + 1, why: Why::Offline });
}

#[test]
fn any_other_4xx_is_a_wrong_address() {
    for code in (400..500).filter(|code| ![408, 409, 413, 429].contains(code)) {
        json(status(code), &refused(code));
        json(page(code), &refused(code));
        json(busy(code, "30"), &refused(code));
        form(&[200], status(code), &refused(code));
    }
}

#[test]
fn a_redirect_is_a_wrong_address() {
    let expected = State::Refused { why: Refusal::Redirect };
    for code in [300, 301, 302, 303, 304, 307, 308] {
        json(status(code), &expected);
    }
    // Hidden by the browser, or followed, whatever the response was.
    for code in [0, 200, 201, 409, 413, 422, 429, 500, 503] {
        json(redirected(code), &expected);
    }
    json(Response { redirected: true, ..problem(422) }, &expected);
}

#[test]
fn a_form_handler_says_in_its_own_way_that_it_received_it() {
    form(&[200], page(200), &received());
    form(&[200, 302], page(302), &received());
    form(&[302], status(302), &received());
    form(&[302], redirected(0), &received());
    form(&[303], redirected(200), &received());
}

#[test]
fn what_a_form_handler_does_not_call_a_success_is_none() {
    form(&[302], status(409), &refused(409));
    // A handler that shows the form again, with errors.
    form(&[302], page(200), &State::Refused { why: Refusal::Page });
    form(&[302], status(200), &refused(200));
    form(&[200], status(302), &State::Refused { why: Refusal::Redirect });
    form(&[200], redirected(200), &State::Refused { why: Refusal::Redirect });
    form(&[200], redirected(0), &State::Refused { why: Refusal::Redirect });
    form(&[], redirected(0), &State::Refused { why: Refusal::Redirect });
    form(&[302], status(303), &State::Refused { why: Refusal::Redirect });
}

#[test]
fn the_organisation_file_says_what_to_expect() {
    let receiver = |more: &str| {
        let text = format!(r#"{{"endpoint": {{"url": "https://example.nl/klacht"{more}}}}}"#);
        let (node, _) = klachtformulier::json::parse(text.as_bytes());
        let mut reading = klachtformulier::decode::Reading::default();
        let read = <Deliveries as klachtformulier::decode::Decode>::decode(&node.unwrap(), &mut reading);
        read.unwrap().receiver().unwrap().clone()
    };
    assert_eq!(Expects::of(None), Expects::Json);
    assert_eq!(Expects::of(Some(&receiver(""))), Expects::Json);
    assert_eq!(Expects::of(Some(&receiver(r#", "encoding": "json", "success": [302]"#))), Expects::Json);
    assert_eq!(Expects::of(Some(&receiver(r#", "encoding": "form""#))), Expects::Form(Vec::new()));
    let form = receiver(r#", "encoding": "form", "success": [200, 302]"#);
    assert_eq!(Expects::of(Some(&form)), Expects::Form(vec![200, 302]));
}
