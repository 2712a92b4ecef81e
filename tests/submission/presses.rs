//! What a visitor does while a complaint is being sent, and events that come too late.

use klachtformulier::submission::response::Response;
use klachtformulier::submission::{Attempt, Command, Event, Expects, Pause, State, TRIES, WAITS, Why};

use crate::play::{KEY, Play, busy, created, page, status};

/// One play for each state in which nothing is in progress and nothing is final.
fn at_rest() -> Vec<Play> {
    let mut cancelled = Play::sent();
    cancelled.on(Event::Cancelled);
    let mut offering = Play::sent();
    for _ in 1..TRIES {
        offering.fail().elapse();
    }
    offering.fail();
    let problem = Response {
        remarks: vec![klachtformulier::submission::response::Remark { question: None, message: "Iets.".to_owned() }],
        ..status(422)
    };
    let mut rests = vec![Play::new(Expects::Json), cancelled, offering];
    for answer in [problem, status(413), status(404)] {
        let mut play = Play::sent();
        play.answer(answer);
        rests.push(play);
    }
    rests
}

#[test]
fn a_press_on_send_posts() {
    let mut play = Play::new(Expects::Json);
    let commands = play.on(Event::Send);
    assert_eq!(commands, [Command::Post { attempt: Attempt(1), key: KEY.to_owned() }]);
}

#[test]
fn a_double_click_is_one() {
    let mut play = Play::sent();
    assert_eq!(play.on(Event::Send), []);
    assert_eq!(play.on(Event::Again), []);
    play.fail();
    // The second click can come after a failure that came at once.
    assert_eq!(play.on(Event::Send), []);
    assert_eq!(play.posts, 1);
}

#[test]
fn whoever_cannot_wait_tries_right_away() {
    let mut play = Play::sent();
    play.fail();
    let commands = play.on(Event::Again);
    assert_eq!(commands[0], Command::StopPause(Pause(1)));
    assert!(matches!(commands[1], Command::Post { .. }));
    assert!(matches!(play.state(), State::Sending { nth: 2, .. }));
    // It is one of the attempts of this press.
    for _ in 2..TRIES {
        play.fail();
        play.on(Event::Again);
    }
    play.fail();
    assert!(matches!(play.state(), State::Offering { .. }));
}

#[test]
fn nobody_tries_before_the_endpoint_allows_it() {
    let mut play = Play::sent();
    play.answer(busy(503, "60"));
    assert!(!play.state().takes_again());
    assert_eq!(play.on(Event::Again), []);
    assert_eq!(play.on(Event::Online), []);
}

#[test]
fn from_every_rest_a_press_sends_under_the_same_key() {
    for press in [Event::Send, Event::Again] {
        for mut play in at_rest() {
            let before = format!("{:?}", play.state());
            let commands = play.on(press.clone());
            assert!(matches!(commands.as_slice(), [Command::Post { .. }]), "{before}");
            assert!(matches!(play.state(), State::Sending { nth: 1, .. }), "a press has all its tries: {before}");
        }
    }
}

#[test]
fn after_mending_it_can_arrive() {
    for mut play in at_rest() {
        play.on(Event::Send);
        play.answer(created());
        assert!(matches!(play.state(), State::Received { .. }));
    }
}

#[test]
fn a_request_can_be_cancelled() {
    let mut play = Play::sent();
    assert_eq!(play.on(Event::Cancelled), [Command::Abort(Attempt(1))]);
    assert_eq!(*play.state(), State::Cancelled);
    assert!(play.state().offers_other_ways());
}

#[test]
fn a_pause_can_be_cancelled() {
    for answer in [status(500), busy(503, "600")] {
        let mut play = Play::sent();
        play.answer(answer);
        assert_eq!(play.on(Event::Cancelled), [Command::StopPause(Pause(1))]);
        assert_eq!(*play.state(), State::Cancelled);
    }
}

#[test]
fn waiting_for_the_network_can_be_cancelled() {
    let mut play = Play::sent();
    play.on(Event::Offline);
    play.fail();
    assert_eq!(play.on(Event::Cancelled), [Command::StopPause(Pause(1))]);
    assert_eq!(*play.state(), State::Cancelled);
}

#[test]
fn where_nothing_goes_on_there_is_nothing_to_cancel() {
    for mut play in at_rest() {
        let before = play.state().clone();
        assert_eq!(play.on(Event::Cancelled), []);
        assert_eq!(*play.state(), before);
    }
}

#[test]
fn a_receipt_after_cancelling_is_a_created() {
    let mut play = Play::sent();
    play.on(Event::Cancelled);
    assert_eq!(play.on(Event::Answered(Attempt(1), created())), []);
    assert_eq!(*play.state(), State::Received { reference: Some("K-1".to_owned()) });
}

#[test]
fn any_other_answer_after_cancelling_is_nothing() {
    for answer in [status(500), page(200), status(404), status(413), busy(503, "1")] {
        let mut play = Play::sent();
        play.on(Event::Cancelled);
        assert_eq!(play.on(Event::Answered(Attempt(1), answer)), []);
        assert_eq!(*play.state(), State::Cancelled);
    }
    let mut play = Play::sent();
    play.on(Event::Cancelled);
    assert_eq!(play.on(Event::Failed(Attempt(1))), []);
    assert_eq!(play.on(Event::TimedOut(Attempt(1))), []);
    assert_eq!(*play.state(), State::Cancelled);
}

