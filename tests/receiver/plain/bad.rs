//! What no form posts: each gets a page that says so, and nothing is filed.

use super::page::{ACCEPT, Fields, fields, page, parts, post, with};
use crate::client::Answer;
use crate::complaints::any;
use crate::server::{Server, new_database, run};

#[track_caller]
fn send(server: &Server, content_type: &str, body: &[u8]) -> Answer {
    server.client().send("POST", &[("Content-Type", content_type), ACCEPT], body)
}

#[track_caller]
fn nothing_is_filed(server: &Server) {
    assert_eq!(run(&server.database, &["list"]).trim(), "0 complaints");
}

#[test]
fn rubbish_gets_a_page() {
    let server = Server::start();
    for (content_type, body, status) in [
        ("application/x-www-form-urlencoded", &b""[..], 400),
        ("application/x-www-form-urlencoded", b"\0\xff%%%=&&&=\xfe", 400),
        ("multipart/form-data", b"--x", 400),
        ("multipart/form-data; boundary=x", b"", 400),
        ("multipart/form-data; boundary=x", b"rubbish\0\xff", 400),
        ("application/json", b"{", 400),
        ("text/plain", b"organisation=groeimeesters", 415),
        ("", b"", 415),
    ] {
        page(&send(&server, content_type, body), status).is_message();
    }
    nothing_is_filed(&server);
}

#[test]
fn a_form_of_somebody_else_gets_a_page() {
    let server = Server::start();
    let filled = fields(&any());
    let without = |name: &str| filled.iter().filter(|(found, _)| found != name).cloned().collect::<Fields>();
    page(&post(&server, &without("organisation")), 400).is_message();
    page(&post(&server, &without("procedure")), 400).is_message();
    page(&post(&server, &with(&filled, "organisation", "zebravink")), 404).is_message();
    page(&post(&server, &with(&filled, "procedure", "zebravink")), 404).is_message();
    page(&post(&server, &with(&filled, "stage", "zebravink")), 400).is_message();
    page(&post(&server, &with(&filled, "format", "2")), 400).is_message();
    nothing_is_filed(&server);
}

#[test]
fn fields_of_another_form_are_told_and_not_left_out_in_silence() {
    let server = Server::start();
    let filled = with(&fields(&any()), "zebravink", "Iets.");
    page(&post(&server, &filled), 422).is_questions();
    nothing_is_filed(&server);
}

#[test]
fn thousands_of_fields_get_a_page() {
    let server = Server::start();
    let many: Fields = (0..10_000).map(|number| (format!("veld-{number}"), "x".to_owned())).collect();
    page(&post(&server, &many), 400).is_message();
    let same: Fields = (0..10_000).map(|_| ("onderwerp".to_owned(), "x".to_owned())).collect();
    let (content_type, body) = parts(&same, &[]);
    page(&send(&server, &content_type, &body), 400).is_message();
    nothing_is_filed(&server);
}

#[test]
fn too_much_gets_a_page() {
    let server = Server::with(&new_database(), &["--now", crate::server::CLOCK, "--max-mb", "1"]);
    let (content_type, body) = parts(&fields(&any()), &[("bijlagen", "groot.pdf", &vec![b'x'; 1_000_001])]);
    page(&send(&server, &content_type, &body), 413).is_message();
    nothing_is_filed(&server);
}

#[test]
fn a_form_for_somebody_else_gets_a_page() {
    let server = Server::start();
    let never = with(&with(&fields(&any()), "procedure", "klachtencommissaris"), "organisation", "groeimeesters");
    let answer = post(&server, &never);
    // Whether it is for somebody else is in the organisation file.
    assert!([200, 422].contains(&answer.status), "{answer:?}");
    nothing_is_filed(&server);
}

#[test]
fn programs_still_get_json() {
    let server = Server::start();
    let body = b"key=zebravink&organisation=groeimeesters&procedure=klacht";
    let headers = [("Content-Type", "application/x-www-form-urlencoded")];
    server.client().send("POST", &headers, body).problem(400);
    server.client().send("POST", &[("Content-Type", "text/plain")], body).problem(415);
}
