//! The verdict: all rules that fire, in the order of the file, and the outcome that they decide.

use std::sync::LazyLock;

use klachtformulier::organisation::{Outcome, RuleEffect};

use crate::organisation::{Small, errors_of};

/// Four rules on four questions, one for each effect; the advice comes first, to show that it does not decide the
/// outcome.
static FOUR: LazyLock<Small> = LazyLock::new(|| {
    let question =
        |id| format!(r#"{{"id": "{id}", "type": "yes_no", "label": "?", "called": "of", "required": false}}"#);
    let rule = |id, when: &str, effect| {
        format!(
            r#"{{"id": "{id}", "when": {when}, "effect": "{effect}", "reason": "r", "source": "s", "instead": "i"}}"#
        )
    };
    let yes = |id| format!(r#"{{"question": "{id}", "is": true}}"#);
    let past = r#"{"past": {"question": "einde", "term": {"workdays": 1}}}"#;
    let rules = [
        rule("raad", &yes("a"), "advice"),
        rule("deur", &yes("b"), "other_door"),
        rule("laat", past, "late"),
        rule("niet", &yes("d"), "inadmissible"),
    ];
    Small::new(
        &format!(
            r#"{}, {}, {}, {{"id": "einde", "type": "date", "label": "?", "called": "het einde"}}"#,
            question("a"),
            question("b"),
            question("d")
        ),
        &format!(r#""rules": [{}],"#, rules.join(", ")),
        r#"{"einde": "2026-11-20"}"#,
    )
});

const LATE: &str = r#""einde": "2026-11-18""#;

#[track_caller]
fn check(changes: &str, outcome: Outcome, fired: &[&str]) {
    let found = FOUR.file(&format!("{{{changes}}}"));
    let ids: Vec<&str> = found.verdict.fired.iter().map(|fired| &*fired.rule.id).collect();
    assert_eq!((found.verdict.outcome, ids.as_slice()), (outcome, fired), "{changes}");
}

#[test]
fn without_a_rule_that_fires_a_complaint_is_admissible() {
    check("", Outcome::Admissible, &[]);
    check(r#""a": false, "b": false, "d": false"#, Outcome::Admissible, &[]);
}

#[test]
fn each_effect_has_its_outcome_and_advice_has_none() {
    check(r#""a": true"#, Outcome::Admissible, &["raad"]);
    check(r#""b": true"#, Outcome::OtherDoor, &["deur"]);
    check(LATE, Outcome::Late, &["laat"]);
    check(r#""d": true"#, Outcome::Inadmissible, &["niet"]);
    assert_eq!(RuleEffect::Advice.outcome(), None);
}

#[test]
fn the_first_that_is_more_than_advice_decides_and_all_are_told_in_the_order_of_the_file() {
    check(r#""d": true, "a": true"#, Outcome::Inadmissible, &["raad", "niet"]);
    check(&format!(r#""d": true, {LATE}"#), Outcome::Late, &["laat", "niet"]);
    check(
        &format!(r#""d": true, {LATE}, "b": true, "a": true"#),
        Outcome::OtherDoor,
        &["raad", "deur", "laat", "niet"],
    );
    check(r#""d": true, "b": true"#, Outcome::OtherDoor, &["deur", "niet"]);
}

/// A rule that fires for a person who comes, unless somebody is known to help; and one that fires unless the helper was
/// named.
static UNLESS: LazyLock<Small> = LazyLock::new(|| {
    let rule = |id, unless: &str| {
        format!(
            r#"{{"id": "{id}", "when": {{"question": "komt", "is": true}}, "unless": {unless}, "effect": "advice",
                 "reason": "r", "source": "s", "instead": "i"}}"#
        )
    };
    let rules = [
        rule("alleen", r#"{"question": "hulp", "is": true}"#),
        rule("niet-gezegd", r#"{"question": "hulp", "answered": true}"#),
        rule("geen-hulp", r#"{"not": {"question": "hulp", "is": false}}"#),
    ];
    Small::new(
        r#"{"id": "komt", "type": "yes_no", "label": "?", "called": "of", "required": false},
           {"id": "hulp", "type": "yes_no", "label": "?", "called": "of", "required": false,
            "hidden_when": {"question": "komt", "is": false}}"#,
        &format!(r#""rules": [{}],"#, rules.join(", ")),
        "{}",
    )
});

#[test]
fn a_rule_fires_unless_its_other_condition_is_true() {
    let check = |changes: &str, fired: &[&str]| {
        let found = UNLESS.file(changes);
        let ids: Vec<&str> = found.verdict.fired.iter().map(|fired| &*fired.rule.id).collect();
        assert_eq!(ids, fired, "{changes}");
    };
    check(r#"{"komt": true, "hulp": true}"#, &["alleen"; 0]);
    check(r#"{"komt": true, "hulp": false}"#, &["alleen", "geen-hulp"]);
    // An answer that is missing or invalid is not true.
    check(r#"{"komt": true}"#, &["alleen", "niet-gezegd", "geen-hulp"]);
    check(r#"{"komt": true, "hulp": "misschien"}"#, &["alleen", "niet-gezegd", "geen-hulp"]);
    // If its own condition is not true, the exception does not matter.
    for nothing in ["{}", r#"{"hulp": true}"#, r#"{"hulp": false}"#, r#"{"komt": false, "hulp": false}"#] {
        check(nothing, &[]);
    }
}

#[test]
fn the_verdict_stands_beside_errors() {
    let found = FOUR.file(&format!(r#"{{"b": "misschien", "d": true, "schoenmaat": "43", {LATE}}}"#));
    assert_eq!(errors_of(&found), ["b: unknown_option", "schoenmaat: unknown_question"]);
    assert_eq!(found.verdict.outcome, Outcome::Late);
    assert!(found.verdict.has(RuleEffect::Inadmissible) && !found.verdict.has(RuleEffect::OtherDoor));
    // An invalid answer is no answer: no rule fires on it.
    let wrong = FOUR.file(r#"{"einde": "31-11-2020"}"#);
    assert_eq!((errors_of(&wrong).len(), wrong.verdict.fired.len()), (1, 0));
}

#[test]
fn a_rule_about_time_knows_the_last_day_that_was_in_time() {
    // 24 December is a closed day here, and Christmas follows it.
    let late = FOUR.file_at("2026-12-30T10:00:00+01:00", r#"{"einde": "2026-12-23", "a": true}"#);
    let days: Vec<_> = late.verdict.fired.iter().map(|fired| fired.last_day.map(|day| day.to_string())).collect();
    assert_eq!(days, [None, Some("2026-12-28".to_owned())]);
    let last = FOUR.file_at("2026-12-28T23:59:59+01:00", r#"{"einde": "2026-12-23"}"#);
    assert_eq!(last.verdict.outcome, Outcome::Admissible);
    let over = FOUR.file_at("2026-12-29T00:00:00+01:00", r#"{"einde": "2026-12-23"}"#);
    assert_eq!(over.verdict.outcome, Outcome::Late);
}
