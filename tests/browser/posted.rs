//! Reads back the body that a browser really posts: its parts and fields match the same answers, and its bytes are
//! those that `tests/support/bodies.rs` writes, so that the tests of the receiver post what browsers post.

use std::convert::Infallible;

use klachtformulier::author;
use klachtformulier::calendar::Moment;
use klachtformulier::complaint::{Draft, FileInfo, RawAnswer, assess};
use klachtformulier::documents::{Filed, attached, fields, payload};
use klachtformulier::organisation::{Encoding, Lang};
use serde_json::{Value, json};

use crate::cases;
use crate::fill::Filling;
use crate::form::ROOT;
use crate::misbehaving::Recorded;
use crate::sender::Sender;
use crate::support::bodies;

/// Typed into single-line inputs. `&=+%` have a meaning in form fields, `"` and `\` in JSON and in the headers of
/// parts.
const LINE: &str = "Kim \"de\" <b>O'Neil\\</b> &amp;=+%20 100% 👩‍👧 é שלום";
/// Typed into text areas.
const TEXT: &str = "Eerst dit.\nEn \"toen\" & daarna = zo + 5%:\n\n--grens\n%0D%0A 😀 ≠ \u{2028} \\n einde";
/// The names of the files on disk, and the names by which browsers know them. The last one cannot be chosen through a
/// driver.
const FILES: [(&str, &str); 2] =
    [("een \"vreemde\" brief; é😀 %22.pdf", "application/pdf"), ("met een\r\nX: regel.png", "image/png")];

#[test]
fn json_is_the_payload() {
    let (post, text) = posted(Encoding::Json, &[]);
    assert_eq!(post.text(), text.payload);
}

#[test]
fn json_with_files_is_a_part_before_the_files() {
    let (post, text) = posted(Encoding::Json, &FILES);
    let complaint = Part { name: "complaint".to_owned(), content: text.payload.into_bytes(), ..Part::default() };
    assert_eq!(parts(&post), [vec![complaint], text.files].concat());
}

#[test]
fn fields_are_those_of_a_form() {
    let (post, text) = posted(Encoding::Form, &[]);
    let found: Vec<(String, String)> = form_urlencoded::parse(&post.body).into_owned().collect();
    assert_eq!(found, text.fields);
}

#[test]
fn fields_with_files_are_parts_before_the_files() {
    let (post, text) = posted(Encoding::Form, &FILES);
    // In a multipart body the lines of a field end with CR LF.
    let field = |(name, value): (String, String)| Part {
        name,
        content: value.replace('\n', "\r\n").into_bytes(),
        ..Part::default()
    };
    let fields: Vec<Part> = text.fields.into_iter().map(field).collect();
    assert_eq!(parts(&post), [fields, text.files].concat());
}

/// What the same answers must result in.
struct Expected {
    payload: String,
    fields: Vec<(String, String)>,
    files: Vec<Part>,
}

/// A part of a multipart body.
#[derive(Clone, Debug, Default, PartialEq)]
struct Part {
    name: String,
    file: Option<String>,
    kind: Option<String>,
    content: Vec<u8>,
}

