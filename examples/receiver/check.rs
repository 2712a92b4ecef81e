//! The complaint is judged again, by the same code as on the page. What the sender says of it counts for nothing: the
//! answers, the verdict and the dates that are kept are those that are worked out here.
//!
//! Whatever the verdict is, the complaint is taken: it is an indication, and the judgement is a person's.

use klachtformulier::calendar::Moment;
use klachtformulier::complaint::{Answer, Answers, Assessment, assess};
use klachtformulier::documents::{Filed, payload, text};
use klachtformulier::messages;
use klachtformulier::organisation::{Organisation, Procedure};
use klachtformulier::parse::blank::tidy_line;
use klachtformulier::receiving::Received;

use super::answer::{Mend, Refusal};
use super::catalogue::Catalogue;
use super::incoming::{Attachment, Incoming};
use super::retention::Promise;

/// A complaint as it is kept.
#[derive(Debug)]
pub(crate) struct Accepted {
    pub(crate) key: String,
    pub(crate) organisation: String,
    pub(crate) procedure: String,
    pub(crate) outcome: &'static str,
    /// The subjects that were chosen, for the statistics: ids of options, never something typed.
    pub(crate) subjects: String,
    pub(crate) filed_at: Moment,
    /// What the sender said of it, when that is later than the clock here.
    pub(crate) told_at: Option<Moment>,
    pub(crate) received_at: Moment,
    /// The whole of it as JSON, in the shape in which it is sent.
    pub(crate) payload: String,
    /// The same in readable order, for whoever handles it.
    pub(crate) sheet: String,
    pub(crate) files: Vec<Attachment>,
    /// What was filled in where people see no field.
    pub(crate) trapped: Option<String>,
    /// How long the complainant was told that it is kept.
    pub(crate) promises: Vec<Promise>,
    /// Whether something comes after this procedure, such as a second instance.
    pub(crate) has_next: bool,
}

/// Judges a complaint: as it is to be kept, or what has to be mended first.
pub(crate) fn check(incoming: Incoming, catalogue: &Catalogue, now: Moment) -> Result<Accepted, Refusal> {
    let Incoming { received, files, trapped, .. } = incoming;
    let (organisation, procedure) = catalogue.find(&received).ok_or(Refusal::UnknownProcedure)?;
    if catalogue.is_never_sent(&received) {
        return Err(Refusal::NeverSent);
    }
    let filed_at = moment_of_filing(received.filed_at, now);
    let found = assess(procedure, &received.draft, filed_at, &organisation.closed());
    // Whether a day has yet to come is for the later of the two clocks to say: one here that is behind refuses nobody.
    let latest = if received.filed_at.unix() > now.unix() { received.filed_at } else { now };
    let checked = &assess(procedure, &received.draft, latest, &organisation.closed());
    if !checked.problems.is_empty() {
        return Err(to_mend(&received, organisation, procedure, checked));
    }
    let filed = Filed {
        organisation,
        procedure,
        key: &received.key,
        reference: None,
        filed_at,
        language: received.language,
        answers: &checked.answers,
        verdict: &found.verdict,
        timeline: &found.timeline,
    };
    Ok(Accepted {
        key: received.key.clone(),
        organisation: organisation.id.text.clone(),
        procedure: procedure.id.text.clone(),
        outcome: found.verdict.outcome.as_str(),
        subjects: subjects(&checked.answers),
        filed_at,
        told_at: Some(received.filed_at).filter(|told| told.unix() > now.unix() + AHEAD),
        received_at: now,
        payload: payload(&filed),
        sheet: text(&filed),
        files: files.into_iter().map(tidy).collect(),
        trapped,
        promises: procedure.retention.iter().map(Promise::of).collect(),
        has_next: !procedure.follow_ups.is_empty(),
    })
}

/// Names are shown at a prompt, where a control character is obeyed: they are kept as the answers have them, without.
fn tidy(file: Attachment) -> Attachment {
    Attachment { name: tidy_line(&file.name), media_type: tidy_line(&file.media_type), ..file }
}

const BACK: i64 = 24 * 60 * 60;
const AHEAD: i64 = 5 * 60;

/// Terms run from the first press on send, which only the sender knows: a complaint that could not leave at once must
/// not be late for that. So the sender is believed for a day back, and five minutes ahead for clocks that differ.
/// Beyond that a clock is wrong or somebody wants another date: then the moment at which it came counts.
fn moment_of_filing(told: Moment, now: Moment) -> Moment {
    if (-AHEAD..=BACK).contains(&(now.unix() - told.unix())) { told } else { now }
}

fn to_mend(received: &Received, organisation: &Organisation, procedure: &Procedure, found: &Assessment<'_>) -> Refusal {
    let tone = procedure.tone(organisation);
    let mend = |problem: &klachtformulier::complaint::Problem| {
        let question = procedure.question(&problem.question);
        Mend {
            question: problem.question.clone(),
            code: problem.reason.code().as_str(),
            message: messages::problem(problem, question, &received.draft, received.language, tone),
        }
    };
    Refusal::ToMend(found.problems.iter().map(mend).collect())
}

/// What the complaint is about "in general terms", where that was a choice.
fn subjects(answers: &Answers) -> String {
    match answers.get("onderwerp") {
        Some(Answer::Choice(id)) => id.clone(),
        Some(Answer::Choices(ids)) => ids.join(" "),
        _ => String::new(),
    }
}
