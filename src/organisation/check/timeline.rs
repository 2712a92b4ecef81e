//! Whether the terms of a step of the timeline go together, and with its text.

use chrono::NaiveDate;

use crate::calendar::{DaysOff, Unit};
use crate::decode::{FaultKind, Reading};
use crate::organisation::{FileTerm, From, Question, TimelineStep};

use super::references::{is_date, is_lost, placeholders};

/// Checks a step below these.
pub(super) fn check_step(step: &TimelineStep, above: &[TimelineStep], questions: &[&Question], reading: &mut Reading) {
    match &step.from {
        From::Filing | From::Receipt => {}
        From::Answer(id) => {
            is_date(id, questions, questions.len(), reading);
            terms(step)
                .filter(|term| term.term.unit == Unit::Hours)
                .for_each(|term| reading.note(term.at, || FaultKind::HoursFromDay));
        }
        From::After(id) => {
            if !above.iter().any(|earlier| *earlier.id == **id) && !is_lost(id, reading) {
                reading.note(id.at, || FaultKind::NoSuchStep {
                    found: id.text.clone(),
                    known: above.iter().map(|earlier| earlier.id.text.clone()).collect(),
                });
            }
        }
    }
    if reading.is_doubtful(step.at) {
        return;
    }
    let is_dated = step.term.is_some() && !matches!(step.from, From::After(_));
    check_more_terms(step, is_dated, reading);
    check_texts(step, is_dated, reading);
    let may_be_unknown = matches!(step.from, From::Answer(_) | From::Receipt);
    if step.otherwise.is_some() != (is_dated && may_be_unknown) {
        reading.note(step.at, || FaultKind::Otherwise);
    }
}

fn terms(step: &TimelineStep) -> impl Iterator<Item = &FileTerm> {
    step.term.iter().chain(&step.aim).chain(&step.postponed)
}

/// What goes with a date.
fn check_more_terms(step: &TimelineStep, is_dated: bool, reading: &mut Reading) {
    for (key, term) in [("every", step.every), ("aim", step.aim), ("postponed", step.postponed)] {
        if let Some(term) = term.filter(|_| !is_dated) {
            reading.note(term.at, || FaultKind::NeedsDate(key));
        }
    }
    let ends_at_an_hour = step.term.is_some_and(|term| term.term.unit == Unit::Hours);
    let is_odd = |every: &FileTerm| ends_at_an_hour || matches!(every.term.unit, Unit::Hours | Unit::Workdays);
    if let Some(every) = step.every.filter(is_odd) {
        // No calendar knows how to count these.
        reading.note(every.at, || FaultKind::EveryUnit);
    }
    // Any day does, to see which of two terms ends first.
    let end = |term: FileTerm| term.term.last_day(NaiveDate::default(), &DaysOff::NONE);
    if let (Some(aim), Some(term)) = (step.aim, step.term)
        && end(aim) > end(term)
    {
        reading.note(aim.at, || FaultKind::AimLater);
    }
}

/// Each date is told, and no other.
fn check_texts(step: &TimelineStep, is_dated: bool, reading: &mut Reading) {
    let dates: Vec<&'static str> = [("by", true), ("aim", step.aim.is_some()), ("postponed", step.postponed.is_some())]
        .into_iter()
        .filter_map(|(name, is_there)| (is_dated && is_there).then_some(name))
        .collect();
    placeholders(&step.text, &dates, reading);
    for name in dates {
        let placeholder = ["{", name, "}"].concat();
        if step.text.each().any(|text| !text.contains(&placeholder)) {
            reading.note(step.text.at, || FaultKind::DateUnused(name));
        }
    }
    if let Some(otherwise) = &step.otherwise {
        placeholders(otherwise, &[], reading);
    }
}
