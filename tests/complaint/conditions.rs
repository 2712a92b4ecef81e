//! Conditions that are true, false, or not known yet.
//!
//! A complainant who has not said whether they took part has not said no: an unanswered question makes a condition
//! unknown, and "not" of that is unknown too.

use klachtformulier::calendar::{DaysOff, Moment};
use klachtformulier::complaint::{Answer, Answers, Context, holds};
use klachtformulier::decode::{Decode, Reading};
use klachtformulier::json::{self, Node, Position};
use klachtformulier::organisation::{Condition, Expected, Id};

use crate::organisation::Small;

const VALUES: [Option<bool>; 3] = [Some(true), Some(false), None];

/// A condition that is true, false or unknown with the given [`answers`].
fn leaf(value: Option<bool>) -> Condition {
    let id = |text: &str| Id { at: Position::default(), text: text.to_owned() };
    let question = match value {
        Some(true) => "yes",
        Some(false) => "no",
        None => "open",
    };
    Condition::Is { question: id(question), values: vec![Expected::YesNo(Position::default(), true)] }
}

fn answers() -> Answers {
    let mut answers = Answers::default();
    answers.push("yes", Answer::YesNo(true));
    answers.push("no", Answer::YesNo(false));
    answers
}

#[track_caller]
fn check(condition: &Condition, expected: Option<bool>) {
    let facts = Context { answers: &answers(), now: Moment::from_unix(0), off: &DaysOff::NONE };
    assert_eq!(holds(condition, facts), expected, "{condition:?}");
}

#[test]
fn not_turns_true_and_false_around_and_leaves_unknown_unknown() {
    for (value, expected) in [(Some(true), Some(false)), (Some(false), Some(true)), (None, None)] {
        check(&leaf(value), value);
        check(&Condition::Not(Box::new(leaf(value))), expected);
        check(&Condition::Not(Box::new(Condition::Not(Box::new(leaf(value))))), value);
    }
}

#[test]
fn all_of_is_decided_by_one_that_is_false() {
    let (yes, no, open) = (Some(true), Some(false), None);
    let table = [[yes, no, open], [no, no, no], [open, no, open]];
    for (one, row) in VALUES.into_iter().zip(table) {
        for (other, expected) in VALUES.into_iter().zip(row) {
            check(&Condition::All(vec![leaf(one), leaf(other)]), expected);
        }
    }
    check(&Condition::All(vec![leaf(open), leaf(yes), leaf(no)]), no);
}

#[test]
fn any_of_is_decided_by_one_that_is_true() {
    let (yes, no, open) = (Some(true), Some(false), None);
    let table = [[yes, yes, yes], [yes, no, open], [yes, open, open]];
    for (one, row) in VALUES.into_iter().zip(table) {
        for (other, expected) in VALUES.into_iter().zip(row) {
            check(&Condition::Any(vec![leaf(one), leaf(other)]), expected);
        }
    }
    check(&Condition::Any(vec![leaf(open), leaf(no), leaf(yes)]), yes);
}

#[test]
fn not_of_all_is_any_of_not_in_every_case() {
    let not = |value| Condition::Not(Box::new(leaf(value)));
    for one in VALUES {
        for other in VALUES {
            let facts = Context { answers: &answers(), now: Moment::from_unix(0), off: &DaysOff::NONE };
            let left = Condition::Not(Box::new(Condition::All(vec![leaf(one), leaf(other)])));
            check(&left, holds(&Condition::Any(vec![not(one), not(other)]), facts));
        }
    }
}

/// Checks a condition as an author writes it, against these answers.
#[track_caller]
fn check_written(written: &str, answers: &[(&str, Answer)], expected: Option<bool>) {
    let mut given = Answers::default();
    answers.iter().for_each(|(question, answer)| given.push(question, answer.clone()));
    let now = Moment::read_rfc3339("2026-11-20T22:59:59Z").expect("an instant");
    let condition = condition(&json::parse(written.as_bytes()).0.expect("the test writes JSON"));
    assert_eq!(holds(&condition, Context { answers: &given, now, off: &DaysOff::NONE }), expected, "{written}");
}

