//! What is received: each complaint once, and nothing that is none.

use std::thread;

use serde_json::{Value, json};

use crate::complaint::{Attached, DOOR, PLAIN_ROUTE, ROUTE, answers, payload, post, post_with};
use crate::http::{Answer, send};
use crate::site::{Site, site};

#[test]
fn every_way_leads_to_the_same() {
    let site = site();
    let complaint = payload(&site, &answers());
    let given: Vec<Answer> = [DOOR, ROUTE, PLAIN_ROUTE].map(|way| post(&site, way, &complaint, &[])).into();
    let statuses: Vec<u16> = given.iter().map(|answer| answer.status).collect();
    assert_eq!(statuses, [201, 409, 409]);
    assert!(given.iter().all(|answer| answer.reference() == given[0].reference()), "{given:?}");
    assert!(given.iter().all(|answer| answer.header("content-type") == "application/json"), "{given:?}");
}

#[test]
fn twenty_at_once_with_one_key_are_one_complaint() {
    let site = site();
    let complaint = payload(&site, &answers());
    let given = at_once(&site, 20, |site| post(site, DOOR, &complaint, &[]));
    is_kept_once(&site, &complaint, &given);
}

#[test]
fn so_are_twenty_with_a_file() {
    let site = site();
    let complaint = payload(&site, &answers());
    let bytes = [b"%PDF-1.4\n".as_slice(), &[0xff, 0x00, b'\''].repeat(700_000)].concat();
    let given = at_once(&site, 20, |site| {
        post_with(site, &mut complaint.clone(), &[Attached { name: "bewijs.pdf", bytes: &bytes }])
    });
    is_kept_once(&site, &complaint, &given);
    let pieces = "SELECT SUM(LENGTH(bytes)) FROM {chunk} WHERE file = (SELECT MAX(id) FROM {file})";
    assert_eq!(site.number(pieces), u64::try_from(bytes.len()).unwrap());
    assert_eq!(site.number("SELECT COUNT(*) FROM {chunk} WHERE file NOT IN (SELECT id FROM {file})"), 0);
}

fn at_once(site: &Site, times: usize, send: impl Fn(&Site) -> Answer + Sync) -> Vec<Answer> {
    let send = &send;
    thread::scope(|scope| {
        let all: Vec<_> = (0..times).map(|_| scope.spawn(move || send(site))).collect();
        all.into_iter().map(|one| one.join().expect("an answer")).collect()
    })
}

#[track_caller]
fn is_kept_once(site: &Site, complaint: &Value, given: &[Answer]) {
    let new = given.iter().filter(|answer| answer.status == 201).count();
    let known = given.iter().filter(|answer| answer.status == 409).count();
    assert_eq!((new, known), (1, given.len() - 1), "{given:?}");
    let first = given[0].reference();
    assert!(first.is_some() && given.iter().all(|answer| answer.reference() == first), "{given:?}");
    let key = complaint["key"].as_str().unwrap();
    let id = site.number(&format!("SELECT id FROM {{complaint}} WHERE idempotency = '{key}'"));
    for table in ["content", "outbox"] {
        assert_eq!(site.number(&format!("SELECT COUNT(*) FROM {{{table}}} WHERE complaint = {id}")), 1, "{table}");
    }
}

#[test]
fn another_complaint_under_a_known_key_is_refused() {
    let site = site();
    let mut complaint = payload(&site, &answers());
    assert_eq!(post(&site, DOOR, &complaint, &[]).status, 201);
    let file = Attached { name: "bewijs.pdf", bytes: b"%PDF-1.4" };
    assert_eq!(post_with(&site, &mut complaint, &[file]).status, 422);
}

#[test]
fn a_word_that_was_changed_between_two_tries_is_not_lost() {
    let site = site();
    let mut complaint = payload(&site, &answers());
    assert_eq!(post(&site, DOOR, &complaint, &[]).status, 201);
    complaint["answers"]["omschrijving"] = json!("Nog iets.");
    assert_eq!(post(&site, DOOR, &complaint, &[]).status, 409);
    let key = complaint["key"].as_str().unwrap();
    let contents = "SELECT COUNT(*) FROM {content} t JOIN {complaint} c ON c.id = t.complaint WHERE c.idempotency";
    assert_eq!(site.number(&format!("{contents} = '{key}'")), 2);
}

#[test]
fn rubbish_is_refused_and_nothing_of_it_is_kept() {
    let site = site();
    let before = site.count();
    let large = vec![b'['; 100_000];
    let many = (0..3000).map(|field| format!("f{field}=1")).collect::<Vec<_>>().join("&");
    let given: [(&str, &[u8], u16); 11] = [
        ("", b"", 415),
        ("text/plain", b"rubbish", 415),
        ("application/json", b"{", 400),
        ("application/json", b"null", 400),
        ("application/json", b"[]", 400),
        ("application/json", b"{\"format\": 1}", 400),
        ("application/json", b"\xff\xfe\x00", 400),
        ("application/json", &large, 400),
        ("application/x-www-form-urlencoded", b"a=b&c[d][e]=f&%ff=%ff", 400),
        ("application/x-www-form-urlencoded", many.as_bytes(), 400),
        ("multipart/form-data; boundary=x", b"--x\r\nbroken", 400),
    ];
    for (content_type, body, status) in given {
        let answer = send(site.port, "POST", DOOR, &[("Content-Type", content_type)], body);
        assert_eq!(answer.status, status, "{content_type}: {answer:?}");
        assert_eq!(answer.json()["status"], status);
    }
    assert_eq!(site.count(), before);
}

