//! Whether ids are unique and references lead somewhere.
//!
//! What a type can check by itself was checked when it was decoded. Whether a condition can ever hold takes answers, and
//! is for `author`.

use crate::calendar::Unit;
use crate::decode::{FaultKind, Reading};
use crate::organisation::{
    Condition, DeadlinePassed, Door, Expected, Id, Kind, Organisation, Procedure, Question, Rule, conditions,
};

use super::contrast::check_contrast;
use super::keys::check_keys;
use super::references::{asked_before, is_date, is_known, is_lost, leads_somewhere, placeholders, unique};
use super::timeline::check_step;
use super::ways::check_ways;

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
        let is_for_nothing = door.url.is_some() && !door.answers.0.is_empty();
        if (door.procedure.is_some() == door.url.is_some() || is_for_nothing) && !reading.is_doubtful(door.at) {
            reading.note(door.at, || FaultKind::DoorTo);
        }
        let Some(to) = &door.procedure else { continue };
        leads_somewhere(to, procedures, reading);
        if let Some(procedure) = organisation.procedure(to) {
            let questions: Vec<&Question> = procedure.questions().collect();
            for (id, value) in &door.answers.0 {
                if let Some(question) = asked_before(id, &questions, questions.len(), reading) {
                    check_value(value, question, id, reading);
                }
            }
        }
    }
    if reading.is_doubtful(entrance.at) || !entrance.choices.iter().all(|door| leads_to_known(door, procedures)) {
        // A door that leads nowhere was most likely meant for the procedure that would be missed next.
        return;
    }
    for procedure in procedures {
        if !procedure.is_empty()
            && !entrance.choices.iter().any(|door| door.procedure.as_deref() == Some(&***procedure))
        {
            reading.note(entrance.at, || FaultKind::NotInEntrance(procedure.text.clone()));
        }
    }
}

fn leads_to_known(door: &Door, procedures: &[&Id]) -> bool {
    door.procedure.as_ref().is_none_or(|to| is_known(to, procedures))
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
    for condition in procedure.things().into_iter().flat_map(|(_, thing)| conditions(thing)) {
        check_condition(condition, &questions, questions.len(), reading);
    }
    for notice in &procedure.notices {
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
    check_ways(procedure, reading);
    if let (Some(from), Some(to)) = (procedure.valid_from, procedure.valid_to)
        && to.0 < from.0
    {
        reading.note(procedure.at, || FaultKind::Validity);
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

fn check_rule_texts(rule: &Rule, reading: &mut Reading) {
    if reading.is_doubtful(rule.at) {
        return;
    }
    let allowed: &[&str] = if rule.deadlines().is_empty() { &[] } else { &["last_day"] };
    placeholders(&rule.reason, allowed, reading);
    placeholders(&rule.instead, allowed, reading);
}
