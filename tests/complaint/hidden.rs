//! Questions that appear and disappear with the answers before them.

use klachtformulier::complaint::Answer;

use crate::every_type::{EVERY_TYPE, check};
use crate::organisation::Small;

#[test]
fn an_own_answer_is_asked_only_by_the_option_that_brings_it() {
    EVERY_TYPE.check_errors(r#"{"soort": "eigen"}"#, &["soort-anders: required"]);
    EVERY_TYPE.check_errors(r#"{"soort": "eigen", "soort-anders": " "}"#, &["soort-anders: required"]);
    let own = EVERY_TYPE.file(r#"{"soort": "eigen", "soort-anders": "Middelgroot"}"#);
    assert_eq!(own.problems, []);
    assert_eq!(own.answers.get("soort-anders"), Some(&Answer::Text("Middelgroot".to_owned())));
    let ids: Vec<&str> = own.answers.iter().map(|(id, _)| id).collect();
    let place = ids.iter().position(|id| *id == "soort").expect("it is answered");
    assert_eq!(ids.get(place + 1), Some(&"soort-anders"), "it stands behind its question");

    let long = "a".repeat(201);
    EVERY_TYPE.check_errors(&format!(r#"{{"soort": "eigen", "soort-anders": "{long}"}}"#), &["soort-anders: too_long"]);
}

#[test]
fn what_is_hidden_is_left_out_and_never_wrong() {
    for answer in [r#""Middelgroot""#, "12", "\"\""] {
        let other = EVERY_TYPE.file(&format!(r#"{{"soort": "klein", "soort-anders": {answer}}}"#));
        assert_eq!(other.problems, []);
        assert_eq!(other.answers.get("soort-anders"), None);
    }
    check("vormen-anders", "\"x\"", "unknown_question");
}

#[test]
fn an_own_answer_goes_with_several_choices_too() {
    let small = Small::new(
        r#"{"id": "vormen", "type": "choices", "label": "Vormen?", "called": "de vormen", "options": [
            {"id": "a", "label": "A"}, {"id": "b", "label": "B", "own_answer": {"label": "Welke?", "called": "welke"}}]}"#,
        "",
        r#"{"vormen": ["a"]}"#,
    );
    small.check_errors(r#"{"vormen": ["a", "b"]}"#, &["vormen-anders: required"]);
    small.check_errors(r#"{"vormen": ["a", "b"], "vormen-anders": "C"}"#, &[]);
}

/// `tweede` is shown by `eerste`, `derde` by `tweede`.
fn chain() -> Small {
    Small::new(
        r#"{"id": "eerste", "type": "yes_no", "label": "1?", "called": "of", "required": false},
        {"id": "tweede", "type": "yes_no", "label": "2?", "called": "of",
            "shown_when": {"question": "eerste", "is": true}},
        {"id": "derde", "type": "text", "label": "3?", "called": "drie",
            "shown_when": {"question": "tweede", "is": true}}"#,
        "",
        "{}",
    )
}

#[test]
fn a_hidden_question_shows_nothing_behind_it() {
    let chain = chain();
    chain.check_errors(r#"{"eerste": true}"#, &["tweede: required"]);
    chain.check_errors(r#"{"eerste": true, "tweede": true}"#, &["derde: required"]);
    chain.check_errors(r#"{"eerste": true, "tweede": false, "derde": "x"}"#, &[]);
    // An answer from before going back no longer counts.
    let back = chain.file(r#"{"eerste": false, "tweede": true, "derde": "x"}"#);
    assert_eq!((back.problems.len(), back.answers.iter().count()), (0, 1));
    assert_eq!(chain.file(r#"{"tweede": true, "derde": "x"}"#).answers.iter().count(), 0);
}

#[test]
fn an_answer_that_is_wrong_shows_and_requires_nothing() {
    chain().check_errors(r#"{"eerste": "misschien", "tweede": true}"#, &["eerste: unknown_option"]);
}

/// `adres` unless in a shelter, `reden` if the complaint is late, `andere` unless one of the others was answered.
fn needs() -> Small {
    Small::new(
        r#"{"id": "opvang", "type": "yes_no", "label": "Opvang?", "called": "of", "required": false},
        {"id": "laat", "type": "yes_no", "label": "Laat?", "called": "of", "required": false},
        {"id": "adres", "type": "text", "label": "Adres?", "called": "uw adres",
            "required": {"unless": {"question": "opvang", "is": true}}},
        {"id": "reden", "type": "text", "label": "Reden?", "called": "de reden",
            "required": {"when": {"question": "laat", "is": true}}},
        {"id": "andere", "type": "text", "label": "Andere?", "called": "een ander",
            "required": {"when": {"not": {"question": "laat", "is": true}}}}"#,
        "",
        r#"{"adres": "Hier", "reden": "Daarom", "andere": "Zo"}"#,
    )
}

#[test]
fn required_unless_means_as_long_as_it_is_not_true() {
    needs().check_errors(r#"{"adres": null}"#, &["adres: required"]);
    needs().check_errors(r#"{"adres": null, "opvang": false}"#, &["adres: required"]);
    needs().check_errors(r#"{"adres": null, "opvang": true}"#, &[]);
    // It is optional, and may still be answered.
    assert!(needs().file(r#"{"opvang": true}"#).answers.get("adres").is_some());
}

#[test]
fn required_when_means_only_when_it_is_true() {
    needs().check_errors(r#"{"reden": null}"#, &[]);
    needs().check_errors(r#"{"reden": null, "laat": false}"#, &[]);
    needs().check_errors(r#"{"reden": null, "laat": true}"#, &["reden: required"]);
}

#[test]
fn what_is_unknown_requires_nothing_under_not_either() {
    needs().check_errors(r#"{"andere": null}"#, &[]);
    needs().check_errors(r#"{"andere": null, "laat": false}"#, &["andere: required"]);
    needs().check_errors(r#"{"andere": null, "laat": true}"#, &[]);
}
