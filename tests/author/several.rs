//! All faults of a file in one run, in the order of the file, without those that only follow from another.

use super::{SMALL, faults_of};

#[test]
fn faults_of_every_kind_come_together() {
    let file = SMALL
        .replace("\"name\": \"Stichting Voorbeeld\",\n", "\"name\": 3,\n")
        .replace("\"tone\": \"u\",", "\"tone\": \"u\"")
        .replace("klacht@voorbeeld.example\", \"telephone\"", "klacht\", \"telephone\"")
        .replace("\"is\": \"klant\"}", "\"is\": \"klnat\"}")
        .replace("\"max\": 80", "\"maks\": 80")
        .replace("\"workdays\": 3", "\"workdays\": 0")
        .replace("{\"motivering\": \"Daarom.\"}", "{\"motivering\": \"\"}");
    let faults = faults_of(file.as_bytes());
    let words = [
        "found a number, expected a text",
        "a comma is missing",
        "expected an e-mail address",
        "\"klnat\" is no option",
        "unknown key \"maks\"",
        "a number that cannot be meant",
        "an error \"required\" at \"motivering\"",
    ];
    for word in words {
        assert!(faults.iter().any(|fault| fault.contains(word)), "{word} is not among {faults:#?}");
    }
    let lines: Vec<u32> = faults.iter().map(|fault| fault.split(':').next().unwrap().parse().unwrap()).collect();
    assert!(lines.is_sorted(), "{lines:?}");
}

#[test]
fn what_refers_to_something_faulty_is_not_faulty_too() {
    // The question cannot be parsed, but the rule, the timeline and the examples that refer to it can.
    let file = SMALL.replace("\"id\": \"einddatum\", \"type\": \"date\"", "\"id\": \"einddatum\", \"type\": \"datum\"");
    let faults = faults_of(file.as_bytes());
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert!(faults[0].contains("found \"datum\""), "{faults:#?}");
}
