//! Whether ids are unique and references lead somewhere.
//!
//! What a type can check by itself was checked when it was decoded. Whether a condition can ever hold takes answers, and
//! is for `author`.

use crate::calendar::Unit;
use crate::decode::{FaultKind, Reading};
use crate::organisation::{
    Condition, DeadlinePassed, Expected, From, Id, Kind, Organisation, Procedure, Question, Rule, Text, TimelineStep,
};

use super::contrast::check_contrast;
use super::keys::check_keys;

/// Records everything that does not fit.
pub(in crate::organisation) fn check(organisation: &Organisation, reading: &mut Reading) {
    let procedures: Vec<&Id> = organisation.procedures.iter().map(|procedure| &procedure.id).collect();
    unique(&procedures, reading);
    entrance(organisation, &procedures, reading);
    if let Some(colours) = &organisation.colours {
        check_contrast(colours, reading);
    }
    for procedure in organisation.procedures.iter() {
        check_procedure(procedure, &procedures, reading);
    }
}

/// The names of the fields that are sent beside the answers. An answer under such a name would replace that field.
pub(in crate::organisation) const RESERVED: [&str; 13] = [
    "complaint",
    "format",
    // What a receiver holds of a plain form, and which page was posted.
    "held",
    "key",
    "language",
    // The honeypot: only robots fill it in.
    "niet-invullen",
    "notices",
    "organisation",
    "procedure",
    "stage",
    "timeline",
    "verdict",
    "version",
];

fn entrance(organisation: &Organisation, procedures: &[&Id], reading: &mut Reading) {
    let Some(entrance) = &organisation.entrance else {
        if procedures.len() > 1 {
            reading.note(organisation.at, || FaultKind::NoEntrance);
        }
        return;
    };
    for door in entrance.choices.iter() {
        leads_somewhere(&door.procedure, procedures, reading);
        if let Some(procedure) = organisation.procedure(&door.procedure) {
            let questions: Vec<&Question> = procedure.questions().collect();
            for (id, value) in &door.answers.0 {
                if let Some(question) = asked_before(id, &questions, questions.len(), reading) {
                    check_value(value, question, id, reading);
                }
            }
        }
    }
    if reading.is_doubtful(entrance.at) || entrance.choices.iter().any(|door| !is_known(&door.procedure, procedures)) {
        // A door that leads nowhere was most likely meant for the procedure that would be missed next.
        return;
    }
    for procedure in procedures {
        if !procedure.is_empty() && !entrance.choices.iter().any(|door| *door.procedure == ***procedure) {
            reading.note(entrance.at, || FaultKind::NotInEntrance(procedure.text.clone()));
        }
    }
}

