//! From the first click to the complaint in the receiver's database, for every procedure of every organisation.

use serde_json::{Value, json};

use crate::cases::{Procedure, procedure, procedures};
use crate::files::content;
use crate::fill::{Answers, Filling};
use crate::form::{Page, seen};
use crate::receiver::{Receiver, Stored, StoredFile};

#[test]
fn there_are_eight_procedures() {
    let ids: Vec<String> = procedures().iter().map(|known| format!("{}/{}", known.organisation, known.id)).collect();
    let tested = [
        "blijf-groep/clienten",
        "blijf-groep/externen",
        "blijf-groep/scholing",
        "blijf-groep/scholing-tweede-instantie",
        "groeimeesters/klacht",
        "groeimeesters/klachtencommissaris",
        "klik-onderwijs/klacht",
        "klik-onderwijs/bezwaar",
    ];
    assert_eq!(ids, tested, "a procedure without a journey below");
}

#[test]
fn a_client_of_blijf_groep() {
    complete("blijf-groep", "clienten");
}

#[test]
fn somebody_else_at_blijf_groep() {
    complete("blijf-groep", "externen");
}

#[test]
fn a_participant_in_a_training_of_blijf_groep() {
    complete("blijf-groep", "scholing");
}

#[test]
fn whoever_is_not_content_with_the_answer_about_a_training() {
    mailed("blijf-groep", "scholing-tweede-instantie");
}

#[test]
fn a_customer_of_groeimeesters() {
    complete("groeimeesters", "klacht");
}

#[test]
fn whoever_goes_to_the_complaints_commissioner() {
    mailed("groeimeesters", "klachtencommissaris");
}

#[test]
fn a_customer_of_klik_onderwijs() {
    complete("klik-onderwijs", "klacht");
}

#[test]
fn whoever_objects_to_the_outcome_at_klik_onderwijs() {
    complete("klik-onderwijs", "bezwaar");
}

#[test]
fn a_complaint_with_only_what_is_needed() {
    let procedure = procedure("klik-onderwijs", "klacht");
    let now = procedure.complete().now;
    let page = Page::start(1280);
    let receiver = Receiver::start(&page.server.origin, &now);
    page.server.allow(&receiver.endpoint);
    page.show("nl", &now, &procedure.element(&format!("endpoint=\"{}\"", receiver.endpoint)));
    page.wait_until_ready();
    let mut filling = Filling::brief(&page, &procedure, &json!({"relatie": "medewerker"}));
    let stored = send(&mut filling, &receiver);
    check_same(&stored, &filling.sent());
    assert!(!filling.sent().contains_key("bijlagen") && stored.files.is_empty());
}

/// Every question answered, including files and a drawing.
#[track_caller]
fn complete(organisation: &str, id: &str) {
    let procedure = procedure(organisation, id);
    let example = procedure.complete();
    let page = Page::start(1280);
    let receiver = Receiver::start(&page.server.origin, &example.now);
    page.server.allow(&receiver.endpoint);
    page.show("nl", &example.now, &procedure.entrance(&format!("endpoint=\"{}\"", receiver.endpoint)));
    page.wait_until_open_at("entrance");
    let mut filling = Filling::as_in(&page, &procedure, &example);
    let stored = send(&mut filling, &receiver);
    let sent = filling.sent();
    for wanted in example.answers.keys() {
        assert!(sent.contains_key(wanted), "{wanted} was never asked");
    }
    check_same(&stored, &sent);
    check_files(&stored, &sent);
    check_dates(&stored, &example.expect["dates"]);
    assert_eq!(stored.outcome, "admissible");
    assert_eq!(stored.payload["organisation"], json!(organisation));
    assert_eq!(stored.payload["procedure"], json!(id));
    check_told(&page, &stored.reference, &sent);
    page.check_nowhere_else(&receiver.endpoint);
    assert_eq!(page.browser.console_errors(), [""; 0]);
}

/// Every question answered, in a form that no page can send elsewhere: whatever endpoint its attribute names, there is
/// no button to send, and an e-mail is made to the procedure's own recipient.
#[track_caller]
fn mailed(organisation: &str, id: &str) {
    let procedure = procedure(organisation, id);
    assert!(procedure.is_never_sent());
    let example = procedure.complete();
    let page = Page::start(1280);
    let receiver = Receiver::start(&page.server.origin, &example.now);
    page.server.allow(&receiver.endpoint);
    page.show("nl", &example.now, &procedure.entrance(&format!("endpoint=\"{}\"", receiver.endpoint)));
    page.wait_until_open_at("entrance");
    let mut filling = Filling::as_in(&page, &procedure, &example);
    filling.go_on_to("review");
    let sent = filling.sent();
    for wanted in example.answers.keys() {
        assert!(sent.contains_key(wanted), "{wanted} was never asked");
    }
    check_review(&page, &sent);
    assert!(!page.has("[part=send]"), "it can be sent to whoever has the page");
    assert!(page.has("[part=way][value=text]"));
    page.click("[part=way][value=mail]");
    page.wait_for_page("mail");
    page.click("[part=open-eml]");
    page.browser.wait_for(&format!("{}?.checkVisibility()", seen("[part=receipt][data-state=ready]")));
    assert_eq!(receiver.stored().len(), 0, "it went to the server of the page");
    let told = page.told();
    assert!(told.as_array().unwrap().contains(&json!(["handed-over", {"channel": "eml"}])), "{told}");
    page.check_nowhere_else(&page.server.origin);
    assert_eq!(page.browser.console_errors(), [""; 0]);
}

