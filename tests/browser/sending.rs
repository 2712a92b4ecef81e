//! What the visitor meets for each response of the endpoint, row by row, and that no typed text is ever lost.
//!
//! The rows of the state machine itself are in `tests/submission`; here they are met on the page, over a real network.

use std::time::Duration;

use klachtformulier::messages;
use klachtformulier::organisation::{Lang, Tone};
use klachtformulier::submission::TRIES;
use serde_json::{Value, json};

use crate::form::{ROOT, seen};
use crate::misbehaving::Misbehaving;
use crate::sender::{Sender, is_in, one_key};
use crate::webdriver::{Engine, leaves_out};

#[test]
fn what_was_received_is_followed_by_a_receipt() {
    let mut sender = Sender::start();
    let rows = ["/201", "/409", "/200-wrong-type", "/trickle"];
    for (sent, path) in rows.into_iter().enumerate() {
        sender.fill_in(&json!({}));
        sender.meets(&[path]);
        sender.send();
        sender.wait_for_receipt();
        assert_eq!(sender.server.posts().len(), sent + 1, "{path}");
        let reference = match path {
            // The body of the response counts, and not its content type.
            "/trickle" => "TRICKLE-1",
            _ => "K-2026-1",
        };
        let shown = sender.page.browser.text(&format!("{}.textContent", seen("[part=reference]")));
        assert!(shown.contains(reference), "{path}: {shown}");
        sender.page.check_nowhere_else(&sender.server.url(""));
    }
    let posts = sender.server.posts();
    let keys: std::collections::HashSet<_> = posts.iter().map(|post| post.header("idempotency-key")).collect();
    assert_eq!(keys.len(), posts.len(), "each complaint has a key of its own");
}

/// A false receipt makes somebody miss a term. Any response that does not prove that the complaint arrived is followed
/// by automatic retries, and then by other ways of sending, with the message that it may have arrived.
#[test]
fn an_answer_that_proves_nothing_is_followed_by_no_receipt() {
    let sender = Sender::ready();
    let rows = [
        "/200",
        "/200-ok",
        "/200-empty",
        "/200-html",
        "/200-broken-json",
        "/204",
        "/205",
        "/206",
        "/409-html",
        "/huge",
    ];
    for path in rows {
        let before = sender.server.posts().len();
        sender.meets(&[path]);
        sender.send();
        sender.wait_for_state("pausing");
        sender.page.click("[part=again]");
        // The second attempt gets the same response.
        sender.server.wait_for(before + 2);
        sender.wait_for_state("pausing");
        sender.check_nothing_lost(path);
        sender.page.click("[part=stop]");
        sender.wait_for_state("cancelled");
        sender.check_ways(path);
        let said = sender.page.said();
        let perhaps = messages::sending(Lang::Nl, Tone::U).perhaps_arrived;
        let perhaps = messages::about(perhaps, messages::Subject::Complaint, Lang::Nl);
        assert!(said.contains(&*perhaps), "{path}: {said}");
        sender.back_to_review();
    }
    // Of an endless response no more is read than could contain a reference, besides what an engine reads ahead.
    assert!(sender.server.streamed() < 2 * 512 * 1024 * 1024, "{} bytes were read", sender.server.streamed());
    sender.meets(&["/201"]);
    sender.send();
    sender.wait_for_receipt();
    one_key(&sender.server.posts());
}

#[test]
fn what_is_sent_is_json_and_with_files_it_is_parts() {
    let mut sender = Sender::ready();
    sender.meets(&["/201"]);
    sender.send();
    sender.wait_for_receipt();
    sender.fill_in(&json!({"bijlagen": [{"name": "brief.pdf"}]}));
    sender.send();
    sender.wait_for_receipt();
    let posts = sender.server.wait_for(2);
    assert!(posts[0].header("content-type").unwrap().starts_with("application/json"));
    let payload: Value = serde_json::from_slice(&posts[0].body).unwrap();
    assert_eq!(payload["key"].as_str(), posts[0].header("idempotency-key"));
    assert!(posts[1].header("content-type").unwrap().starts_with("multipart/form-data; boundary="));
    let body = posts[1].text();
    assert!(body.contains("name=\"complaint\"") && body.contains("name=\"bijlagen\"; filename=\"brief.pdf\""));
    assert!(body.contains(&String::from_utf8(crate::files::content("brief.pdf")).unwrap()));
    one_key(&posts[1..]);
}