/// Sends a complaint with difficult texts and these files, to a server that expects this encoding. Returns what was
/// posted, the same complaint for `bodies`, and the expected result.
#[track_caller]
fn posted(encoding: Encoding, files: &[(&str, &str)]) -> (Recorded, Expected) {
    let sender = Sender::start();
    sender.meets(&["/201"]);
    let endpoint = sender.server.url("/complaints");
    let mut file = cases::organisation("klik-onderwijs");
    file["procedures"][0]["deliveries"]["endpoint"] = json!({"url": endpoint, "encoding": encoding.as_str()});
    let file = file.to_string();
    sender.page.server.put("/organisations/klik-onderwijs.json", &file);
    sender.page.server.allow(&endpoint);
    let draft = fill_in(&sender, files);
    sender.send();
    sender.wait_for_receipt();
    let post = sender.server.posts().swap_remove(0);

    let organisation = author::check(file.as_bytes()).expect("a right file");
    let procedure = &organisation.procedures[0];
    let (key, filed_at) = (said(&post, encoding, "key"), said(&post, encoding, "filed_at"));
    assert_eq!(post.header("idempotency-key"), Some(key.as_str()).filter(|_| encoding == Encoding::Json));
    let filed_at = Moment::read_rfc3339(&filed_at).expect("a moment");
    let found = assess(procedure, &draft, filed_at, &organisation.days_off());
    assert!(found.problems.is_empty(), "{:#?}", found.problems);
    let filed = Filed {
        organisation: &organisation,
        procedure,
        key: &key,
        reference: None,
        filed_at,
        language: Lang::Nl,
        answers: &found.answers,
        verdict: &found.verdict,
        timeline: &found.timeline,
    };
    check_bytes(&post, &filed, encoding, files);
    (post, expected(&filed, files))
}

/// Fills in a complaint up to the review. Returns the answers.
#[track_caller]
fn fill_in(sender: &Sender, files: &[(&str, &str)]) -> Draft {
    let page = &sender.page;
    let procedure = Sender::procedure();
    page.show("nl", "2026-11-20T10:00:00+01:00", &procedure.element(""));
    page.wait_until_ready();
    let mut filling = Filling::brief(page, &procedure, &json!({}));
    let mut put = Vec::new();
    while page.place().page != "review" {
        if page.place().page == "questions" {
            filling.fill_in();
            for (id, text) in [("naam", LINE), ("omschrijving", TEXT)] {
                put.extend(put_into(sender, id, &format!("input.value = {}", json!(text))).then_some((id, text)));
            }
            if !files.is_empty() {
                put_into(sender, "bijlagen", &choosing(files));
            }
        }
        filling.go_on();
    }
    page.wait_for_page("review");
    assert_eq!(put.len(), 2, "both questions are asked once");
    let typed = Value::Object(filling.sent()).to_string();
    let typed = klachtformulier::json::parse(typed.as_bytes()).0.expect("JSON");
    let mut draft = Draft::from_json(&typed).expect("an object");
    put.into_iter().for_each(|(id, text)| draft.set(id, RawAnswer::Text(text.to_owned())));
    if !files.is_empty() {
        let given = |(name, kind): &(&str, &str)| FileInfo {
            name: (*name).to_owned(),
            media_type: (*kind).to_owned(),
            size: content(name).len() as u64,
        };
        draft.set("bijlagen", RawAnswer::Files(files.iter().map(given).collect()));
    }
    draft
}

/// Changes the value of a visible input and fires its event. Not every driver can type every letter, or choose a file
/// with every name.
fn put_into(sender: &Sender, id: &str, change: &str) -> bool {
    let script = format!(
        "const input = {ROOT}.querySelector('.page:not([hidden]) [name={id}]');
         if (!input?.closest('.question').checkVisibility()) return false;
         {change};
         for (const name of ['input', 'change']) input.dispatchEvent(new Event(name, {{ bubbles: true }}));
         return true"
    );
    sender.page.browser.script(&script) == json!(true)
}

fn choosing(files: &[(&str, &str)]) -> String {
    let file = |(name, kind): &(&str, &str)| {
        format!(
            "data.items.add(new File([new Uint8Array({:?})], {}, {{ type: '{kind}' }}));",
            content(name),
            json!(name)
        )
    };
    let files: String = files.iter().map(file).collect();
    format!("const data = new DataTransfer(); {files} input.files = data.files")
}

/// All 256 bytes, and the name, so that no two files are the same.
fn content(name: &str) -> Vec<u8> {
    name.bytes().chain(0..=u8::MAX).chain(*b"\r\n--\r\n").collect()
}