/// Goes all the way. Returns the one complaint that was stored, under the reference on the receipt.
#[track_caller]
pub(crate) fn send(filling: &mut Filling<'_>, receiver: &Receiver) -> Stored {
    filling.go_on_to("review");
    let page = filling.page;
    check_review(page, &filling.sent());
    page.click("[part=send]");
    page.wait_for_page("receipt");
    let reference = page.browser.text(&format!("{}.textContent.trim()", seen("[part=reference]")));
    let mut stored = receiver.stored();
    assert_eq!(stored.len(), 1);
    let stored = stored.remove(0);
    assert!(reference.contains(&stored.reference), "{reference:?} is not {}", stored.reference);
    assert!(page.browser.is(&format!("{}.children.length", seen("ol[part=timeline]"))));
    stored
}

/// Checks that every text and file that was filled in can be read again before it is sent.
#[track_caller]
pub(crate) fn check_review(page: &Page, sent: &Answers) {
    let said = page.reviewed();
    let has = |text: &str| assert!(said.contains(text), "{text:?} is not in: {said}");
    for answer in sent.values() {
        match answer {
            // Not the ids of options, which are never shown, and not dates, which are written out.
            Value::String(text) if text.contains(' ') || text.contains('@') => text.lines().for_each(has),
            Value::Array(files) => files.iter().filter_map(|file| file["name"].as_str()).for_each(has),
            Value::Object(parts) => {
                parts.values().filter_map(Value::as_str).filter(|part| !part.starts_with("data:")).for_each(has)
            }
            _ => {}
        }
    }
}

/// Checks that the stored complaint is exactly what was filled in.
#[track_caller]
pub(crate) fn check_same(stored: &Stored, sent: &Answers) {
    let mut kept = stored.payload["answers"].clone();
    for answer in kept.as_object_mut().unwrap().values_mut() {
        if let Some(drawn) = answer.get_mut("drawn") {
            let start = "data:image/png;base64,";
            let picture = drawn.as_str().unwrap().strip_prefix(start).expect("a drawing is a PNG");
            // An empty canvas is much smaller, because all its pixels are the same.
            assert!(crate::webdriver::from_base64(picture).len() > 500, "nothing was drawn");
            *drawn = json!(start);
        }
    }
    assert_eq!(kept, Value::Object(sent.clone()));
}

#[track_caller]
fn check_files(stored: &Stored, sent: &Answers) {
    let names = sent["bijlagen"].as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap());
    let wanted =
        names.map(|name| StoredFile { question: "bijlagen".to_owned(), name: name.to_owned(), bytes: content(name) });
    assert_eq!(stored.files, wanted.collect::<Vec<_>>());
}

/// Checks the dates that the example expects; a time only has to match to the hour, because filling in takes a while.
#[track_caller]
pub(crate) fn check_dates(stored: &Stored, expected: &Value) {
    for (id, by) in expected.as_object().into_iter().flatten() {
        let timeline = stored.payload["timeline"].as_array().unwrap();
        let found = timeline.iter().find(|step| step["id"] == **id).unwrap_or_else(|| panic!("no {id}"));
        let to_the_hour = |value: &Value| value.as_str().unwrap().chars().take(13).collect::<String>();
        assert_eq!(to_the_hour(&found["by"]), to_the_hour(by), "{id}");
    }
}

/// Checks that the page's events say where the visitor is and which reference the complaint has, and never contain the
/// typed text.
#[track_caller]
fn check_told(page: &Page, reference: &str, sent: &Answers) {
    let told = page.told();
    let all = told.as_array().unwrap();
    assert!(all.iter().any(|event| *event == json!(["sent", {"reference": reference}])), "{told}");
    let pages: Vec<&str> =
        all.iter().filter(|event| event[0] == "step").filter_map(|event| event[1]["page"].as_str()).collect();
    for name in ["start", "questions", "review", "receipt"] {
        assert!(pages.contains(&name), "{name} is not in {pages:?}");
    }
    let words = told.to_string();
    for typed in sent.values().filter_map(Value::as_str).filter(|text| text.contains([' ', '@'])) {
        assert!(!words.contains(typed), "an event tells {typed:?}");
    }
}

/// Each procedure has a choice of its own at the entrance.
#[test]
fn every_procedure_can_be_reached_from_the_entrance() {
    let page = Page::start(1280);
    for known in procedures() {
        page.show("nl", "", &known.entrance(""));
        page.wait_until_open_at("entrance");
        check_door(&page, &known);
    }
}

#[track_caller]
fn check_door(page: &Page, procedure: &Procedure) {
    page.click(&format!("[part=door][value='{}']", procedure.id));
    page.wait_for_page("start");
    page.click("[part=start]");
    page.wait_for_step(&procedure.steps()[0]);
}
