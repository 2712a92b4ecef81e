//! Whether the examples in a file hold: an author's proof that the file says what the procedure says.

use crate::calendar::{DaysOff, End};
use crate::complaint::{Assessment, Draft, assess};
use crate::decode::{Fault, FaultKind, Mismatch};
use crate::json::Position;
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
        compare(example, &found, faults);
    }
    if !complete {
        faults.push(Fault { at: procedure.at, kind: FaultKind::NoCompleteExample });
    }
}

fn compare(example: &Example, found: &Assessment<'_>, faults: &mut Vec<Fault>) {
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
    let Some(dates) = &expect.dates else { return };
    let Some(members) = dates.members() else {
        let kind = FaultKind::WrongType { expected: "an object with dates by step", found: "something else" };
        return faults.push(Fault { at: dates.at, kind });
    };
    for member in members {
        let step = found.timeline.iter().find(|dated| *dated.step.id == *member.key);
        let by = step.and_then(|dated| dated.by).map(End::written);
        if by.is_none() || by.as_deref() != member.node.text() {
            let mismatch = Mismatch::Date { step: member.key.clone(), found: by };
            faults.push(Fault { at: member.at, kind: FaultKind::Example(mismatch) });
        }
    }
}