fn check_procedure(procedure: &Procedure, procedures: &[&Id], reading: &mut Reading) {
    let questions: Vec<&Question> = procedure.questions().collect();
    unique(&procedure.steps.iter().map(|step| &step.id).collect::<Vec<_>>(), reading);
    unique(&questions.iter().map(|question| &question.id).collect::<Vec<_>>(), reading);
    unique(&procedure.rules.iter().map(|rule| &rule.id).collect::<Vec<_>>(), reading);
    unique(&procedure.timeline.iter().map(|step| &step.id).collect::<Vec<_>>(), reading);

    for (index, question) in questions.iter().enumerate() {
        if RESERVED.contains(&&*question.id) {
            reading.note(question.id.at, || FaultKind::NotA {
                expected: "another id: this is the name of a part of what is sent beside the answers",
                found: question.id.text.clone(),
            });
        }
        if !reading.is_doubtful(question.at) {
            check_keys(question, reading);
        }
        unique(&question.options.iter().map(|option| &option.id).collect::<Vec<_>>(), reading);
        for condition in question.conditions() {
            check_condition(condition, &questions, index, reading);
        }
    }
    for rule in &procedure.rules {
        for condition in rule.conditions() {
            check_condition(condition, &questions, questions.len(), reading);
        }
        check_rule_texts(rule, reading);
        rule.other_procedures.iter().for_each(|door| leads_somewhere(door, procedures, reading));
    }
    for condition in procedure.support.iter().filter_map(|support| support.when.as_ref()) {
        check_condition(condition, &questions, questions.len(), reading);
    }
    for notice in &procedure.notices {
        for condition in notice.when.iter().chain(&notice.unless) {
            check_condition(condition, &questions, questions.len(), reading);
        }
        if notice.when.is_some() == notice.unless.is_some() && !reading.is_doubtful(notice.at) {
            reading.note(notice.at, || FaultKind::NoticeWhen);
        }
    }
    for (index, step) in procedure.timeline.iter().enumerate() {
        check_step(step, procedure.timeline.get(..index).unwrap_or_default(), &questions, reading);
    }
    for id in procedure.follow_ups.iter().filter_map(|next| next.procedure.as_ref()) {
        leads_somewhere(id, procedures, reading);
    }
    if let Some(mail) = procedure.deliveries.mail.as_ref().filter(|mail| !mail.to.is_ascii()) {
        reading.note(mail.to.at, || FaultKind::NotA {
            expected: "a domain in plain letters, as mail programs send it: with xn-- in it",
            found: mail.to.text.clone(),
        });
    }
    if procedure.deliveries.is_empty() && !reading.is_doubtful(procedure.at) {
        reading.note(procedure.deliveries.at, || FaultKind::NoDelivery);
    }
}

/// A condition may ask about the first so many questions.
fn check_condition(condition: &Condition, questions: &[&Question], asked: usize, reading: &mut Reading) {
    match condition {
        Condition::Is { question: id, values } => {
            let Some(question) = asked_before(id, questions, asked, reading) else { return };
            values.iter().for_each(|value| check_value(value, question, id, reading));
        }
        Condition::Answered { question } => {
            asked_before(question, questions, asked, reading);
        }
        Condition::DeadlinePassed(DeadlinePassed { question: id, term, .. }) => {
            is_date(id, questions, asked, reading);
            if term.term.unit == Unit::Hours {
                reading.note(term.at, || FaultKind::HoursFromDay);
            }
        }
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().for_each(|part| check_condition(part, questions, asked, reading));
        }
        Condition::Not(part) => check_condition(part, questions, asked, reading),
    }
}

fn check_value(value: &Expected, question: &Question, id: &Id, reading: &mut Reading) {
    let name = || question.id.text.clone();
    match (value, question.kind) {
        (Expected::Option(option), Kind::Choice | Kind::Choices) => {
            if !question.options.iter().any(|known| *known.id == **option) && !is_lost(option, reading) {
                reading.note(option.at, || FaultKind::NoSuchOption {
                    found: option.text.clone(),
                    question: name(),
                    known: question.options.iter().map(|option| option.id.text.clone()).collect(),
                });
            }
        }
        (Expected::YesNo(_, _), Kind::YesNo) | (Expected::YesNo(_, true), Kind::Consent) => {}
        (Expected::Option(option), Kind::YesNo | Kind::Consent) => {
            reading.note(option.at, || FaultKind::Unfit { question: name(), wanted: "true or false, without quotes" });
        }
        (Expected::YesNo(at, _), Kind::Choice | Kind::Choices) => {
            reading.note(*at, || FaultKind::Unfit { question: name(), wanted: "the id of an option" });
        }
        (Expected::YesNo(at, _), Kind::Consent) => {
            reading.note(*at, || FaultKind::Unfit {
                question: name(),
                wanted: "true: who does not agree leaves it unanswered",
            });
        }
        _ => {
            let wanted = "\"answered\": only choice, choices, yes_no and consent can be compared with a value";
            reading.note(id.at, || FaultKind::Unfit { question: name(), wanted });
        }
    }
}

