//! The three encodings of a complaint, with and without files.

use klachtformulier::complaint::{FileInfo, RawAnswer};
use klachtformulier::organisation::Encoding;

use crate::client::Answer;
use crate::complaints::{Complaint, all, complaint};
use crate::server::{Server, run};
use crate::support::bodies::Body;

const LETTER: &[u8] = b"%PDF-1.7\r\n--not a boundary\r\n\0\xff";
const PHOTO: &[u8] = b"\x89PNG\r\n";
const SEVERAL_LINES: &str = "Eerst dit.\nEn toen:\n\ndat.";

/// A complaint with two files, one of which has a difficult name.
fn with_files() -> Complaint {
    let mut complaint = complaint("blijf-groep", "clienten");
    let file = |name: &str, media_type: &str, bytes: &[u8]| FileInfo {
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        size: bytes.len() as u64,
    };
    let letter = file("../../de \"brief\".pdf", "application/pdf", LETTER);
    complaint.draft.set("bijlagen", RawAnswer::Files(vec![letter, file("foto.png", "image/png", PHOTO)]));
    // A multipart body has other line ends than JSON.
    complaint.draft.set("motivering", RawAnswer::Text(SEVERAL_LINES.to_owned()));
    complaint
}

#[track_caller]
fn send(server: &Server, key: Option<&str>, body: &Body) -> Answer {
    let mut headers = vec![("Content-Type", body.content_type.as_str())];
    headers.extend(key.map(|key| ("Idempotency-Key", key)));
    server.client().send("POST", &headers, &body.bytes)
}

/// The complaint as an officer sees it, and the files that are saved.
fn shown(server: &Server, reference: &str) -> (String, Vec<(String, Vec<u8>)>) {
    let folder = server.database.with_extension("files");
    let sheet = run(&server.database, &["show", reference, "--files", folder.to_str().unwrap()]);
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read(path).unwrap()))
        .collect();
    files.sort();
    (sheet, files)
}

#[test]
fn each_procedure_comes_the_same_as_fields_as_it_does_as_json() {
    let server = Server::start();
    for (organisation, procedure) in all() {
        let first = complaint(organisation, procedure);
        let as_json = first.send(&mut server.client()).reference(201);
        let mut second = complaint(organisation, procedure);
        let as_fields = send(&server, None, &second.body(Encoding::Form, &[])).reference(201);
        // The key is the only difference allowed.
        second.key.clone_from(&first.key);
        let payload = |reference: &str| {
            let (_, files) = shown(&server, reference);
            let name = format!("{reference}-1.json");
            let (_, json) = files.into_iter().find(|(file, _)| *file == name).unwrap();
            let mut json: serde_json::Value = serde_json::from_slice(&json).unwrap();
            json["key"].take();
            json
        };
        assert_eq!(payload(&as_fields), payload(&as_json), "{organisation}/{procedure}");
        // The stored payload has the shape that was sent, and not one of its own.
        let mut sent: serde_json::Value = serde_json::from_str(&second.json()).unwrap();
        sent["key"].take();
        assert_eq!(payload(&as_json), sent, "{organisation}/{procedure}");
    }
}

#[test]
fn files_come_along_with_json_and_with_fields() {
    for (encoding, with_header) in [(Encoding::Json, true), (Encoding::Form, false)] {
        let server = Server::start();
        let complaint = with_files();
        let body = complaint.body(encoding, &[LETTER, PHOTO]);
        let key = with_header.then_some(complaint.key.as_str());
        let reference = send(&server, key, &body).reference(201);
        assert_eq!(send(&server, key, &body).reference(409), reference);
        let (sheet, files) = shown(&server, &reference);
        assert!(sheet.contains("foto.png (1 kB)"), "{sheet}");
        let saved: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        let name = |ending: &str| format!("{reference}-1{ending}");
        assert_eq!(saved[0], (name("-1.pdf").as_str(), LETTER));
        assert_eq!(saved[1], (name("-2.png").as_str(), PHOTO));
        assert_eq!(saved[2].0, name(".json"));
        let kept: serde_json::Value = serde_json::from_slice(saved[2].1).unwrap();
        assert_eq!(kept["answers"]["motivering"], SEVERAL_LINES, "{encoding:?}");
        assert_eq!(saved.len(), 3);
    }
}

#[test]
fn the_name_of_a_file_is_that_of_the_answers() {
    let server = Server::start();
    let complaint = with_files();
    let reference = send(&server, Some(&complaint.key), &complaint.body(Encoding::Json, &[LETTER, PHOTO]));
    let (sheet, _) = shown(&server, &reference.reference(201));
    assert!(sheet.contains("../../de \"brief\".pdf: "), "{sheet}");
}

#[test]
fn the_name_of_a_file_is_obeyed_by_no_prompt() {
    let server = Server::start();
    let complaint = with_files();
    let mut body = complaint.body(Encoding::Json, &[LETTER, PHOTO]);
    // As the form would not send it: with an escape sequence that clears a terminal.
    let (from, to) = (b"\"name\":\"foto.png\"", b"\"name\":\"foto\\u001b[2J\\u009b2J.png\"");
    let at = body.bytes.windows(from.len()).position(|bytes| bytes == from).expect("the name");
    body.bytes.splice(at..at + from.len(), *to);
    let reference = send(&server, Some(&complaint.key), &body).reference(201);
    let (sheet, _) = shown(&server, &reference);
    assert!(sheet.contains("foto[2J2J.png: "), "{sheet}");
    assert!(!sheet.contains(|character: char| character.is_control() && character != '\n'), "{sheet:?}");
}

