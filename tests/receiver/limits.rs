//! Size and time: a body that is too large is refused before it is read, and a client that is too slow is cut off.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use klachtformulier::complaint::{FileInfo, RawAnswer};
use klachtformulier::organisation::Encoding;
use rusqlite::{Connection, TransactionBehavior};

use crate::client::{Answer, Client, head};
use crate::complaints::{self, complaint};
use crate::server::{CLOCK, Server, new_database, run};
use crate::support::bodies::Body;

/// A receiver with low limits.
fn strict() -> Server {
    Server::with(&new_database(), &["--now", CLOCK, "--max-mb", "1", "--max-seconds", "2"])
}

fn json_head() -> String {
    head("POST", &[("Content-Type", "application/json"), ("Idempotency-Key", "x")])
}

#[test]
fn what_says_that_it_is_too_large_is_not_read() {
    let server = strict();
    let mut client = server.client();
    let start = Instant::now();
    assert!(client.write(format!("{}Content-Length: 100000000000\r\n\r\n", json_head()).as_bytes()));
    client.read().unwrap().problem(413);
    assert!(start.elapsed() < Duration::from_secs(1), "it waited for the body");
}

#[test]
fn what_turns_out_to_be_too_large_is_read_up_to_the_limit() {
    let server = strict();
    let mut client = server.client();
    assert!(client.write(format!("{}Transfer-Encoding: chunked\r\n\r\n", json_head()).as_bytes()));
    let piece = [b"10000\r\n".as_slice(), &[b' '; 0x10000], b"\r\n"].concat();
    // A million bytes are more than fifteen chunks and less than sixteen.
    for _ in 0..16 {
        assert!(client.write(&piece));
    }
    client.read().unwrap().problem(413);
}

#[test]
fn who_is_refused_while_sending_still_gets_the_answer() {
    let server = strict();
    for _ in 0..5 {
        // Far more than buffers hold: if the connection were reset, the response would be lost.
        let mut client = server.client();
        client.send("POST", &[("Content-Type", "application/json")], &vec![b' '; 30_000_000]).problem(413);
    }
}

#[test]
fn as_many_bytes_as_allowed_are_taken() {
    let server = strict();
    let complaint = complaints::any();
    let mut json = complaint.json();
    json.extend(std::iter::repeat_n(' ', 1_000_000 - json.len()));
    let answer = complaints::send_json(&mut server.client(), &complaint.key, json.as_bytes());
    answer.reference(201);
    json.push(' ');
    complaints::send_json(&mut server.client(), &complaint.key, json.as_bytes()).problem(413);
}

#[test]
fn as_many_files_as_the_form_takes_are_taken_in_full() {
    let server = Server::start();
    let mut complaint = complaint("blijf-groep", "clienten");
    let bytes = vec![b'x'; 10_000_000];
    let file = FileInfo { name: "foto.jpg".to_owned(), media_type: "image/jpeg".to_owned(), size: 10_000_000 };
    complaint.draft.set("bijlagen", RawAnswer::Files(vec![file; 5]));
    let body = complaint.body(Encoding::Json, &[bytes.as_slice(); 5]);
    let headers = [("Content-Type", body.content_type.as_str()), ("Idempotency-Key", &complaint.key)];
    server.client().send("POST", &headers, &body.bytes).reference(201);
}

#[test]
fn more_parts_than_any_form_has_are_refused() {
    let server = Server::start();
    let complaint = complaints::any();
    let part = "--b\r\nContent-Disposition: form-data; name=\"bijlagen\"; filename=\"a.txt\"\r\n\r\na\r\n";
    let body = part.repeat(21) + "--b--\r\n";
    let headers = [("Content-Type", "multipart/form-data; boundary=b"), ("Idempotency-Key", &complaint.key)];
    let problem = server.client().send("POST", &headers, body.as_bytes()).problem(400);
    assert_eq!(problem["detail"], "there are too many fields or files");
}

#[test]
fn more_fields_than_any_form_has_are_refused_at_once() {
    let server = Server::start();
    let fields: String = (0..400_000).map(|number| format!("f{number}=1&")).collect();
    let start = Instant::now();
    let headers = [("Content-Type", "application/x-www-form-urlencoded")];
    let problem = server.client().send("POST", &headers, fields.as_bytes()).problem(400);
    assert_eq!(problem["detail"], "there are too many fields or files");
    assert!(start.elapsed() < Duration::from_secs(5), "after {:?}", start.elapsed());
}