/// The value of a field of the body, other than the answers.
#[track_caller]
fn said(post: &Recorded, encoding: Encoding, name: &str) -> String {
    let in_json = |bytes: &[u8]| {
        let payload: Value = serde_json::from_slice(bytes).expect("JSON");
        payload[name].as_str().expect("a text").to_owned()
    };
    if post.header("content-type").is_some_and(|kind| kind.starts_with("multipart/")) {
        let wanted = if encoding == Encoding::Json { "complaint" } else { name };
        let part = parts(post).into_iter().find(|part| part.name == wanted).expect("the part");
        return if encoding == Encoding::Json { in_json(&part.content) } else { text(part.content) };
    }
    match encoding {
        Encoding::Json => in_json(&post.body),
        Encoding::Form => {
            let mut fields = form_urlencoded::parse(&post.body);
            fields.find(|(found, _)| found == name).expect("the field").1.into_owned()
        }
    }
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}

fn boundary(content_type: &str) -> Option<String> {
    multer::parse_boundary(content_type).ok()
}

fn parts(post: &Recorded) -> Vec<Part> {
    let boundary = boundary(post.header("content-type").expect("a type")).expect("a boundary");
    let body = post.body.clone();
    let stream = futures_util::stream::once(async move { Ok::<_, Infallible>(body) });
    let mut multipart = multer::Multipart::new(stream, boundary);
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(async {
        let mut parts = Vec::new();
        while let Some(field) = multipart.next_field().await.expect("a part") {
            parts.push(Part {
                name: field.name().expect("a name").to_owned(),
                file: field.file_name().map(str::to_owned),
                kind: field.content_type().map(ToString::to_string),
                content: field.bytes().await.expect("its content").to_vec(),
            });
        }
        parts
    })
}

fn expected(filed: &Filed<'_>, files: &[(&str, &str)]) -> Expected {
    let part = |((question, _), (name, kind)): ((&str, &FileInfo), &(&str, &str))| Part {
        name: question.to_owned(),
        file: Some(as_written(name)),
        kind: Some((*kind).to_owned()),
        content: content(name),
    };
    Expected { payload: payload(filed), fields: fields(filed), files: attached(filed).zip(files).map(part).collect() }
}

/// The name of a file as browsers escape it; multer does not unescape it.
fn as_written(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// Checks that the whole body is as `bodies` writes it, except for the boundary, and for line ends in the name of a
/// file: in the answers the name has none.
#[track_caller]
fn check_bytes(post: &Recorded, filed: &Filed<'_>, encoding: Encoding, files: &[(&str, &str)]) {
    let contents: Vec<Vec<u8>> = files.iter().map(|(name, _)| content(name)).collect();
    let contents: Vec<&[u8]> = contents.iter().map(Vec::as_slice).collect();
    let written = bodies::body(filed, encoding, &contents);
    let kind = post.header("content-type").expect("a type");
    let mut bytes = written.bytes;
    match (boundary(kind), boundary(&written.content_type)) {
        (Some(found), Some(own)) => {
            assert_eq!(kind, written.content_type.replace(&own, &found));
            replace(&mut bytes, &own, &found);
        }
        _ => assert_eq!(kind, written.content_type),
    }
    for ((_, file), (name, _)) in attached(filed).zip(files) {
        let named = |name: &str| format!("filename=\"{}\"", as_written(name));
        replace(&mut bytes, &named(&file.name), &named(name));
    }
    assert_eq!(String::from_utf8_lossy(&post.body), String::from_utf8_lossy(&bytes));
    assert!(post.body == bytes, "the bytes in the files differ");
}

fn replace(bytes: &mut Vec<u8>, from: &str, to: &str) {
    let mut at = 0;
    while let Some(found) = bytes[at..].windows(from.len()).position(|window| window == from.as_bytes()) {
        let start = at + found;
        bytes.splice(start..start + from.len(), to.bytes());
        at = start + to.len();
    }
}
