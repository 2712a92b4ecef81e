//! The files contain their own proof: for each rule and each date there is an example that would fail without it.

use klachtformulier::json::Node;
use klachtformulier::organisation::{From, Outcome, RuleEffect};

use crate::forms::ALL;

#[test]
fn every_rule_fires_in_an_example_of_its_file() {
    for form in ALL {
        for rule in &form.procedure().rules {
            let examples = form.procedure().examples.iter();
            let mut proofs = examples.filter_map(|example| example.expect.rules.as_ref());
            let proven = proofs.any(|rules| rules.iter().any(|id| id.text == rule.id.text));
            assert!(proven, "{form:?}: no example fires {}", rule.id.text);
        }
    }
}

#[test]
fn every_rule_that_decides_stays_silent_in_an_example_of_its_file() {
    for form in ALL {
        for rule in &form.procedure().rules {
            let examples = form.procedure().examples.iter();
            let mut proofs = examples.filter_map(|example| example.expect.rules.as_ref());
            assert!(proofs.any(|rules| rules.iter().all(|id| id.text != rule.id.text)), "{form:?}: {}", rule.id.text);
        }
    }
}

#[test]
fn every_dated_step_has_its_date_in_an_example_of_its_file() {
    for form in ALL {
        for step in &form.procedure().timeline {
            if step.term.is_none() || matches!(step.from, From::After(_)) {
                continue;
            }
            let mut dates = form.procedure().examples.iter().filter_map(|example| example.expect.dates.as_ref());
            assert!(
                dates.any(|dates| dates.get(&step.id).and_then(Node::text).is_some()),
                "{form:?}: {}",
                step.id.text
            );
        }
    }
}

#[test]
fn every_form_has_an_example_that_answers_every_question_it_then_asks() {
    for form in ALL {
        let complete = form.file("2026-11-20T10:00:00+01:00", "{}");
        assert_eq!(complete.problems, [], "{form:?}");
        assert_eq!(complete.verdict.outcome, Outcome::Admissible, "{form:?}");
        for question in form.procedure().questions() {
            let hidden = question.shown_when.is_some() || question.hidden_when.is_some();
            assert!(hidden || complete.answers.get(&question.id).is_some(), "{form:?} leaves out {}", question.id.text);
        }
    }
}

#[test]
fn not_having_talked_is_advice_wherever_it_is_asked() {
    let mut asked = 0;
    for form in ALL.into_iter().filter(|form| form.procedure().question("besproken").is_some()) {
        let found = form.file("2026-11-20T10:00:00+01:00", r#"{"besproken": false}"#);
        assert_eq!(found.verdict.outcome, Outcome::Admissible, "{form:?}");
        assert!(found.verdict.has(RuleEffect::Advice), "{form:?}");
        asked += 1;
    }
    assert_eq!(asked, 3);
}

#[test]
fn no_verdict_takes_away_the_right_to_send() {
    for form in ALL {
        for rule in &form.procedure().rules {
            crate::checks::check_may_send(rule);
            // Only a rule that refers to another form, or advice, names one.
            let may = matches!(rule.effect, RuleEffect::OtherDoor | RuleEffect::Advice);
            assert!(may || rule.other_procedures.is_empty(), "{form:?}: {}", rule.id.text);
        }
    }
}