#[cfg(unix)]
#[test]
fn nobody_else_on_the_machine_can_read_the_files_that_are_saved() {
    use std::os::unix::fs::PermissionsExt;
    let server = Server::start();
    let complaint = with_files();
    let body = complaint.body(Encoding::Json, &[LETTER, PHOTO]);
    let reference = send(&server, Some(&complaint.key), &body).reference(201);
    let (_, files) = shown(&server, &reference);
    let folder = server.database.with_extension("files");
    let saved = files.iter().map(|(name, _)| folder.join(name)).chain([folder.clone()]);
    for path in saved {
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{}: {mode:o}", path.display());
    }
}

#[test]
fn files_that_are_not_there_or_not_named_or_not_whole_are_refused() {
    let server = Server::start();
    let complaint = with_files();
    let whole = complaint.body(Encoding::Json, &[LETTER, PHOTO]);
    let changed = |from: &str, to: &str| {
        // The bytes of the letter are not UTF-8, so they are replaced as bytes.
        let (from, to) = (from.as_bytes(), to.as_bytes());
        let at = whole.bytes.windows(from.len()).position(|bytes| bytes == from).expect("what is to be changed");
        let bytes = [&whole.bytes[..at], to, &whole.bytes[at + from.len()..]].concat();
        Body { content_type: whole.content_type.clone(), bytes }
    };
    let refused = |body: &Body, why: &str| {
        let answer = send(&server, Some(&complaint.key), body);
        assert_eq!(answer.problem(400)["detail"], why);
    };
    refused(&changed("%PDF-1.7", "%PDF-1."), "a file that the answers name is not there, or not whole");
    refused(
        &changed("name=\"bijlagen\"", "name=\"bijlage\""),
        "a file that the answers name is not there, or not whole",
    );
    let json = complaint.json();
    let only_json = Body { content_type: "application/json".to_owned(), bytes: json.clone().into_bytes() };
    refused(&only_json, "a file that the answers name is not there, or not whole");
    let answers =
        json.find("\"bijlagen\":[").map(|at| &json[at..]).and_then(|rest| rest.find("],").map(|end| &rest[..end + 2]));
    refused(&changed(answers.unwrap(), ""), "there are files that the answers do not name");
    send(&server, Some(&complaint.key), &whole).reference(201);
}

#[test]
fn a_body_of_parts_that_cannot_be_told_apart_is_refused() {
    let server = Server::start();
    let complaint = with_files();
    let whole = complaint.body(Encoding::Json, &[LETTER, PHOTO]);
    let no_boundary = Body { content_type: "multipart/form-data".to_owned(), ..whole.clone() };
    send(&server, Some(&complaint.key), &no_boundary).problem(400);
    let mut cut_off = whole;
    cut_off.bytes.truncate(cut_off.bytes.len() - 10);
    send(&server, Some(&complaint.key), &cut_off).problem(400);
}

#[test]
fn faulty_fields_come_back_with_their_questions() {
    let server = Server::start();
    let body = complaint("groeimeesters", "klacht").answering("email", "geen adres").body(Encoding::Form, &[]);
    let text = String::from_utf8(body.bytes).unwrap() + "&email=geen%20adres";
    let body = Body { content_type: body.content_type, bytes: text.into_bytes() };
    let problem = send(&server, None, &body).problem(422);
    assert_eq!(problem["errors"][0]["question"], "email");
    assert_eq!(problem["errors"][0]["code"], "invalid");
}

#[test]
fn whoever_fills_in_what_people_do_not_see_is_kept_and_marked() {
    let server = Server::start();
    let fields = |more: &str| {
        let complaint = complaint("groeimeesters", "klacht");
        let body = complaint.body(Encoding::Form, &[]);
        let bytes = [&body.bytes, more.as_bytes()].concat();
        send(&server, None, &Body { content_type: body.content_type, bytes }).reference(201)
    };
    let json = complaint("groeimeesters", "klacht");
    let text = json.json().replace("\"answers\":{", "\"answers\":{\"niet-invullen\":\"buy now\",");
    let as_json = crate::complaints::send_json(&mut server.client(), &json.key, text.as_bytes()).reference(201);
    // If it is left empty, as people do, it is ignored.
    let (as_fields, by_people) = (fields("&niet-invullen=buy%20%1B%5B2Jnow"), fields("&niet-invullen="));
    let list = run(&server.database, &["list"]);
    let is_marked = |reference: &str| {
        let line = list.lines().find(|line| line.starts_with(reference)).expect("it is kept");
        line.ends_with(", perhaps by a robot: niet-invullen is filled in")
    };
    assert!(is_marked(&as_json) && is_marked(&as_fields) && !is_marked(&by_people), "{list}");
    let show = |reference: &str| run(&server.database, &["show", reference]);
    for (reference, text) in [(&as_json, "buy now"), (&as_fields, "buy [2Jnow")] {
        let sheet = show(reference);
        assert!(sheet.contains(&format!("perhaps by a robot: niet-invullen is filled in: {text}\n")), "{sheet}");
        assert!(sheet.contains("Ingediend op"), "{sheet}");
    }
    assert!(!show(&by_people).contains("robot"));
    // It is a complaint like any other: if it is sent again, it is recognised.
    let again = crate::complaints::send_json(&mut server.client(), &json.key, text.as_bytes());
    assert_eq!(again.reference(409), as_json);
}
