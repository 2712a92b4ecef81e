//! Conditions that can never be true, and conditions that only look so.

use super::{changed, faults_of};

const RULE: &str = "\"when\": {\"question\": \"geraakt\", \"is\": false}";

/// Whether the first rule of the small file can fire with another condition.
#[track_caller]
fn check(condition: &str, can_fire: bool) {
    let (file, _) = changed(RULE, &format!("\"when\": {condition}"));
    let faults = faults_of(file.as_bytes());
    let never = faults.iter().any(|fault| fault.contains("can never be true"));
    assert_eq!(never, !can_fire, "{condition}: {faults:#?}");
}

#[test]
fn one_choice_is_never_two_options() {
    let is = |option: &str| format!(r#"{{"question": "relatie", "is": "{option}"}}"#);
    check(&format!(r#"{{"all": [{}, {}]}}"#, is("klant"), is("medewerker")), false);
    check(&format!(r#"{{"any": [{}, {}]}}"#, is("klant"), is("medewerker")), true);
}

#[test]
fn several_choices_can_be_two_options() {
    let is = |option: &str| format!(r#"{{"question": "onderwerp", "is": "{option}"}}"#);
    check(&format!(r#"{{"all": [{}, {}]}}"#, is("gedrag"), is("besluit")), true);
    check(&format!(r#"{{"all": [{}, {{"not": {}}}]}}"#, is("gedrag"), is("gedrag")), false);
}

#[test]
fn unanswered_is_unknown_and_so_never_true_under_not() {
    check(r#"{"not": {"question": "naam", "answered": true}}"#, false);
    check(r#"{"question": "naam", "answered": true}"#, true);
}

#[test]
fn all_options_denied_leaves_none() {
    check(r#"{"not": {"question": "relatie", "is_one_of": ["klant", "medewerker", "anders"]}}"#, false);
    check(r#"{"not": {"question": "relatie", "is_one_of": ["klant", "medewerker"]}}"#, true);
}

#[test]
fn a_hidden_question_answers_nothing() {
    // The e-mail address is asked only when it hits the complainant directly.
    let email = r#"{"question": "email", "answered": true}"#;
    check(&format!(r#"{{"all": [{email}, {{"question": "geraakt", "is": false}}]}}"#), false);
    check(&format!(r#"{{"all": [{email}, {{"question": "geraakt", "is": true}}]}}"#), true);
}

#[test]
fn time_goes_one_way() {
    let past = |term: &str| format!(r#"{{"past": {{"question": "einddatum", "term": {term}}}}}"#);
    check(&past(r#"{"years": 3}"#), true);
    // Three months late is one month late as well; the other way round there is room.
    check(&format!(r#"{{"all": [{}, {{"not": {}}}]}}"#, past(r#"{"months": 3}"#), past(r#"{"months": 1}"#)), false);
    check(&format!(r#"{{"all": [{}, {{"not": {}}}]}}"#, past(r#"{"months": 1}"#), past(r#"{"months": 3}"#)), true);
    check(&format!(r#"{{"all": [{}, {{"not": {}}}]}}"#, past(r#"{"weeks": 1}"#), past(r#"{"days": 8}"#)), true);
    check(&format!(r#"{{"all": [{}, {{"not": {}}}]}}"#, past(r#"{"weeks": 1}"#), past(r#"{"days": 7}"#)), false);
}

#[test]
fn a_question_that_is_never_asked_is_named() {
    let (file, place) = changed(
        "{\"id\": \"bijlagen\", ",
        "¦{\"id\": \"bijlagen\", \"shown_when\": {\"all\": [{\"question\": \"geraakt\", \"is\": true}, {\"question\": \"geraakt\", \"is\": false}]}, ",
    );
    let faults = faults_of(file.as_bytes());
    assert!(faults.len() == 1 && faults[0].starts_with(&place) && faults[0].contains("never be true"), "{faults:#?}");
}

#[test]
fn too_many_combinations_are_not_called_impossible() {
    // Forty questions of two options: more than can be tried; the truth is that it can never be.
    let questions: Vec<String> = (0..40)
        .map(|n| format!(r#"{{"id": "v{n}", "type": "yes_no", "label": "V", "called": "v", "required": false}}"#))
        .collect();
    let parts: Vec<String> = (0..40).map(|n| format!(r#"{{"question": "v{n}", "is": true}}"#)).collect();
    let rule = format!(r#""when": {{"all": [{}, {{"question": "v0", "is": false}}]}}"#, parts.join(", "));
    let (file, _) = changed(RULE, &rule);
    let file = file.replacen("{\"id\": \"telefoon\"", &format!("{}, {{\"id\": \"telefoon\"", questions.join(", ")), 1);
    let faults = faults_of(file.as_bytes());
    assert!(!faults.iter().any(|fault| fault.contains("never be true")), "{faults:#?}");
}