#[test]
fn a_wrong_address_is_not_the_complainants_fault_and_there_are_other_ways() {
    let sender = Sender::ready();
    for path in ["/404", "/400", "/422", "/302", "/307"] {
        sender.meets(&[path]);
        sender.send();
        sender.wait_for_state("refused");
        sender.check_ways(path);
        sender.check_nothing_lost(path);
        sender.back_to_review();
        sender.check_nothing_lost(path);
    }
    let elsewhere = |path: &str| path.starts_with("/elsewhere");
    assert!(!sender.server.requests().iter().any(|request| elsewhere(&request.path)), "a redirect was followed");
    sender.page.check_nowhere_else(&sender.server.url(""));
    // The same complaint arrives as soon as the address is right.
    sender.meets(&["/201"]);
    sender.send();
    sender.wait_for_receipt();
    one_key(&sender.server.posts());
}

#[test]
fn remarks_lead_back_to_their_questions_and_mended_it_arrives() {
    let sender = Sender::ready();
    let rows = [
        ("/400-problem", "omschrijving", vec!["Schrijf iets meer op."]),
        ("/422-problem", "naam", vec!["Vul een naam in.", "Er is iets anders."]),
    ];
    for (path, question, messages) in rows {
        sender.meets(&[path]);
        sender.send();
        sender.page.wait_for_page("questions");
        sender.page.wait_for_focus("summary.heading");
        let summary = sender.page.browser.text(&format!("{}.innerText", seen("[part=error-summary]")));
        for message in messages {
            assert!(summary.contains(message), "{path}: {message} is not in {summary}");
        }
        sender.check_nothing_lost(path);
        sender.page.click(&format!("[part=error-summary] a[href='#{question}']"));
        sender.page.wait_for_focus(question);
        let marked =
            format!("{ROOT}.activeElement.closest('.question').querySelector('[part=error]').checkVisibility()");
        assert!(sender.page.browser.is(&marked), "{path}: {question} says nothing");
        // After the correction it goes through the remaining steps again.
        while sender.page.place().page == "questions" {
            sender.page.next();
        }
        sender.page.wait_for_page("review");
        sender.check_nothing_lost(path);
    }
    sender.meets(&["/201"]);
    sender.send();
    sender.wait_for_receipt();
}

#[test]
fn too_much_at_once_names_the_largest_file() {
    let mut sender = Sender::start();
    sender.fill_in(&json!({"bijlagen": [{"name": "brief.pdf"}]}));
    sender.meets(&["/413"]);
    sender.send();
    sender.wait_for_state("too-large");
    sender.page.wait_for_words("brief.pdf");
    sender.check_ways("413");
    sender.check_nothing_lost("413");
    sender.back_to_review();
    sender.check_nothing_lost("413");
    sender.page.click("[part=change][value=bijlagen]");
    sender.page.wait_for_page("questions");
    sender.page.click(".files [part=remove]");
    sender.page.next();
    sender.page.wait_for_page("review");
    sender.meets(&["/201"]);
    sender.send();
    sender.wait_for_receipt();
    assert!(sender.server.posts()[1].header("content-type").unwrap().starts_with("application/json"));
}

#[test]
fn who_is_asked_to_wait_waits_and_sends_again_by_itself() {
    let mut sender = Sender::start();
    for (row, path) in ["/503-retry", "/429"].into_iter().enumerate() {
        sender.fill_in(&json!({}));
        sender.meets(&[path, "/201"]);
        sender.send();
        sender.wait_for_state("pausing");
        sender.check_nothing_lost(path);
        assert!(!sender.page.has("[part=again]"), "{path}: nobody tries before the endpoint allows it");
        sender.wait_for_receipt();
        let posts = sender.server.posts();
        assert_eq!(posts.len(), 2 * (row + 1), "{path}");
        one_key(&posts[2 * row..]);
    }
}

#[test]
fn trouble_and_answers_that_break_off_are_tried_again_by_themselves() {
    let mut sender = Sender::start();
    for (row, path) in ["/500", "/503", "/close", "/close-in-headers", "/close-in-body"].into_iter().enumerate() {
        sender.fill_in(&json!({}));
        sender.meets(&[path, "/201"]);
        sender.send();
        if path == "/close-in-body"
            && leaves_out(Engine::Webkit, "a body that breaks off, which it takes for a whole one: that is a receipt")
        {
            sender.wait_for_receipt();
            continue;
        }
        sender.wait_for_state("pausing");
        sender.check_nothing_lost(path);
        sender.wait_for_receipt();
        let posts = sender.server.posts();
        assert_eq!(posts.len(), 2 * (row + 1), "{path}");
        one_key(&posts[2 * row..]);
    }
}

