//! Payloads that a receiver refuses, with the place and the reason.

use std::time::{Duration, Instant};

use klachtformulier::documents::payload;
use klachtformulier::json::Position;
use klachtformulier::organisation::Lang;
use klachtformulier::receiving::Unreadable::*;
use klachtformulier::receiving::{ReadError, Received, Unreadable, uuid};
use serde_json::{Value, json};

use crate::generated;
use crate::support::{Chance, first_example, organisations, procedures, with_filed};

/// A valid payload, on one line.
const RIGHT: &str = r#"{"format":1,"key":"0b8e3c52-6d0f-4c1e-9a53-2f1d6f0c7a11","organisation":"de-linde","procedure":"klacht","version":"1","filed_at":"2026-11-20T10:00:00+01:00","language":"nl","answers":{"naam":"Noor de Vries","besproken":false,"onderwerp":["les"],"bijlagen":[{"name":"a.pdf","type":"","size":3}],"handtekening":{"typed":"Noor"},"adres":{"street":"Laan","number":"1","postcode":"1000 CX","city":"Ons Dorp"}},"verdict":{"outcome":"late","rules":["te-laat"]},"timeline":[{"id":"antwoord","by":"2026-12-18"},{"id":"bericht","by":"2026-11-22T10:00:00+01:00"},{"id":"oordeel","by":null}]}"#;

#[test]
fn a_right_payload_is_read() {
    let received = Received::read(RIGHT.as_bytes()).unwrap();
    assert_eq!(received.key, "0b8e3c52-6d0f-4c1e-9a53-2f1d6f0c7a11");
    assert_eq!((received.organisation.as_str(), received.procedure.as_str()), ("de-linde", "klacht"));
    assert_eq!((received.version.as_str(), received.language), ("1", Lang::Nl));
    assert_eq!(received.filed_at.write_rfc3339(), "2026-11-20T10:00:00+01:00");
    let questions: Vec<&str> = received.draft.questions().collect();
    assert_eq!(questions, ["naam", "besproken", "onderwerp", "bijlagen", "handtekening", "adres"]);
}

/// Replaces a part of the valid payload; the refused part begins at `at` in the new text.
#[track_caller]
fn check(piece: &str, instead: &str, at: &str, why: Unreadable) {
    assert_eq!(RIGHT.matches(piece).count(), 1, "{piece} stands there once");
    let json = RIGHT.replace(piece, instead);
    let column = json.get(..json.find(at).expect("the place is there")).unwrap().chars().count() + 1;
    let at = Position::new(1, u32::try_from(column).unwrap());
    assert_eq!(Received::read(json.as_bytes()), Err(ReadError { at, why }), "{json}");
}