/// How long a simple request takes to get a response while other clients send this: every duration, the shortest first.
fn waits_beside(server: &Server, key: &str, content_type: &str, body: &[u8]) -> Vec<Duration> {
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                let headers = [("Content-Type", content_type), ("Idempotency-Key", key)];
                while !is_over.load(Ordering::Relaxed) {
                    let answer = server.client().send("POST", &headers, body);
                    assert!(matches!(answer.status, 400 | 422), "{answer:?}");
                }
            });
        }
        let wait = |_| {
            let start = Instant::now();
            server.client().send("GET", &[], b"").problem(405);
            start.elapsed()
        };
        let mut waits: Vec<Duration> = (0..31).map(wait).collect();
        is_over.store(true, Ordering::Relaxed);
        waits.sort();
        waits
    })
}

#[test]
fn a_body_that_is_hard_to_read_keeps_nobody_from_being_heard() {
    let server = Server::start();
    let json = "[".to_owned() + &"1 ".repeat(2_450_000);
    let fields: String = (0..1000).map(|_| format!("omschrijving={}&", "x".repeat(4900))).collect();
    for (content_type, body) in [("application/json", json), ("application/x-www-form-urlencoded", fields)] {
        let wait = waits_beside(&server, "x", content_type, body.as_bytes())[30];
        println!("beside eight who send 4.9 MB of {content_type}: {wait:?}");
        assert!(wait < Duration::from_secs(1), "{content_type}: {wait:?}");
    }
}

#[test]
fn what_is_judged_takes_no_thread_of_the_network() {
    let server = Server::start();
    let complaint = complaints::any();
    // Almost as many answers as are accepted, to questions that do not exist: judging them takes longer than sending
    // them.
    let answers: Vec<String> = (0..900).map(|index| format!("\"v{index}\":[{}\"a\"]", "\"a\",".repeat(90))).collect();
    let json = complaint.json().replace("\"answers\":{", &format!("\"answers\":{{{},", answers.join(",")));
    let send = || {
        let start = Instant::now();
        complaints::send_json(&mut server.client(), &complaint.key, json.as_bytes()).problem(422);
        start.elapsed()
    };
    let alone = (0..3).map(|_| send()).min().unwrap();
    let wait = waits_beside(&server, &complaint.key, "application/json", json.as_bytes())[15];
    println!("one takes {alone:?}; beside eight such the median of waiting is {wait:?}");
    assert!(wait * 4 < alone, "one takes {alone:?}; beside eight such the median of waiting is {wait:?}");
}

#[test]
fn files_may_be_larger_than_what_is_typed() {
    let server = Server::start();
    let complaint = complaints::any();
    let mut json = complaint.json();
    json.extend(std::iter::repeat_n(' ', 5_000_001 - json.len()));
    complaints::send_json(&mut server.client(), &complaint.key, json.as_bytes()).problem(413);
    let headers = [("Content-Type", "multipart/form-data; boundary=b"), ("Idempotency-Key", &complaint.key)];
    let part =
        |name: &str, text: &str| format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n");
    let parts = part("complaint", &json) + "--b--\r\n";
    server.client().send("POST", &headers, parts.as_bytes()).problem(413);
    // Form fields are parsed too, however many there are.
    let parts = part("omschrijving", &json[..1_000_000]).repeat(6) + "--b--\r\n";
    server.client().send("POST", &headers, parts.as_bytes()).problem(413);
}

#[test]
fn who_is_slow_with_the_head_is_cut_off() {
    let server = strict();
    let mut client = server.client();
    let start = Instant::now();
    assert!(client.write(b"POST / HTTP/1.1\r\nHost:"));
    assert!(client.is_ended());
    assert!((1..10).contains(&start.elapsed().as_secs()), "after {:?}", start.elapsed());
}

#[test]
fn who_says_nothing_is_cut_off() {
    let server = strict();
    let mut fresh = server.client();
    let mut kept = server.client();
    kept.send("GET", &[], b"").problem(405);
    let start = Instant::now();
    assert!(fresh.is_ended());
    assert!(kept.is_ended());
    assert!(start.elapsed() < Duration::from_secs(10), "after {:?}", start.elapsed());
}

#[test]
fn who_is_slow_with_the_body_is_told_so_and_cut_off() {
    let server = strict();
    let complaint = complaints::any();
    let mut client = server.client();
    let start = Instant::now();
    assert!(client.write(format!("{}Content-Length: 1000\r\n\r\n", json_head()).as_bytes()));
    for byte in complaint.json().bytes().take(5) {
        assert!(client.write(&[byte]));
        std::thread::sleep(Duration::from_millis(300));
    }
    client.read().unwrap().problem(408);
    assert!((1..10).contains(&start.elapsed().as_secs()), "after {:?}", start.elapsed());
    assert!(client.is_ended());
    assert!(start.elapsed() < Duration::from_secs(15), "after {:?}", start.elapsed());
}

