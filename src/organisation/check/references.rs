//! Whether an id leads somewhere, and a placeholder means something.

use crate::decode::{FaultKind, Reading};
use crate::organisation::{Id, Kind, Question, Text};

pub(super) fn asked_before<'a>(
    id: &Id,
    questions: &[&'a Question],
    asked: usize,
    reading: &mut Reading,
) -> Option<&'a Question> {
    if is_lost(id, reading) {
        return None;
    }
    let Some(index) = questions.iter().position(|question| question.id.text == id.text) else {
        return reading.fault(id.at, || FaultKind::NoSuchQuestion {
            found: id.text.clone(),
            known: questions.iter().map(|question| question.id.text.clone()).collect(),
        });
    };
    if index >= asked {
        return reading.fault(id.at, || FaultKind::AskedLater(id.text.clone()));
    }
    questions.get(index).copied()
}

pub(super) fn is_date(id: &Id, questions: &[&Question], asked: usize, reading: &mut Reading) {
    if let Some(question) = asked_before(id, questions, asked, reading)
        && question.kind != Kind::Date
    {
        let wanted = "a question of type date, for a term is counted from it";
        reading.note(id.at, || FaultKind::Unfit { question: id.text.clone(), wanted });
    }
}

/// `{something}` in a text must mean something there.
pub(super) fn placeholders(text: &Text, allowed: &[&'static str], reading: &mut Reading) {
    for text_in_language in text.each() {
        for part in text_in_language.split('{').skip(1) {
            let name = part.split('}').next().unwrap_or_default();
            if !allowed.contains(&name) {
                reading.note(text.at, || FaultKind::Placeholder { found: name.to_owned(), allowed: allowed.to_vec() });
            }
        }
    }
}

pub(super) fn leads_somewhere(id: &Id, procedures: &[&Id], reading: &mut Reading) {
    if !is_known(id, procedures) && !is_lost(id, reading) {
        reading.note(id.at, || FaultKind::NoSuchProcedure {
            found: id.text.clone(),
            known: procedures.iter().map(|procedure| procedure.text.clone()).collect(),
        });
    }
}

pub(super) fn is_known(id: &Id, procedures: &[&Id]) -> bool {
    procedures.iter().any(|procedure| procedure.text == id.text)
}

/// A reference to something that could not be decoded is not another fault; nor is an id that could not be decoded.
pub(super) fn is_lost(id: &Id, reading: &Reading) -> bool {
    id.is_empty() || reading.lost.contains(&id.text)
}

pub(super) fn unique(ids: &[&Id], reading: &mut Reading) {
    for (index, id) in ids.iter().enumerate() {
        let first = ids.iter().take(index).find(|earlier| earlier.text == id.text);
        // An empty id stands in for a faulty one.
        if let Some(first) = first.filter(|_| !id.is_empty()) {
            reading.note(id.at, || FaultKind::RepeatedId { id: id.text.clone(), first: first.at });
        }
    }
}
