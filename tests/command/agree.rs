//! `check` and `schema` agree: a file with the wrong shape is refused by both, and one with the right shape by neither.
//! Only `check` can judge what no schema can express, such as whether an id refers to something.

use serde_json::{Value, json};

use crate::run::{FILES, json, run, write};
use crate::schema::accepts;

/// The file with one value changed. `pointer` leads to it, or to a new key of an object; a null removes a key.
fn changed(pointer: &str, value: Value) -> Value {
    let mut file = json(FILES[2]);
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    let parent = file.pointer_mut(parent).unwrap_or_else(|| panic!("{pointer} leads nowhere"));
    match (parent, value) {
        (Value::Object(members), Value::Null) => {
            members.remove(key).unwrap_or_else(|| panic!("{pointer} leads nowhere"));
        }
        (Value::Object(members), value) => {
            members.insert(key.to_owned(), value);
        }
        (Value::Array(items), value) => {
            let index: usize = key.parse().expect("an index");
            *items.get_mut(index).unwrap_or_else(|| panic!("{pointer} leads nowhere")) = value;
        }
        _ => panic!("{pointer} leads nowhere"),
    }
    file
}

/// Whether `check` and the schema accept the file with this change.
fn judged(pointer: &str, value: &Value) -> (bool, bool) {
    let file = changed(pointer, value.clone());
    let path = write("changed.json", &file.to_string());
    let ran = run(&["check".as_ref(), path.as_os_str()]);
    assert!(ran.code == Some(0) || ran.code == Some(1), "{}", ran.err);
    (ran.code == Some(0), accepts(&file))
}

#[track_caller]
fn both_refuse(pointer: &str, value: Value) {
    assert_eq!(judged(pointer, &value), (false, false), "{pointer}: {value}");
}

#[track_caller]
fn both_accept(pointer: &str, value: Value) {
    assert_eq!(judged(pointer, &value), (true, true), "{pointer}: {value}");
}

#[track_caller]
fn only_check_refuses(pointer: &str, value: Value) {
    assert_eq!(judged(pointer, &value), (false, true), "{pointer}: {value}");
}

const FORM: &str = "/procedures/0";
const QUESTION: &str = "/procedures/0/steps/0/questions/1";

#[test]
fn both_refuse_keys_that_are_unknown_or_missing() {
    both_refuse("/colour", json!("red"));
    both_refuse("/name", Value::Null);
    both_refuse("/procedures", Value::Null);
    both_refuse("/contact/fax", json!("020 1234567"));
    both_refuse("/entrance", Value::Null);
    both_refuse(&format!("{FORM}/deliveries"), Value::Null);
    both_refuse(&format!("{FORM}/deliveries"), json!({"note": "by pigeon"}));
    both_refuse(&format!("{FORM}/deliveries/letter/to/city"), Value::Null);
    both_refuse(&format!("{QUESTION}/called"), Value::Null);
    both_refuse(&format!("{QUESTION}/placeholder"), json!("Noor"));
    both_refuse(&format!("{FORM}/rules/0/instead"), Value::Null);
    both_refuse(&format!("{FORM}/timeline/0/who"), Value::Null);
}

#[test]
fn both_refuse_values_of_another_kind() {
    both_refuse("/format", json!(2));
    both_refuse("/format", json!("1"));
    both_refuse("/id", json!("Klik Onderwijs"));
    both_refuse("/tone", json!("jij"));
    both_refuse("/contact/websites", json!("https://www.example.nl"));
    both_refuse("/colours/accent", json!("blue"));
    both_refuse("/procedures", json!([]));
    both_refuse("/closed_days", json!([20261224]));
    both_refuse("/closed_days", json!([{"from": "2026-12-24"}]));
    both_refuse("/closed_days", json!([{"from": "2026-12-24", "until": "2026-12-31"}]));
    both_refuse("/open_on", json!(["carnival"]));
    both_refuse("/equated_days", json!("2029-05-11"));
    both_refuse(&format!("{FORM}/title"), json!({"en": "Complaint"}));
    both_refuse(&format!("{FORM}/title"), json!({"nl": "Klacht", "de": "Beschwerde"}));
    both_refuse(&format!("{FORM}/title"), json!(""));
    both_refuse(&format!("{FORM}/title"), json!({"nl": " "}));
    both_refuse(&format!("{FORM}/version"), json!(2));
    both_refuse(&format!("{QUESTION}/type"), json!("name"));
    both_refuse(&format!("{QUESTION}/max"), json!(0));
    both_refuse(&format!("{QUESTION}/max"), json!(1.5));
    both_refuse(&format!("{QUESTION}/required"), json!("yes"));
    both_refuse(&format!("{QUESTION}/note"), json!(["a", "b"]));
    both_refuse(&format!("{FORM}/steps/0/questions"), json!([]));
    both_refuse(&format!("{FORM}/rules/0/effect"), json!("too_late"));
    both_refuse(&format!("{FORM}/deliveries/mail"), json!("klacht@example.nl"));
    both_refuse(&format!("{FORM}/kept/0/what"), json!("everything"));
    both_refuse(&format!("{FORM}/examples/0/expect/outcome"), json!("fine"));
}