#[test]
fn only_format_1_is_read() {
    check(r#""format":1"#, r#""format":2"#, "2,", Format);
    check(r#""format":1"#, r#""format":"1""#, r#""1""#, Format);
    check(r#""format":1,"#, "", "{", MissingKey("format"));
}

#[test]
fn the_key_is_a_uuid() {
    check("0b8e3c52-6d0f-4c1e-9a53-2f1d6f0c7a11", "x", r#""x""#, Key);
    check("0b8e3c52-6d0f-4c1e-9a53-2f1d6f0c7a11", "", r#""","#, Key);
    check("0b8e3c52-", "0b8e3c5g-", r#""0b8e3c5g"#, Key);
    check("0b8e3c52-", "0b8e3c520", r#""0b8e3c520"#, Key);
    check(r#""0b8e3c52-6d0f-4c1e-9a53-2f1d6f0c7a11""#, "7", "7,", Key);
    assert_eq!(
        uuid("0B8E3C52-6D0F-4C1E-9A53-2F1D6F0C7A11").as_deref(),
        Some("0b8e3c52-6d0f-4c1e-9a53-2f1d6f0c7a11"),
        "in capitals it is the same"
    );
    assert_eq!(uuid("0b8e3c52-6d0f-4c1e-9a53-2f1d6f0c7a1é"), None);
    assert_eq!(uuid("0b8e3c52-6d0f-4c1e-9a53-2f1d6f0c7a11\n"), None);
}

#[test]
fn every_key_must_be_there_and_no_other() {
    let right: Value = serde_json::from_str(RIGHT).unwrap();
    for key in right.as_object().unwrap().keys() {
        let mut without = right.clone();
        without.as_object_mut().unwrap().remove(key);
        let why = Received::read(without.to_string().as_bytes()).unwrap_err().why;
        assert!(matches!(why, MissingKey(missing) if missing == key), "{key}: {why:?}");
    }
    check(r#""language""#, r#""note":"x","language""#, r#""note""#, UnknownKey);
    check(r#""outcome""#, r#""note":"x","outcome""#, r#""note""#, UnknownKey);
    check(r#""by":null"#, r#""by":null,"text":"x""#, r#""text""#, UnknownKey);
    check(r#""typed":"Noor""#, r#""typed":"Noor","note":"x""#, r#""note""#, UnknownKey);
    check(r#""city""#, r#""town":"x","city""#, r#""town""#, UnknownKey);
    check(r#""size":3"#, r#""size":3,"path":"/""#, r#""path""#, UnknownKey);
}

#[test]
fn a_key_that_stands_there_twice_is_refused() {
    check(r#""verdict""#, r#""format":1,"verdict""#, r#""format":1,"verdict""#, RepeatedKey);
    check(r#""besproken""#, r#""naam":"Ander","besproken""#, r#""naam":"Ander""#, RepeatedKey);
    check(r#""rules""#, r#""outcome":"late","rules""#, r#""outcome":"late","rules""#, RepeatedKey);
}

#[test]
fn what_stands_under_a_key_must_be_what_belongs_there() {
    check(r#""de-linde""#, r#""De Linde""#, r#""De Linde""#, Id);
    check(r#""klacht""#, "null", "null", Id);
    check(r#""version":"1""#, r#""version":" ""#, r#"" ","#, Version);
    check(r#""filed_at":"2026-11-20T10:00:00+01:00""#, r#""filed_at":"2026-11-20""#, r#""2026-11-20","#, Moment);
    check(r#""nl""#, r#""fr""#, r#""fr""#, Language);
    check(r#""late""#, r#""te laat""#, r#""te laat""#, Outcome);
    check(r#"["te-laat"]"#, r#""te-laat""#, r#""te-laat""#, NoList);
    check(r#"["te-laat"]"#, "[true]", "true", Id);
    check(r#""by":"2026-12-18""#, r#""by":"binnen vier weken""#, r#""binnen"#, By);
    check(r#""by":null"#, r#""by":false"#, "false}", By);
    check(r#"{"outcome":"late","rules":["te-laat"]}"#, "[]", "[],", NoObject);
}

#[test]
fn an_answer_has_one_of_the_shapes_that_answers_have() {
    check(r#""Noor de Vries""#, "null", "null", Answer);
    check(r#""Noor de Vries""#, "7", "7,", Answer);
    check(r#""Noor de Vries""#, r#""""#, r#""","#, Answer);
    check(r#"["les"]"#, "[]", "[],", Answer);
    check(r#"["les"]"#, r#"["les",1]"#, r#""les""#, NoObject);
    check(r#""size":3"#, r#""size":0"#, "0}", Answer);
    check(r#""size":3"#, r#""size":3.5"#, "3.5", Answer);
    check(r#""size":3"#, r#""size":1e16"#, "1e16", Answer);
    check(r#"{"typed":"Noor"}"#, r#"{"typed":true}"#, "true", Answer);
    check(r#"{"typed":"Noor"}"#, r#"{"drawn":"x"}"#, r#""drawn""#, UnknownKey);
    check(r#""number":"1""#, r#""number":1"#, r#"1,"postcode"#, Answer);
    check(r#""number":"1","#, "", r#"{"street""#, MissingKey("number"));
    // `adres.street` is the name in an HTML form; here it would be read as a part of an answer.
    check(r#""naam""#, r#""adres.street""#, r#""adres.street""#, Id);
}

#[test]
fn what_is_no_json_is_refused_where_that_shows() {
    check(r#""timeline":"#, r#""timeline""#, "[{\"id\":\"antwoord\"", Json);
    check("Noor de Vries", "Noor\nde Vries", "\nde Vries", Json);
    check(r#""te-laat"]"#, r#""te-laat",]"#, ",]", Json);
    for bytes in [&b""[..], b" ", b"{", b"\xff", b"[]x", b"nul"] {
        assert_eq!(Received::read(bytes).unwrap_err().why, Json, "{bytes:?}");
    }
    assert_eq!(Received::read(b"[]").unwrap_err().why, NoObject);
}

#[test]
fn more_than_any_form_asks_is_refused_and_soon() {
    let mut right: Value = serde_json::from_str(RIGHT).unwrap();
    let answers: serde_json::Map<_, _> = (0..200_000).map(|index| (format!("vraag-{index}"), json!("x"))).collect();
    right["answers"] = Value::Object(answers);
    assert_eq!(Received::read(right.to_string().as_bytes()).unwrap_err().why, TooMany);
    right["answers"] = json!({"onderwerp": vec!["x"; 1001]});
    assert_eq!(Received::read(right.to_string().as_bytes()).unwrap_err().why, TooMany);
    right["answers"] = json!({"onderwerp": vec!["x"; 1000]});
    assert!(Received::read(right.to_string().as_bytes()).is_ok());
}

#[test]
fn a_body_made_of_slips_or_of_values_is_refused_and_soon() {
    for body in ["[".to_owned() + &"1 ".repeat(2_450_000), format!("[{}1]", "1,".repeat(2_450_000))] {
        let start = Instant::now();
        let refused = Received::read(body.as_bytes()).unwrap_err();
        let time = start.elapsed();
        println!("4.9 MB, {:?}: {time:?}", refused.why);
        assert!(time < Duration::from_millis(100), "{:?} took {time:?}", refused.why);
    }
}

#[test]
fn another_organisation_does_not_find_its_procedure() {
    let organisations = organisations();
    let named: Vec<_> = procedures(&organisations).into_iter().filter(|(_, found)| &*found.id == "klacht").collect();
    let [(organisation, procedure), (other, _), ..] = named[..] else { panic!("two organisations have a klacht") };
    let json = with_filed(organisation, procedure, &first_example(procedure), Lang::Nl, payload);
    let mut received = Received::read(json.as_bytes()).unwrap();
    assert_eq!(received.procedure(organisation), Some(procedure));
    assert_eq!(received.procedure(other), None, "its own procedure of that name is another");
    received.procedure = "geen".to_owned();
    assert_eq!(received.procedure(organisation), None);
}

#[test]
fn a_refusal_says_nothing_of_what_was_typed() {
    let json = RIGHT.replace("\"Noor de Vries\"", "{\"Noor de Vries\":1}");
    let refused = format!("{:?}", Received::read(json.as_bytes()).unwrap_err());
    assert!(!refused.contains("Noor"), "{refused}");
}

#[test]
fn broken_bytes_are_refused_without_a_panic() {
    let mut chance = Chance(15);
    let mut refused = 0;
    for _ in 0..generated() {
        let mut bytes = RIGHT.as_bytes().to_vec();
        for _ in 0..=chance.below(3) {
            let at = chance.below(bytes.len());
            match chance.below(3) {
                0 => bytes[at] = chance.below(256) as u8,
                1 => bytes.truncate(at),
                _ => bytes.insert(at, b"\"\\{}[],:0n"[chance.below(10)]),
            }
            bytes.push(b' ');
        }
        let read = Received::read(&bytes);
        // Whatever is accepted is valid JSON to other parsers as well.
        match read {
            Ok(_) => assert!(serde_json::from_slice::<Value>(&bytes).is_ok(), "{}", String::from_utf8_lossy(&bytes)),
            Err(_) => refused += 1,
        }
    }
    assert!(refused > generated() / 2, "{refused}");
}