#[test]
fn where_nobody_listens_it_can_be_stopped_and_sent_otherwise() {
    let mut sender = Sender::start();
    let nobody = format!("http://{}/complaints", Misbehaving::refused());
    sender.fill_in_for("nl", "", &nobody, &json!({}));
    sender.send();
    sender.wait_for_state("pausing");
    sender.check_nothing_lost("a refused connection");
    sender.page.click("[part=stop]");
    sender.wait_for_state("cancelled");
    sender.check_ways("stopping");
    sender.check_nothing_lost("stopping");
}

#[test]
fn a_request_that_hangs_can_be_stopped_and_sent_again() {
    let sender = Sender::ready();
    sender.meets(&["/hang", "/201"]);
    sender.send();
    sender.server.wait_for(1);
    sender.wait_for_state("sending");
    sender.page.click("[part=stop]");
    sender.wait_for_state("cancelled");
    sender.check_nothing_lost("stopping");
    sender.page.click("[part=again]");
    sender.wait_for_receipt();
    one_key(&sender.server.posts());
}

#[test]
fn after_thirty_seconds_without_an_answer_it_is_tried_again() {
    let sender = Sender::ready();
    sender.meets(&["/hang", "/201"]);
    sender.send();
    sender.page.browser.wait_for_at_most(Duration::from_secs(35), &is_in("pausing"));
    sender.check_nothing_lost("a time-out");
    sender.wait_for_receipt();
    let posts = sender.server.posts();
    assert_eq!(posts.len(), 2);
    one_key(&posts);
}

/// The pauses are real: at most half a minute, plus up to half of that.
#[test]
fn it_is_tried_a_bounded_number_of_times_and_then_there_is_a_choice() {
    let sender = Sender::ready();
    sender.meets(&["/503"]);
    sender.send();
    sender.page.browser.wait_for_at_most(Duration::from_secs(60), &is_in("offering"));
    let posts = sender.server.posts();
    assert_eq!(posts.len(), TRIES as usize);
    let key = one_key(&posts);
    sender.check_ways("all tries");
    sender.check_nothing_lost("all tries");
    sender.meets(&["/201"]);
    sender.page.click("[part=again]");
    sender.wait_for_receipt();
    assert_eq!(one_key(&sender.server.posts()), key);
}

#[test]
fn without_a_network_it_waits_for_one() {
    let sender = Sender::ready();
    sender.meets(&["/201"]);
    sender.page.browser.set_offline(true);
    sender.send();
    sender.wait_for_state("waiting");
    sender.check_nothing_lost("the network went");
    assert_eq!(sender.server.posts().len(), 0);
    sender.page.browser.set_offline(false);
    sender.wait_for_receipt();
    assert_eq!(sender.server.posts().len(), 1);
}

#[test]
fn two_clicks_on_send_are_one_complaint() {
    if leaves_out(Engine::Webkit, "a double-click: its driver makes two single clicks of it") {
        return;
    }
    let sender = Sender::ready();
    sender.meets(&["/trickle"]);
    sender.page.browser.double_click("klacht-formulier", ".page:not([hidden]) [part=send]");
    sender.wait_for_receipt();
    assert_eq!(sender.server.posts().len(), 1);
}

#[test]
fn whoever_changes_an_answer_after_a_failure_sends_the_new_one() {
    let sender = Sender::ready();
    sender.meets(&["/404"]);
    sender.send();
    sender.wait_for_state("refused");
    sender.back_to_review();
    sender.page.click("[part=change][value=naam]");
    sender.page.wait_for_focus("naam");
    sender.page.replace("naam", "Robin Jansen");
    sender.page.next();
    sender.page.wait_for_page("review");
    sender.page.wait_for_words("Robin Jansen");
    sender.meets(&["/201"]);
    sender.send();
    sender.wait_for_receipt();
    let posts = sender.server.posts();
    let name = |index: usize| serde_json::from_slice::<Value>(&posts[index].body).unwrap()["answers"]["naam"].clone();
    assert_eq!((name(0), name(1)), (json!("Een antwoord"), json!("Robin Jansen")));
}
