//! The form fields, read as a form handler reads them.

use klachtformulier::complaint::{Draft, RawAnswer, assess};
use klachtformulier::documents::{Filed, fields};
use klachtformulier::organisation::{Kind, Lang, Procedure};

use crate::generated;
use crate::support::{
    Chance, KEY, NOW, check_long, first_example, has_long_text, nasty_draft, organisations, procedures,
    roomy_organisations, with_filed,
};

#[test]
fn generated_complaints_come_back_from_a_form_without_a_difference() {
    let organisations = roomy_organisations();
    let procedures = procedures(&organisations);
    let mut chance = Chance(11);
    let (mut count, mut long) = (0, 0);
    for index in 0..generated() {
        let (organisation, procedure) = procedures[index % procedures.len()];
        let mut draft = nasty_draft(procedure, &mut chance);
        // With files the body is multipart, which is tested with the other multipart bodies.
        let files: Vec<String> = files(procedure);
        files.iter().for_each(|question| draft.set(question, RawAnswer::Text(String::new())));
        with_filed(organisation, procedure, &draft, Lang::En, |filed| {
            let read = fields(filed);
            let again = assess(procedure, &as_draft(&read, procedure), filed.filed_at, &organisation.days_off());
            assert_eq!(again.problems, vec![]);
            assert_eq!(&again.answers, filed.answers);
            count += 1;
            long += usize::from(has_long_text(filed.answers));
        });
    }
    assert_eq!(count, generated());
    check_long(long, count);
}

fn files(procedure: &Procedure) -> Vec<String> {
    let files = procedure.questions().filter(|question| question.kind == Kind::Files);
    files.map(|question| question.id.text.clone()).collect()
}

/// The draft that a handler makes of the fields: fields with the same name together, and parts under their question.
fn as_draft(fields: &[(String, String)], procedure: &Procedure) -> Draft {
    let mut draft = Draft::default();
    for (name, value) in fields {
        let (question, part) = name.split_once('.').unwrap_or((name, ""));
        if procedure.question(question).is_none() {
            continue;
        }
        match draft.get(question).cloned() {
            _ if !part.is_empty() => draft.set_part(question, part, value),
            None => draft.set(question, RawAnswer::Text(value.clone())),
            Some(RawAnswer::Text(first)) => draft.set(question, RawAnswer::Several(vec![first, value.clone()])),
            Some(RawAnswer::Several(mut all)) => {
                all.push(value.clone());
                draft.set(question, RawAnswer::Several(all));
            }
            other => panic!("{name} stands beside {other:?}"),
        }
    }
    draft
}

#[test]
fn the_fields_beside_the_answers_are_those_of_the_json() {
    let organisations = organisations();
    let procedures = procedures(&organisations);
    let mut chance = Chance(13);
    let mut fired = 0;
    for index in 0..200 {
        let (organisation, procedure) = procedures[index % procedures.len()];
        let draft =
            if index < procedures.len() { first_example(procedure) } else { nasty_draft(procedure, &mut chance) };
        with_filed(organisation, procedure, &draft, Lang::Nl, |filed| {
            fired += rules(filed).len();
            let fields = fields(filed);
            let one = |name: &str| {
                let found: Vec<&str> = all(&fields, name);
                assert_eq!(found.len(), 1, "{name}");
                found[0]
            };
            assert_eq!(one("format"), "1");
            assert_eq!(one("key"), KEY);
            assert_eq!(one("organisation"), &*organisation.id);
            assert_eq!(one("procedure"), &*procedure.id);
            assert_eq!(one("version"), procedure.version.0);
            assert_eq!(one("filed_at"), NOW);
            assert_eq!(one("language"), "nl");
            assert_eq!(one("verdict"), filed.verdict.outcome.as_str());
            assert_eq!(all(&fields, "verdict.rules"), rules(filed));
            for dated in filed.timeline {
                let by = dated.by.map(|by| by.written()).unwrap_or_default();
                assert_eq!(one(&format!("timeline.{}", &*dated.step.id)), by);
            }
        });
    }
    assert!(fired > 20, "rules that fired: {fired}");
}

fn all<'a>(fields: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    fields.iter().filter(|field| field.0 == name).map(|field| field.1.as_str()).collect()
}

fn rules<'a>(filed: &Filed<'a>) -> Vec<&'a str> {
    filed.verdict.fired.iter().map(|fired| &*fired.rule.id).collect()
}