#[test]
fn both_refuse_conditions_and_terms_that_say_nothing_or_too_much() {
    let when = format!("{FORM}/rules/0/when");
    both_refuse(&when, json!({}));
    both_refuse(&when, json!({"question": "besproken"}));
    both_refuse(&when, json!({"question": "besproken", "is": false, "answered": true}));
    both_refuse(&when, json!({"question": "besproken", "answered": false}));
    both_refuse(&when, json!({"question": "besproken", "is": 1}));
    both_refuse(&when, json!({"all": []}));
    both_refuse(&when, json!({"not": [{"question": "besproken", "is": true}]}));
    both_refuse(&when, json!({"past": {"question": "datum"}}));
    let term = format!("{FORM}/timeline/0/term");
    both_refuse(&term, json!({}));
    both_refuse(&term, json!({"days": 1, "weeks": 1}));
    both_refuse(&term, json!({"fortnights": 1}));
    both_refuse(&term, json!({"workdays": 0}));
    both_refuse(&term, json!({"workdays": "3"}));
    both_refuse(&term, json!({"years": 31}));
    both_refuse(&format!("{FORM}/timeline/0/from"), json!("closing"));
    both_refuse(&format!("{FORM}/timeline/0/from"), json!({"answer": "datum", "after": "besluit"}));
    both_refuse(&format!("{FORM}/rules/0/unless"), json!({"question": "besproken"}));
    both_refuse(&format!("{FORM}/rules/0/unless"), json!(true));
}

#[test]
fn both_accept_what_is_only_another_way_of_saying_it() {
    both_accept("/note", json!("For whoever keeps this file."));
    both_accept("/contact/telephone", json!("070 123 45 67"));
    both_accept("/closed_days", json!(["2031-12-24", {"from": "2031-07-28", "to": "2031-08-08"}]));
    both_accept("/open_on", json!(["good_friday"]));
    both_accept("/equated_days", json!(["2031-05-23"]));
    both_accept("/$schema", Value::Null);
    both_accept("/colours", Value::Null);
    both_accept(&format!("{FORM}/title"), json!("Klacht indienen"));
    both_accept(&format!("{FORM}/tone"), json!("je"));
    both_accept(&format!("{FORM}/costs"), json!({"nl": "Het kost niets.", "en": "It is free."}));
    both_accept(&format!("{QUESTION}/max"), json!(80));
    both_accept(&format!("{QUESTION}/required"), json!(true));
    both_accept(&format!("{FORM}/rules/0/when"), json!({"not": {"question": "besproken", "is": true}}));
    both_accept(&format!("{FORM}/rules/0/unless"), json!({"question": "besproken", "is": true}));
    both_accept(
        &format!("{FORM}/deliveries/endpoint"),
        json!({"url": "/klacht", "encoding": "form", "success": [302]}),
    );
    both_accept(&format!("{FORM}/deliveries/endpoint"), json!({"url": "http://localhost:8080/klacht"}));
}

#[test]
fn whether_parts_fit_together_only_check_can_know() {
    only_check_refuses(&format!("{QUESTION}/id"), json!("relatie"));
    only_check_refuses(&format!("{FORM}/rules/0/when"), json!({"question": "besprooken", "is": false}));
    only_check_refuses(&format!("{FORM}/rules/0/when"), json!({"question": "relatie", "is": "leverancier"}));
    only_check_refuses(&format!("{FORM}/rules/0/unless"), json!({"question": "besprooken", "is": true}));
    only_check_refuses(&format!("{FORM}/rules/0/unless"), json!({"question": "besproken", "is": false}));
    only_check_refuses(&format!("{FORM}/rules/0/doors"), json!(["beroep"]));
    only_check_refuses(&format!("{FORM}/timeline/0/term"), json!({"workdays": 4}));
    only_check_refuses(&format!("{FORM}/timeline/0/text"), json!("Er komt een bevestiging."));
    only_check_refuses("/closed_days", json!([{"from": "2026-12-31", "to": "2026-12-24"}]));
    only_check_refuses("/closed_days", json!([{"from": "2026-07-20", "to": "2062-08-07"}]));
    only_check_refuses("/colours/accent", json!("#ffff00"));
    only_check_refuses(&format!("{FORM}/examples"), Value::Null);
}