#[track_caller]
fn condition(node: &Node) -> Condition {
    let mut reading = Reading::default();
    let condition = Condition::decode(node, &mut reading);
    assert_eq!(reading.into_faults(), []);
    condition.expect("a condition")
}

#[test]
fn an_answer_is_one_of_these_or_among_them() {
    let one = |id: &str| [("q", Answer::Choice(id.to_owned()))];
    let several = |ids: &[&str]| [("q", Answer::Choices(ids.iter().map(|id| (*id).to_owned()).collect()))];
    let is = r#"{"question": "q", "is": "a"}"#;
    let is_one_of = r#"{"question": "q", "is_one_of": ["a", "b"]}"#;
    check_written(is, &one("a"), Some(true));
    check_written(is, &one("b"), Some(false));
    check_written(is, &[], None);
    check_written(is, &several(&["b", "a"]), Some(true));
    check_written(is, &several(&["b"]), Some(false));
    check_written(is_one_of, &one("b"), Some(true));
    check_written(is_one_of, &one("c"), Some(false));
    check_written(is_one_of, &several(&["c", "b"]), Some(true));
    check_written(is_one_of, &several(&["c"]), Some(false));
    check_written(r#"{"question": "q", "is": false}"#, &[("q", Answer::YesNo(false))], Some(true));
    check_written(r#"{"question": "q", "is": false}"#, &[("q", Answer::YesNo(true))], Some(false));
    check_written(r#"{"question": "q", "is": false}"#, &[], None);
    check_written(r#"{"question": "q", "is": true}"#, &[("q", Answer::Consent)], Some(true));
}

#[test]
fn answered_is_true_or_unknown() {
    let answered = r#"{"question": "q", "answered": true}"#;
    check_written(answered, &[("q", Answer::YesNo(false))], Some(true));
    check_written(answered, &[], None);
    check_written(&format!(r#"{{"not": {answered}}}"#), &[], None);
}

#[test]
fn past_is_true_from_the_day_after_the_last_day() {
    let past = |term: &str| format!(r#"{{"past": {{"question": "q", "term": {term}}}}}"#);
    let date = |text: &str| [("q", Answer::Date(text.parse().expect("a date")))];
    // Today is 20 November, for one more second.
    check_written(&past(r#"{"months": 1}"#), &date("2026-10-20"), Some(false));
    check_written(&past(r#"{"months": 1}"#), &date("2026-10-19"), Some(true));
    check_written(&past(r#"{"workdays": 1}"#), &date("2026-11-19"), Some(false));
    check_written(&past(r#"{"weeks": 1}"#), &date("2026-11-12"), Some(true));
    check_written(&past(r#"{"days": 1}"#), &[], None);
    check_written(&past(r#"{"days": 1}"#), &date("2030-01-01"), Some(false));
}

#[test]
fn only_what_is_true_fires_shows_or_requires() {
    let small = Small::new(
        r#"{"id": "mee", "type": "yes_no", "label": "Mee?", "called": "of", "required": false},
        {"id": "waarom", "type": "text", "label": "Waarom?", "called": "waarom",
            "shown_when": {"not": {"question": "mee", "is": true}}}"#,
        r#""rules": [{"id": "niet-mee", "when": {"not": {"question": "mee", "is": true}}, "effect": "inadmissible",
            "reason": "r", "source": "s", "instead": "i"}],"#,
        r#"{"mee": true}"#,
    );
    let unknown = small.file(r#"{"mee": null, "waarom": "daarom"}"#);
    assert_eq!((unknown.problems.len(), unknown.verdict.fired.len()), (0, 0));
    assert_eq!(unknown.answers.get("waarom"), None);
    let no = small.file(r#"{"mee": false}"#);
    assert_eq!((no.problems.len(), no.verdict.fired.len()), (1, 1));
    let yes = small.file(r#"{"mee": true}"#);
    assert_eq!((yes.problems.len(), yes.verdict.fired.len()), (0, 0));
}