#[test]
fn who_goes_away_in_the_middle_leaves_nothing() {
    let server = strict();
    let complaint = complaints::any();
    let json = complaint.json();
    let mut client = server.client();
    let head = head("POST", &[("Content-Type", "application/json"), ("Idempotency-Key", &complaint.key)]);
    assert!(
        client.write(format!("{head}Content-Length: {}\r\n\r\n{}", json.len(), &json[..json.len() - 1]).as_bytes())
    );
    drop(client);
    server.wait_for(" 400 ");
    assert_eq!(run(&server.database, &["list"]).trim(), "0 complaints");
}

#[test]
fn who_says_that_much_will_come_and_sends_nothing_takes_no_room() {
    let server = Server::start();
    let head = head("POST", &[("Content-Type", "multipart/form-data; boundary=b")]);
    let announcing: Vec<_> = (0..20)
        .map(|_| {
            let mut client = server.client();
            assert!(client.write(format!("{head}Content-Length: 50000000\r\n\r\n--b").as_bytes()));
            client
        })
        .collect();
    std::thread::sleep(Duration::from_millis(300));
    complaints::any().send(&mut server.client()).reference(201);
    drop(announcing);
}

/// A receiver with room for two complaints with a file of 4.6 MB, and the body of such a complaint with its key.
fn with_little_memory() -> Server {
    Server::with(&new_database(), &["--now", CLOCK, "--max-mb", "5", "--memory-mb", "10"])
}

fn large() -> (String, Body) {
    let mut complaint = complaint("blijf-groep", "clienten");
    let bytes = vec![b'x'; 4_600_000];
    let file = FileInfo { name: "foto.jpg".to_owned(), media_type: "image/jpeg".to_owned(), size: 4_600_000 };
    complaint.draft.set("bijlagen", RawAnswer::Files(vec![file]));
    (complaint.key.clone(), complaint.body(Encoding::Json, &[&bytes]))
}

/// Sends a large complaint, except its last bytes.
fn begin((key, body): &(String, Body), server: &Server, last: usize) -> Client {
    let mut client = server.client();
    let head = head("POST", &[("Content-Type", &body.content_type), ("Idempotency-Key", key)]);
    assert!(client.write(format!("{head}Content-Length: {}\r\n\r\n", body.bytes.len()).as_bytes()));
    assert!(client.write(&body.bytes[..body.bytes.len() - last]));
    client
}

fn send_large(server: &Server) -> Answer {
    let (key, body) = large();
    let headers = [("Content-Type", body.content_type.as_str()), ("Idempotency-Key", &key)];
    server.client().send("POST", &headers, &body.bytes)
}

/// Sends large complaints until one gets this status.
#[track_caller]
fn until(status: u16, server: &Server) -> Answer {
    let start = Instant::now();
    loop {
        let answer = send_large(server);
        if answer.status == status {
            return answer;
        }
        assert!(start.elapsed() < Duration::from_secs(20), "never {status}, but {answer:?}");
    }
}

#[test]
fn when_the_memory_is_full_large_complaints_are_told_to_come_back_and_small_ones_are_taken() {
    let server = with_little_memory();
    let complaints = [large(), large()];
    let mut begun = complaints.each_ref().map(|complaint| begin(complaint, &server, 10));
    let answer = until(503, &server);
    answer.problem(503);
    assert_eq!(answer.header("retry-after"), Some("2"));
    complaints::any().send(&mut server.client()).reference(201);
    // Those that were admitted are accepted, and make room.
    for (client, (_, body)) in begun.iter_mut().zip(&complaints) {
        assert!(client.write(&body.bytes[body.bytes.len() - 10..]));
        client.read().unwrap().reference(201);
    }
    until(201, &server);
}

#[test]
fn who_goes_away_before_the_answer_takes_room_until_the_complaint_is_kept() {
    let server = with_little_memory();
    let mut other = Connection::open(&server.database).unwrap();
    let transaction = other.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
    let gone = [large(), large()].map(|complaint| begin(&complaint, &server, 0));
    // Until both wait for the database, and until the server notices that the client has gone.
    std::thread::sleep(Duration::from_millis(300));
    drop(gone);
    std::thread::sleep(Duration::from_millis(100));
    let start = Instant::now();
    send_large(&server).problem(503);
    assert!(start.elapsed() < Duration::from_secs(1), "it was let in, and waited for the database");
    transaction.rollback().unwrap();
    until(201, &server);
}

#[test]
fn any_number_of_silent_connections_leaves_room_for_a_complaint() {
    let server = Server::start();
    let silent: Vec<_> = (0..200).map(|_| server.client()).collect();
    complaints::any().send(&mut server.client()).reference(201);
    drop(silent);
}
