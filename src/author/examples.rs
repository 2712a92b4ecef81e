//! Whether the examples in a file hold: an author's proof that the file says what the procedure says.

use crate::calendar::{DaysOff, End};
use crate::complaint::{Assessment, Context, Draft, assess, first};
use crate::decode::{Fault, FaultKind, Mismatch};
use crate::json::{Position, Value};
use crate::organisation::{Example, Outcome, Procedure};

/// Runs all examples of a procedure.
pub(super) fn faults(procedure: &Procedure, off: &DaysOff, faults: &mut Vec<Fault>) {
    let mut complete = false;
    for example in procedure.examples.iter() {
        let Some(draft) = Draft::from_json(&example.answers) else {
            let kind = FaultKind::WrongType { expected: "an object with answers by question", found: "something else" };
            faults.push(Fault { at: example.answers.at, kind });
            continue;
        };
        let found = assess(procedure, &draft, example.now.0, off);
        complete |= found.problems.is_empty() && found.verdict.outcome == Outcome::Admissible;
        compare(example, &found, (procedure, off), faults);
    }
    if !complete {
        faults.push(Fault { at: procedure.at, kind: FaultKind::NoCompleteExample });
    }
}

fn compare(
    example: &Example,
    found: &Assessment<'_>,
    (procedure, off): (&Procedure, &DaysOff),
    faults: &mut Vec<Fault>,
) {
    let expect = &example.expect;
    let mut note = |at: Position, mismatch: Mismatch| faults.push(Fault { at, kind: FaultKind::Example(mismatch) });

    if expect.outcome != found.verdict.outcome {
        let (expected, found) = (expect.outcome.as_str(), found.verdict.outcome.as_str());
        note(expect.at, Mismatch::Outcome { expected, found });
    }
    for expected in &expect.errors {
        let comes = found
            .problems
            .iter()
            .any(|problem| problem.question == expected.question.0 && problem.reason.code() == expected.code);
        if !comes {
            let question = expected.question.0.clone();
            note(expected.at, Mismatch::NoError { question, code: expected.code.as_str() });
        }
    }
    for problem in &found.problems {
        let code = problem.reason.code();
        let expected = expect.errors.iter().any(|error| error.question.0 == problem.question && error.code == code);
        if !expected {
            let part = problem.part.map_or_else(String::new, |part| [".", part.as_str()].concat());
            note(expect.at, Mismatch::Error { question: [&*problem.question, &part].concat(), code: code.as_str() });
        }
    }
    if let Some(rules) = &expect.rules {
        let expected = rules.iter().map(|id| &id.text);
        if !expected.eq(found.verdict.fired.iter().map(|fired| &fired.rule.id.text)) {
            let found = found.verdict.fired.iter().map(|fired| fired.rule.id.text.clone()).collect();
            note(expect.at, Mismatch::Rules { found });
        }
    }
    if let Some(expected) = &expect.mail {
        let context = Context { answers: &found.answers, now: example.now.0, off };
        let to = first(&procedure.deliveries.mail, context).map(|mail| mail.to.text.clone());
        if to.as_deref() != Some(&**expected) {
            note(expected.at, Mismatch::Mail { found: to });
        }
    }
    let Some(dates) = &expect.dates else { return };
    let Some(members) = dates.members() else {
        let kind = FaultKind::WrongType { expected: "an object with dates by step", found: "something else" };
        return faults.push(Fault { at: dates.at, kind });
    };
    for member in members {
        let (id, which) = member.key.split_once('.').unwrap_or((&member.key, "by"));
        let is_known =
            procedure.timeline.iter().any(|step| *step.id == *id) && ["by", "aim", "postponed"].contains(&which);
        let step = found.timeline.iter().find(|dated| *dated.step.id == *id);
        let date = step.and_then(|dated| match which {
            "by" => dated.by,
            "aim" => dated.aim,
            "postponed" => dated.postponed,
            _ => None,
        });
        let date = date.map(End::written);
        // Null: no date, or not even the step.
        let holds = match &member.node.value {
            Value::Null => is_known && date.is_none(),
            _ => date.is_some() && date.as_deref() == member.node.text(),
        };
        if !holds {
            let mismatch = Mismatch::Date { step: member.key.clone(), found: date };
            faults.push(Fault { at: member.at, kind: FaultKind::Example(mismatch) });
        }
    }
}
