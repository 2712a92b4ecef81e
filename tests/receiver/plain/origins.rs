//! From which pages a plain form may be posted.

use super::page::{ACCEPT, fields, page, review};
use crate::client::Answer;
use crate::complaints::any;
use crate::server::{ORIGIN, Server, run};

fn post(server: &Server, headers: &[(&str, &str)]) -> Answer {
    let sent = review(server, &fields(&any())).pressed("send");
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&sent).finish();
    let all = [&[("Content-Type", "application/x-www-form-urlencoded"), ACCEPT], headers].concat();
    server.client().send("POST", &all, body.as_bytes())
}

#[test]
fn a_page_of_the_receiver_itself_needs_no_permission() {
    let server = Server::start();
    let own: [&[(&str, &str)]; 5] = [
        &[("Origin", "null"), ("Sec-Fetch-Site", "same-origin")],
        &[("Origin", "https://klacht.example.nl"), ("Sec-Fetch-Site", "same-origin")],
        &[("Origin", "http://127.0.0.1")],
        &[("Origin", ORIGIN), ("Sec-Fetch-Site", "cross-site")],
        &[],
    ];
    for headers in own {
        assert_eq!(post(&server, headers).status, 303, "{headers:?}");
    }
}

#[test]
fn a_page_of_somebody_else_files_nothing() {
    let server = Server::start();
    let others: [&[(&str, &str)]; 5] = [
        &[("Origin", "https://elsewhere.example")],
        &[("Origin", "https://elsewhere.example"), ("Sec-Fetch-Site", "cross-site")],
        &[("Origin", "null"), ("Sec-Fetch-Site", "cross-site")],
        &[("Origin", "http://127.0.0.1"), ("Sec-Fetch-Site", "same-site")],
        &[("Origin", "null")],
    ];
    for headers in others {
        page(&post(&server, headers), 403).is_message();
    }
    assert_eq!(run(&server.database, &["list"]).trim(), "0 complaints");
}
