//! Conditions that can never be true, and conditions that only seem so.

use super::{changed, faults_of};

const RULE: &str = "\"when\": {\"question\": \"geraakt\", \"is\": false}";

/// Checks whether the first rule of the small file can fire with another condition.
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
    // The e-mail address is asked only if the complainant is directly affected.
    let email = r#"{"question": "email", "answered": true}"#;
    check(&format!(r#"{{"all": [{email}, {{"question": "geraakt", "is": false}}]}}"#), false);
    check(&format!(r#"{{"all": [{email}, {{"question": "geraakt", "is": true}}]}}"#), true);
}

#[test]
fn time_goes_one_way() {
    let past = |term: &str| format!(r#"{{"past": {{"question": "einddatum", "term": {term}}}}}"#);
    check(&past(r#"{"years": 3}"#), true);
    // Three months late is one month late as well; the other way round is possible.
    check(&format!(r#"{{"all": [{}, {{"not": {}}}]}}"#, past(r#"{"months": 3}"#), past(r#"{"months": 1}"#)), false);
    check(&format!(r#"{{"all": [{}, {{"not": {}}}]}}"#, past(r#"{"months": 1}"#), past(r#"{"months": 3}"#)), true);
    check(&format!(r#"{{"all": [{}, {{"not": {}}}]}}"#, past(r#"{"weeks": 1}"#), past(r#"{"days": 8}"#)), true);
    check(&format!(r#"{{"all": [{}, {{"not": {}}}]}}"#, past(r#"{"weeks": 1}"#), past(r#"{"days": 7}"#)), false);
}

/// Checks what is reported about the first rule of the small file with these two conditions: nothing, or these words.
#[track_caller]
fn check_unless(when: &str, unless: &str, said: Option<&str>) {
    let (file, place) = changed(
        "\"id\": \"niet-geraakt\", \"when\": {\"question\": \"geraakt\", \"is\": false}",
        &format!("\"id\": \"niet-geraakt\", \"when\": {when}, \"unless\": {unless}"),
    );
    let faults = faults_of(file.as_bytes());
    let never: Vec<&String> = faults.iter().filter(|fault| fault.contains("can never")).collect();
    assert_eq!(never.len(), usize::from(said.is_some()), "{when} unless {unless}: {faults:#?}");
    assert!(said.is_none_or(|said| never[0].contains(said)), "{when} unless {unless}: {faults:#?}, at {place}");
}

#[test]
fn a_rule_that_never_fires_because_of_its_unless_is_named() {
    let is = |option: &str| format!(r#"{{"question": "relatie", "is": "{option}"}}"#);
    let never = Some("this rule can never fire");
    check_unless(&is("klant"), &is("klant"), never);
    check_unless(&is("klant"), r#"{"question": "relatie", "answered": true}"#, never);
    check_unless(&is("klant"), r#"{"not": {"question": "relatie", "is": "medewerker"}}"#, never);
    check_unless(r#"{"question": "relatie", "answered": true}"#, &is("klant"), None);
    check_unless(&is("klant"), r#"{"question": "naam", "answered": true}"#, None);
    // Other subjects may be chosen beside the one.
    let subject = |option: &str| format!(r#"{{"question": "onderwerp", "is": "{option}"}}"#);
    check_unless(&subject("gedrag"), &subject("besluit"), None);
    check_unless(&subject("gedrag"), r#"{"question": "onderwerp", "is_one_of": ["gedrag", "besluit"]}"#, never);
    // A complaint that is three months late is also one month late.
    let past = |months: u8| format!(r#"{{"past": {{"question": "einddatum", "term": {{"months": {months}}}}}}}"#);
    check_unless(&past(3), &past(1), never);
    check_unless(&past(1), &past(3), None);
    // The e-mail address is asked only of a complainant who is directly affected.
    let (email, directly) = (r#"{"question": "email", "answered": true}"#, r#"{"question": "geraakt", "is": true}"#);
    check_unless(email, directly, never);
    check_unless(directly, email, None);
}

#[test]
fn each_condition_of_a_rule_is_tried_by_itself_and_one_fault_is_enough() {
    let yes_and_no = r#"{"all": [{"question": "geraakt", "is": true}, {"question": "geraakt", "is": false}]}"#;
    let yes = r#"{"question": "geraakt", "is": true}"#;
    check_unless(yes_and_no, yes, Some("this can never be true"));
    check_unless(yes, yes_and_no, Some("its \"unless\" can never be true"));
    check_unless(yes_and_no, yes_and_no, Some("this can never be true"));
    check_unless(yes, r#"{"not": {"question": "naam", "answered": true}}"#, Some("its \"unless\" can never be true"));
}

#[test]
fn the_unless_of_a_notice_that_is_never_true_is_called_so() {
    let notice = r#""notices": [{"text": "Bel niet.", "unless": {"not": {"question": "naam", "answered": true}}}], "#;
    let kept = "\"kept\": [{\"what\"";
    let (file, _) = changed(kept, &format!("{notice}{kept}"));
    let faults = faults_of(file.as_bytes());
    assert!(faults.len() == 1 && faults[0].contains("its \"unless\" can never be true"), "{faults:#?}");
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
    // Forty questions with two options: too many combinations to try; in fact it can never be true.
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

/// Checks whether a rule with another condition may tell its last day.
#[track_caller]
fn check_last_day(when: &str, is_told: bool) {
    let end = "\"when\": {\"past\": {\"question\": \"einddatum\", \"term\": {\"months\": 1}}}, \"effect\": \"late\",\n          \"reason\": ";
    let (file, place) = changed(end, &format!("\"when\": {when}, \"effect\": \"late\",\n          \"reason\": ¦"));
    let faults = faults_of(file.as_bytes());
    let told: Vec<&String> = faults.iter().filter(|fault| fault.contains("{last_day} has no day to tell")).collect();
    assert_eq!(told.is_empty(), is_told, "{when}: {faults:#?}");
    assert!(told.iter().all(|fault| fault.starts_with(&place)), "{place}: {told:#?}");
}

#[test]
fn a_last_day_is_told_only_where_there_always_is_one() {
    let past = |term: &str| format!(r#"{{"past": {{"question": "einddatum", "term": {term}}}}}"#);
    let [week, month] = [r#"{"weeks": 1}"#, r#"{"months": 1}"#].map(past);
    let fact = r#"{"question": "geraakt", "is": true}"#;
    check_last_day(&week, true);
    check_last_day(&format!(r#"{{"all": [{week}, {fact}]}}"#), true);
    check_last_day(&format!(r#"{{"any": [{week}, {month}]}}"#), true);
    check_last_day(&format!(r#"{{"all": [{week}, {{"not": {month}}}]}}"#), true);
    check_last_day(&format!(r#"{{"any": [{week}, {fact}]}}"#), false);
    check_last_day(&format!(r#"{{"not": {week}}}"#), false);
    check_last_day(&format!(r#"{{"any": [{{"not": {week}}}, {month}]}}"#), false);
}
