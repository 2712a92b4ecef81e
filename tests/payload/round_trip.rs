//! A complaint that is sent and parsed is the same complaint again, whatever was typed.

use std::collections::BTreeSet;

use klachtformulier::calendar::Moment;
use klachtformulier::complaint::{Answers, Draft, RawAnswer, assess};
use klachtformulier::documents::payload;
use klachtformulier::organisation::{Kind, Lang, Organisation, Procedure};
use klachtformulier::receiving::Received;
use serde_json::Value;

use crate::generated;
use crate::schema::fits;
use crate::support::{
    Chance, KEY, NOW, VERY_LONG, check_long, has_long_text, nasty_draft, organisations, procedures,
    roomy_organisations, with_filed,
};

#[test]
fn generated_complaints_come_back_without_a_difference() {
    let organisations = roomy_organisations();
    let procedures = procedures(&organisations);
    let mut chance = Chance(1);
    let mut long = 0;
    for index in 0..generated() {
        let (organisation, procedure) = procedures[index % procedures.len()];
        let draft = nasty_draft(procedure, &mut chance);
        let language = if index % 2 == 0 { Lang::Nl } else { Lang::En };
        let (json, answers) = with_filed(organisation, procedure, &draft, language, |filed| {
            let json = payload(filed);
            fits(&serde_json::from_str(&json).unwrap(), &json);
            (json, filed.answers.clone())
        });
        long += usize::from(has_long_text(&answers));
        let again = assessed_again(json.as_bytes(), organisation, procedure);
        assert_eq!(again, answers);
        let received = Received::read(json.as_bytes()).unwrap();
        assert_eq!((received.key.as_str(), received.language), (KEY, language));
        assert_eq!(received.version, procedure.version.0);
        assert_eq!(received.filed_at, Moment::read_rfc3339(NOW).unwrap());
    }
    check_long(long, generated());
}

/// What a receiver does with it.
fn assessed_again(json: &[u8], organisation: &Organisation, procedure: &Procedure) -> Answers {
    let received = Received::read(json).unwrap();
    let found = received.procedure(organisation).expect("a procedure of this organisation");
    assert_eq!(found.id, procedure.id);
    let found = assess(found, &received.draft, received.filed_at, &organisation.days_off());
    assert_eq!(found.problems, vec![]);
    let sent: Value = serde_json::from_slice(json).unwrap();
    assert_eq!(sent["verdict"]["outcome"], found.verdict.outcome.as_str());
    let rules: Vec<&str> = found.verdict.fired.iter().map(|fired| &*fired.rule.id).collect();
    assert_eq!(sent["verdict"]["rules"], serde_json::json!(rules));
    let dates: Vec<Option<String>> = found.timeline.iter().map(|dated| dated.by.map(|by| by.written())).collect();
    let sent: Vec<Option<&str>> = sent["timeline"].as_array().unwrap().iter().map(|step| step["by"].as_str()).collect();
    assert_eq!(sent, dates.iter().map(Option::as_deref).collect::<Vec<_>>());
    found.answers
}

#[test]
fn a_hundred_kilobytes_in_one_answer_come_back() {
    let organisations = roomy_organisations();
    let (organisation, procedure) = procedures(&organisations)[0];
    let question = procedure.questions().find(|question| question.kind == Kind::LongText).unwrap();
    // The first of these is one character to people, and eighteen bytes.
    let text = "👩‍👩‍👧\n\"".repeat(6_000);
    assert!(text.len() > VERY_LONG, "{}", text.len());
    let mut draft = crate::support::first_example(procedure);
    draft.set(&question.id, RawAnswer::Text(text));
    let (json, answers) =
        with_filed(organisation, procedure, &draft, Lang::Nl, |filed| (payload(filed), filed.answers.clone()));
    assert_eq!(assessed_again(json.as_bytes(), organisation, procedure), answers);
}

/// Answers to questions that are not asked stay in the draft, for a visitor who goes back; they are not sent.
#[test]
fn what_is_not_asked_is_not_sent() {
    let organisations = organisations();
    let mut hidden = BTreeSet::new();
    let mut chance = Chance(3);
    for (organisation, procedure) in procedures(&organisations) {
        let conditional: Vec<_> = procedure.questions().filter(|question| question.shown_when.is_some()).collect();
        for _ in 0..50 {
            // Every question is answered, whether it is asked or not.
            let draft: Draft = nasty_draft(procedure, &mut chance);
            let json = with_filed(organisation, procedure, &draft, Lang::Nl, |filed| {
                let json: Value = serde_json::from_str(&payload(filed)).unwrap();
                let sent: Vec<&String> = json["answers"].as_object().unwrap().keys().collect();
                let checked: BTreeSet<&str> = filed.answers.iter().map(|(question, _)| question).collect();
                assert_eq!(sent.iter().map(|key| key.as_str()).collect::<BTreeSet<_>>(), checked);
                json
            });
            for question in &conditional {
                let id = question.id.text.clone();
                if draft.get(&id).is_some() && json["answers"].get(&id).is_none() {
                    hidden.insert(id);
                }
            }
        }
    }
    assert!(hidden.len() >= 3, "questions that were filled in and hidden: {hidden:?}");
}
