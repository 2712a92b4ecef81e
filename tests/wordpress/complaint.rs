//! Complaints to send: the first right example of an organisation file, as the form and as a plain page send it.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use crate::http::{Answer, send};
use crate::site::Site;

pub(crate) const ORGANISATION: &str = "groeimeesters";

static FILE: LazyLock<Value> = LazyLock::new(|| {
    let path = format!("{}/public/organisations/{ORGANISATION}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_slice(&std::fs::read(path).expect("the organisation file")).expect("JSON")
});

/// The procedure that is received here.
fn procedure() -> &'static Value {
    &FILE["procedures"][0]
}

/// Answers without a fault and without files.
pub(crate) fn answers() -> Map<String, Value> {
    let examples = procedure()["examples"].as_array().expect("examples");
    let right = examples.iter().find(|example| example["expect"]["errors"].is_null()).expect("one without faults");
    let answers = right["answers"].as_object().expect("answers").clone();
    answers.into_iter().filter(|(_, answer)| !answer[0].is_object()).collect()
}

/// A key that no other test has.
pub(crate) fn key() -> String {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let (process, number) = (std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    format!("{process:08x}-0000-4000-8000-{number:012x}")
}

/// A complaint as the form sends it, now.
pub(crate) fn payload(site: &Site, answers: &Map<String, Value>) -> Value {
    json!({
        "format": 1,
        "key": key(),
        "organisation": ORGANISATION,
        "procedure": procedure()["id"],
        "version": procedure()["version"],
        "filed_at": site.now(),
        "language": "nl",
        "answers": answers,
        "verdict": {"outcome": "admissible", "rules": []},
        "timeline": [],
    })
}

pub(crate) const DOOR: &str = "/?klachtformulier=groeimeesters";
pub(crate) const ROUTE: &str = "/wp-json/klachtformulier/v1/complaints/groeimeesters";
pub(crate) const PLAIN_ROUTE: &str = "/?rest_route=/klachtformulier/v1/complaints/groeimeesters";

/// Posts a complaint as JSON, with its key in the header.
pub(crate) fn post(site: &Site, to: &str, payload: &Value, more: &[(&str, &str)]) -> Answer {
    let key = payload["key"].as_str().unwrap_or_default();
    let mut headers = vec![("Content-Type", "application/json"), ("Idempotency-Key", key)];
    headers.extend_from_slice(more);
    send(site.port, "POST", to, &headers, payload.to_string().as_bytes())
}

/// Posts one that is right, and returns its reference.
#[track_caller]
pub(crate) fn filed(site: &Site) -> String {
    let answer = post(site, DOOR, &payload(site, &answers()), &[]);
    assert_eq!(answer.status, 201, "{answer:?}");
    answer.reference().expect("a reference")
}

/// A file to send along.
pub(crate) struct Attached<'a> {
    pub(crate) name: &'a str,
    pub(crate) bytes: &'a [u8],
}

/// Posts a complaint with files at the question that takes them.
pub(crate) fn post_with(site: &Site, payload: &mut Value, files: &[Attached<'_>]) -> Answer {
    let told = files.iter().map(|file| json!({"name": file.name, "type": "image/png", "size": file.bytes.len()}));
    payload["answers"]["bijlagen"] = told.collect();
    let mut parts = vec![part("complaint", None, payload.to_string().as_bytes())];
    parts.extend(files.iter().map(|file| part("bijlagen", Some(file.name), file.bytes)));
    let key = payload["key"].as_str().unwrap_or_default().to_owned();
    send_parts(site, &parts, &[("Idempotency-Key", &key)])
}

/// The fields that a plain page sends, with these answers.
pub(crate) fn fields(answers: &Map<String, Value>) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let about = [("format", "1"), ("organisation", ORGANISATION), ("language", "nl"), ("niet-invullen", "")];
    let mut fields: Vec<_> = about.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    fields.extend(
        ["id", "version"]
            .map(|name| (if name == "id" { "procedure" } else { name }.to_owned(), text(&procedure()[name]))),
    );
    for (id, answer) in answers {
        match answer {
            Value::Bool(is_yes) => fields.push((id.clone(), if *is_yes { "yes" } else { "no" }.to_owned())),
            Value::Array(several) => fields.extend(several.iter().map(|one| (format!("{id}[]"), text(one)))),
            Value::Object(parts) => {
                fields.extend(parts.iter().map(|(part, value)| (format!("{id}.{part}"), text(value))));
            }
            one => fields.push((id.clone(), text(one))),
        }
    }
    fields
}

/// Posts fields as a browser does that runs no program.
pub(crate) fn post_plain(site: &Site, fields: &[(String, String)]) -> Answer {
    let mut parts: Vec<_> = fields.iter().map(|(name, value)| part(name, None, value.as_bytes())).collect();
    parts.push(part("bijlagen", Some(""), b""));
    send_parts(site, &parts, &[("Accept", "text/html"), ("Sec-Fetch-Mode", "navigate")])
}

fn part(name: &str, file: Option<&str>, bytes: &[u8]) -> Vec<u8> {
    let file = file.map_or_else(String::new, |file| format!("; filename=\"{file}\"\r\nContent-Type: image/png"));
    let mut part = format!("--grens\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n").into_bytes();
    part.extend_from_slice(bytes);
    part.extend_from_slice(b"\r\n");
    part
}

fn send_parts(site: &Site, parts: &[Vec<u8>], headers: &[(&str, &str)]) -> Answer {
    let body = [parts.concat(), b"--grens--\r\n".to_vec()].concat();
    let mut all = vec![("Content-Type", "multipart/form-data; boundary=grens")];
    all.extend_from_slice(headers);
    send(site.port, "POST", DOOR, &all, &body)
}
