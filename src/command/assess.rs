//! `assess`: what the form says of these answers, as one JSON object.

use serde::Serialize;

use super::arguments::Wanted;
use super::deliveries::{DeliveriesReport, deliveries};
use super::input::organisation;
use super::language;
use super::output::{no_such_procedure, pretty};
use super::world::World;
use crate::author;
use crate::calendar::{End, Moment};
use crate::complaint::{Assessment, Draft, assess};
use crate::json;
use crate::messages;
use crate::organisation::{Lang, Organisation, Procedure};

/// What the command reports. The names of its fields are a contract.
#[derive(Serialize)]
struct Report {
    errors: Vec<Error>,
    verdict: VerdictReport,
    timeline: Vec<StepReport>,
    deliveries: DeliveriesReport,
}

#[derive(Serialize)]
struct Error {
    question: String,
    code: &'static str,
    message: String,
}

#[derive(Serialize)]
struct VerdictReport {
    outcome: &'static str,
    rules: Vec<RuleReport>,
}

#[derive(Serialize)]
struct RuleReport {
    id: String,
    effect: &'static str,
    reason: String,
    source: String,
    instead: String,
}

#[derive(Serialize)]
struct StepReport {
    id: String,
    by: Option<String>,
    text: String,
}

/// Assesses. The error says in words why that is impossible.
pub(super) fn run(wanted: &Wanted, world: &dyn World) -> Result<String, String> {
    let organisation = organisation(&wanted.file, world).map_err(|faults| faults.trim_end().to_owned())?;
    let procedure =
        organisation.procedure(&wanted.procedure).ok_or_else(|| no_such_procedure(&organisation, &wanted.procedure))?;
    let draft = draft(wanted, world)?;
    let now = wanted.now.unwrap_or_else(|| world.now());
    let assessment = assess(procedure, &draft, now, &organisation.days_off());
    Ok(pretty(&report(&organisation, procedure, &draft, &assessment, now, wanted.lang, world.chance())))
}

fn draft(wanted: &Wanted, world: &dyn World) -> Result<Draft, String> {
    let name = wanted.answers.to_string_lossy();
    let bytes = world.read(&wanted.answers);
    let bytes = bytes.map_err(|error| format!("{name}: error: the answers cannot be read: {}", error.words))?;
    let (node, slips) = json::parse(&bytes);
    if let Some((at, slip)) = slips.into_iter().next() {
        let message = author::message(&crate::decode::FaultKind::Syntax(slip), language::of(world));
        return Err(format!("{name}:{}:{}: error: {message}", at.line(), at.column()));
    }
    node.as_ref()
        .and_then(Draft::from_json)
        .ok_or_else(|| format!("{name}: error: expected an object with an answer under each question's id"))
}

fn report(
    organisation: &Organisation,
    procedure: &Procedure,
    draft: &Draft,
    assessment: &Assessment<'_>,
    now: Moment,
    lang: Lang,
    chance: [u8; 16],
) -> Report {
    let tone = procedure.tone(organisation);
    let errors = assessment.problems.iter().map(|problem| Error {
        question: problem.question.clone(),
        code: problem.reason.code().as_str(),
        message: messages::problem(problem, procedure.question(&problem.question), draft, lang, tone),
    });
    let rules = assessment.verdict.fired.iter().map(|fired| RuleReport {
        id: fired.rule.id.text.clone(),
        effect: fired.rule.effect.as_str(),
        reason: messages::reason(fired, lang),
        source: fired.rule.source.get(lang).to_owned(),
        instead: messages::instead(fired, lang),
    });
    let timeline = assessment.timeline.iter().map(|dated| StepReport {
        id: dated.step.id.text.clone(),
        by: dated.by.map(End::written),
        text: messages::timeline_sentence(dated, lang),
    });
    Report {
        errors: errors.collect(),
        verdict: VerdictReport { outcome: assessment.verdict.outcome.as_str(), rules: rules.collect() },
        timeline: timeline.collect(),
        deliveries: deliveries(organisation, procedure, assessment, now, lang, chance),
    }
}