#[test]
fn sixty_megabytes_are_too_large_whatever_they_are() {
    let site = site();
    let before = site.count();
    let body = vec![b'x'; 60_000_000];
    for content_type in ["application/json", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"] {
        let answer = send(site.port, "POST", DOOR, &[("Content-Type", content_type)], &body);
        assert_eq!((answer.status, &answer.json()["status"]), (413, &json!(413)), "{content_type}");
    }
    // For a person: a page.
    let headers = [("Content-Type", "multipart/form-data; boundary=x"), ("Accept", "text/html")];
    let page = send(site.port, "POST", DOOR, &headers, &body);
    assert!(page.status == 413 && page.text.contains("te groot"), "{page:?}");
    assert_eq!(site.count(), before);
}

#[test]
fn answers_are_checked_again() {
    let site = site();
    let wrong: [(&str, Value, &str); 7] = [
        ("naam", Value::Null, "required"),
        ("naam", json!(" \u{200b} "), "required"),
        ("naam", json!(5), "wrong_type"),
        ("naam", json!("x".repeat(201)), "too_long"),
        ("email", json!("geen adres"), "invalid"),
        ("dienst", json!("bestaat-niet"), "unknown_option"),
        ("zomaar", json!("iets"), "unknown_question"),
    ];
    for (question, given, code) in wrong {
        let mut complaint = payload(&site, &answers());
        complaint["answers"][question] = given;
        let answer = post(&site, DOOR, &complaint, &[]);
        assert_eq!(answer.status, 422, "{question}: {answer:?}");
        let error = &answer.json()["errors"][0];
        assert_eq!((&error["question"], &error["code"]), (&json!(question), &json!(code)), "{answer:?}");
    }
}

#[test]
fn a_complaint_that_is_for_somebody_else_is_refused() {
    let site = site();
    let mut complaint = payload(&site, &answers());
    complaint["procedure"] = json!("klachtencommissaris");
    assert_eq!(post(&site, DOOR, &complaint, &[]).status, 422);
}

#[test]
fn a_file_that_tries_to_run_is_refused() {
    let site = site();
    let before = site.count();
    let tries: [(&str, &[u8]); 7] = [
        ("foto.php", b"<?php phpinfo();"),
        ("foto.php.jpg", b"\xff\xd8\xff\xe0"),
        ("foto.jpg", b"<?php phpinfo();"),
        ("foto.png", b"\x89PNG no"),
        ("brief.pdf", b"MZ\x90\x00"),
        ("brief.html", b"<script>alert(1)</script>"),
        (".htaccess", b"AddType application/x-httpd-php .jpg"),
    ];
    for (name, bytes) in tries {
        let answer = post_with(&site, &mut payload(&site, &answers()), &[Attached { name, bytes }]);
        assert_eq!(answer.status, 422, "{name}: {answer:?}");
        assert_eq!(answer.json()["errors"][0]["code"], "file_type", "{name}");
    }
    assert_eq!(site.count(), before);
    // A name is only a name.
    let file = Attached { name: "../../../wp-config.pdf", bytes: b"%PDF-1.4" };
    assert_eq!(post_with(&site, &mut payload(&site, &answers()), &[file]).status, 201);
}

#[test]
fn other_origins_may_not_send() {
    let site = site();
    let own = format!("http://127.0.0.1:{}", site.port);
    let other_port = format!("http://127.0.0.1:{}", site.port - 1);
    for way in [DOOR, ROUTE] {
        let from = |headers: &[(&str, &str)]| post(&site, way, &payload(&site, &answers()), headers);
        let answer = from(&[("Origin", &own)]);
        assert_eq!((answer.status, answer.header("access-control-allow-origin")), (201, own.as_str()), "{way}");
        for origin in ["http://127.0.0.1", &other_port, "https://example.nl", "null"] {
            let answer = from(&[("Origin", origin)]);
            assert_eq!((answer.status, answer.header("access-control-allow-origin")), (403, ""), "{way} {origin}");
        }
        assert_eq!(from(&[("Origin", "null"), ("Sec-Fetch-Site", "same-origin")]).status, 201);
    }
    site.php("update_option( 'klachtformulier_origins', [ 'https://example.nl' ] );");
    let headers = [("Origin", "https://example.nl"), ("Access-Control-Request-Headers", "idempotency-key")];
    for way in [DOOR, ROUTE] {
        let answer = send(site.port, "OPTIONS", way, &headers, b"");
        let allowed = ["access-control-allow-origin", "access-control-allow-headers"].map(|name| answer.header(name));
        assert_eq!(allowed, ["https://example.nl", "Content-Type, Idempotency-Key"], "{way}");
        assert_eq!(post(&site, way, &payload(&site, &answers()), &headers).status, 201);
    }
    site.php("delete_option( 'klachtformulier_origins' );");
}