fn asked_before<'a>(id: &Id, questions: &[&'a Question], asked: usize, reading: &mut Reading) -> Option<&'a Question> {
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

fn is_date(id: &Id, questions: &[&Question], asked: usize, reading: &mut Reading) {
    if let Some(question) = asked_before(id, questions, asked, reading)
        && question.kind != Kind::Date
    {
        let wanted = "a question of type date, for a term is counted from it";
        reading.note(id.at, || FaultKind::Unfit { question: id.text.clone(), wanted });
    }
}

fn check_rule_texts(rule: &Rule, reading: &mut Reading) {
    if reading.is_doubtful(rule.at) {
        return;
    }
    let allowed: &[&str] = if rule.deadlines().is_empty() { &[] } else { &["last_day"] };
    placeholders(&rule.reason, allowed, reading);
    placeholders(&rule.instead, allowed, reading);
}

fn check_step(step: &TimelineStep, above: &[TimelineStep], questions: &[&Question], reading: &mut Reading) {
    let dated = match &step.from {
        From::Filing => step.term.is_some(),
        From::Answer(id) => {
            is_date(id, questions, questions.len(), reading);
            if let Some(term) = step.term.filter(|term| term.term.unit == Unit::Hours) {
                reading.note(term.at, || FaultKind::HoursFromDay);
            }
            step.term.is_some()
        }
        From::After(id) => {
            if !above.iter().any(|earlier| *earlier.id == **id) && !is_lost(id, reading) {
                reading.note(id.at, || FaultKind::NoSuchStep {
                    found: id.text.clone(),
                    known: above.iter().map(|earlier| earlier.id.text.clone()).collect(),
                });
            }
            false
        }
    };
    if reading.is_doubtful(step.at) {
        return;
    }
    placeholders(&step.text, if dated { &["by"] } else { &[] }, reading);
    if dated && step.text.each().any(|text| !text.contains("{by}")) {
        reading.note(step.text.at, || FaultKind::DateUnused);
    }
    if let Some(otherwise) = &step.otherwise {
        placeholders(otherwise, &[], reading);
    }
    if step.otherwise.is_some() != (dated && matches!(step.from, From::Answer(_))) {
        reading.note(step.at, || FaultKind::Otherwise);
    }
}

/// `{something}` in a text must mean something there.
fn placeholders(text: &Text, allowed: &'static [&'static str], reading: &mut Reading) {
    for text_in_language in text.each() {
        for part in text_in_language.split('{').skip(1) {
            let name = part.split('}').next().unwrap_or_default();
            if !allowed.contains(&name) {
                reading.note(text.at, || FaultKind::Placeholder { found: name.to_owned(), allowed });
            }
        }
    }
}

fn leads_somewhere(id: &Id, procedures: &[&Id], reading: &mut Reading) {
    if !is_known(id, procedures) && !is_lost(id, reading) {
        reading.note(id.at, || FaultKind::NoSuchProcedure {
            found: id.text.clone(),
            known: procedures.iter().map(|procedure| procedure.text.clone()).collect(),
        });
    }
}

fn is_known(id: &Id, procedures: &[&Id]) -> bool {
    procedures.iter().any(|procedure| procedure.text == id.text)
}

/// A reference to something that could not be decoded is not another fault; nor is an id that could not be decoded.
fn is_lost(id: &Id, reading: &Reading) -> bool {
    id.is_empty() || reading.lost.contains(&id.text)
}

fn unique(ids: &[&Id], reading: &mut Reading) {
    for (index, id) in ids.iter().enumerate() {
        let first = ids.iter().take(index).find(|earlier| earlier.text == id.text);
        // An empty id stands in for a faulty one.
        if let Some(first) = first.filter(|_| !id.is_empty()) {
            reading.note(id.at, || FaultKind::RepeatedId { id: id.text.clone(), first: first.at });
        }
    }
}
