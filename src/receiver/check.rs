//! Judges the complaint again, with the same code as on the page. The sender's own conclusions are ignored: the stored
//! answers, verdict and dates are those that are computed here.
//!
//! The complaint is accepted whatever the verdict is: the verdict is an indication, and the judgement is up to a
//! person.

use crate::calendar::Moment;
use crate::complaint::{Answer, Answers, Assessment, Context, applies, assess};
use crate::documents::{Filed, payload, text};
use crate::messages;
use crate::organisation::{Organisation, Procedure};
use crate::parse::blank::tidy_line;
use crate::receiving::Received;

use super::answer::{Mend, Refusal};
use super::catalogue::Catalogue;
use super::incoming::Incoming;
use super::parts::Attachment;
use super::plain::sent::Sent;
use super::promise::Promise;

/// A complaint as it is stored.
#[derive(Debug)]
pub(crate) struct Accepted {
    pub(crate) key: String,
    pub(crate) organisation: String,
    pub(crate) procedure: String,
    pub(crate) outcome: &'static str,
    /// The chosen subjects, for the statistics: ids of options, never typed text.
    pub(crate) subjects: String,
    pub(crate) filed_at: Moment,
    /// The moment of filing by the sender's clock, if that is later than the clock here.
    pub(crate) told_at: Option<Moment>,
    pub(crate) received_at: Moment,
    /// The whole complaint as JSON, in the shape in which it is sent.
    pub(crate) payload: String,
    /// The same in readable order, for the officer who handles it.
    pub(crate) sheet: String,
    pub(crate) files: Vec<Attachment>,
    /// The value of the hidden field, if it was filled in.
    pub(crate) trapped: Option<String>,
    /// How long the complaint is kept, as the complainant was told.
    pub(crate) promises: Vec<Promise>,
    /// Whether another procedure follows this one, such as a second instance.
    pub(crate) has_next: bool,
    /// What is kept as well when a plain form sent it.
    pub(crate) sent: Option<Sent>,
}

/// Judges a complaint. Returns it as it is to be stored, or the errors to correct first.
pub(crate) fn check(incoming: Incoming, catalogue: &Catalogue, now: Moment) -> Result<Accepted, Refusal> {
    let Incoming { received, files, trapped, .. } = incoming;
    let (organisation, procedure) = catalogue.find(&received).ok_or(Refusal::UnknownProcedure)?;
    if catalogue.is_never_sent(&received) {
        return Err(Refusal::NeverSent);
    }
    let filed_at = moment_of_filing(received.filed_at, now);
    let found = assess(procedure, &received.draft, filed_at, &organisation.days_off());
    // Whether a day is in the future is decided by the later of the two clocks: a clock here that is behind must refuse
    // nobody.
    let latest = if received.filed_at.unix() > now.unix() { received.filed_at } else { now };
    let checked = &assess(procedure, &received.draft, latest, &organisation.days_off());
    if !checked.problems.is_empty() {
        return Err(to_mend(&received, organisation, procedure, checked));
    }
    let context = Context { answers: &checked.answers, now: filed_at, off: &organisation.days_off() };
    if catalogue.is_refused(&received, context) {
        return Err(Refusal::NeverSent);
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
        promises: procedure.retention.iter().filter(|kept| applies(*kept, context)).map(Promise::of).collect(),
        has_next: !procedure.follow_ups.is_empty(),
        sent: None,
    })
}

/// Names are shown in a terminal, which obeys control characters: names are stored as the answers have them, without
/// such characters.
fn tidy(file: Attachment) -> Attachment {
    Attachment { name: tidy_line(&file.name), media_type: tidy_line(&file.media_type), ..file }
}

const BACK: i64 = 24 * 60 * 60;
const AHEAD: i64 = 5 * 60;

/// Terms run from the first press on send, a moment that only the sender knows: a complaint must not be late because it
/// could not leave at once. So the sender is believed for up to a day back, and five minutes ahead, because clocks
/// differ. Beyond that the sender's clock is wrong or the date is forged: then the moment of arrival counts.
fn moment_of_filing(told: Moment, now: Moment) -> Moment {
    if (-AHEAD..=BACK).contains(&(now.unix() - told.unix())) { told } else { now }
}

fn to_mend(received: &Received, organisation: &Organisation, procedure: &Procedure, found: &Assessment<'_>) -> Refusal {
    let tone = procedure.tone(organisation);
    let mend = |problem: &crate::complaint::Problem| {
        let question = procedure.question(&problem.question);
        Mend {
            question: problem.question.clone(),
            code: problem.reason.code().as_str(),
            message: messages::problem(problem, question, &received.draft, received.language, tone),
        }
    };
    Refusal::ToMend(found.problems.iter().map(mend).collect())
}

/// The subject of the complaint "in general terms", if that was a choice.
fn subjects(answers: &Answers) -> String {
    match answers.get("onderwerp") {
        Some(Answer::Choice(id)) => id.clone(),
        Some(Answer::Choices(ids)) => ids.join(" "),
        _ => String::new(),
    }
}