#[test]
fn a_receipt_for_an_earlier_request_ends_the_later_one() {
    let mut play = Play::sent();
    play.time_out().elapse();
    assert_eq!(play.on(Event::Answered(Attempt(1), created())), [Command::Abort(Attempt(2))]);
    assert!(matches!(play.state(), State::Received { .. }));
}

#[test]
fn a_receipt_during_a_pause_ends_the_pause() {
    let mut play = Play::sent();
    play.time_out();
    assert_eq!(play.on(Event::Answered(Attempt(1), created())), [Command::StopPause(Pause(1))]);
    assert!(matches!(play.state(), State::Received { .. }));
}

#[test]
fn an_answer_to_a_request_that_never_was_is_nothing() {
    for mut play in at_rest() {
        let before = play.state().clone();
        for number in [0, 1_000, u32::MAX] {
            assert_eq!(play.on(Event::Answered(Attempt(number), created())), []);
        }
        assert_eq!(*play.state(), before);
    }
}

#[test]
fn an_earlier_pause_that_ends_late_is_nothing() {
    let mut play = Play::sent();
    play.fail();
    play.on(Event::Again);
    assert_eq!(play.on(Event::Elapsed(Pause(1))), []);
    play.fail();
    assert_eq!(play.on(Event::Elapsed(Pause(1))), []);
    assert_eq!(play.posts, 2);
}

#[test]
fn a_time_out_breaks_the_request_off() {
    let mut play = Play::sent();
    let commands = play.on(Event::TimedOut(Attempt(1)));
    assert_eq!(commands[0], Command::Abort(Attempt(1)));
    assert!(matches!(commands[1], Command::StartPause { .. }));
}

#[test]
fn what_was_received_stays_received() {
    let mut play = Play::sent();
    play.answer(created());
    let late = [status(404), page(200), status(500)].map(|answer| Event::Answered(Attempt(1), answer));
    let others = [Event::Send, Event::Again, Event::Cancelled, Event::Offline, Event::TimedOut(Attempt(1))];
    for event in late.into_iter().chain(others).chain([Event::Failed(Attempt(1)), Event::Elapsed(Pause(0))]) {
        assert_eq!(play.sender.on(event, Default::default()), []);
    }
    assert_eq!(*play.state(), State::Received { reference: Some("K-1".to_owned()) });
}

#[test]
fn being_offline_uses_up_no_tries() {
    let mut play = Play::sent();
    for _ in 0..WAITS {
        play.on(Event::Offline);
        play.fail();
        assert!(matches!(play.state(), State::WaitingForNetwork { .. }));
        play.on(Event::Online);
        assert!(matches!(play.state(), State::Sending { nth: 1, .. }), "{:?}", play.state());
    }
    // All attempts are still available.
    for _ in 1..TRIES {
        play.fail().elapse();
    }
    assert!(matches!(play.state(), State::Sending { nth: TRIES, .. }));
    play.fail();
    assert_eq!(*play.state(), State::Offering { posts: TRIES + WAITS, why: Why::Network });
}

#[test]
fn a_network_that_came_back_meanwhile_is_tried_after_a_pause() {
    let mut play = Play::sent();
    play.on(Event::Offline);
    play.on(Event::Online);
    play.fail();
    assert!(matches!(play.state(), State::Pausing { why: Why::Network, .. }));
    play.elapse();
    assert!(matches!(play.state(), State::Sending { nth: 1, .. }));
}

#[test]
fn a_device_that_wrongly_calls_itself_offline_sends_all_the_same() {
    let mut play = Play::new(Expects::Json);
    play.on(Event::Offline);
    play.on(Event::Send);
    play.answer(created());
    assert!(matches!(play.state(), State::Received { .. }));
}

#[test]
fn an_answer_counts_although_the_device_went_offline() {
    let mut play = Play::sent();
    play.on(Event::Offline);
    play.answer(created());
    assert!(matches!(play.state(), State::Received { .. }));
}

#[test]
fn a_pause_that_ends_offline_waits_for_the_network() {
    let mut play = Play::sent();
    play.answer(status(500));
    play.on(Event::Offline);
    play.elapse();
    assert!(matches!(play.state(), State::WaitingForNetwork { .. }));
    assert_eq!(play.posts, 1);
    let commands = play.on(Event::Online);
    assert!(matches!(commands.as_slice(), [Command::StopPause(_), Command::Post { .. }]), "{commands:?}");
}

#[test]
fn whoever_waits_for_the_network_can_try_all_the_same() {
    let mut play = Play::sent();
    play.on(Event::Offline);
    play.fail();
    let commands = play.on(Event::Again);
    assert!(matches!(commands.as_slice(), [Command::StopPause(_), Command::Post { .. }]), "{commands:?}");
}

#[test]
fn whether_it_may_have_arrived_is_known() {
    let after = |events: fn(&mut Play) -> &mut Play| {
        let mut play = Play::sent();
        events(&mut play);
        play.sender.may_have_arrived()
    };
    assert!(after(|play| play.time_out()));
    assert!(after(|play| play.fail()));
    assert!(after(|play| play.answer(status(502))));
    assert!(after(|play| play.hears(Event::Cancelled)));
    assert!(!after(|play| play));
    assert!(!after(|play| play.answer(busy(503, "1"))));
    assert!(!after(|play| play.answer(status(404))));
    assert!(!after(|play| play.answer(status(413))));
    // A request that could not leave.
    let mut play = Play::new(Expects::Json);
    play.on(Event::Offline);
    play.on(Event::Send);
    play.fail();
    assert!(!play.sender.may_have_arrived());
}
