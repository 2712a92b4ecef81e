//! What happens next, with dates: the timeline of a procedure, seen from the moment of filing.

use crate::calendar::{End, Moment, Term, Unit};
use crate::organisation::{From, Procedure, TimelineStep};

use super::evaluate::{Context, applies};

/// A step of the timeline and the date by which it is done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dated<'a> {
    /// The step.
    pub step: &'a TimelineStep,
    /// By when. `None`: the procedure names no term, or what it is counted from has not happened yet.
    pub by: Option<End>,
    /// The date that is aimed at, before that.
    pub aim: Option<End>,
    /// By when, once it was postponed.
    pub postponed: Option<End>,
}

impl Dated<'_> {
    /// The same for what somebody still has to send, by post or from their own e-mail. It leaves at an hour that nobody
    /// knows, so no minute is promised; and it arrives on a day that nobody knows.
    #[must_use]
    pub fn sent_by_hand(self) -> Self {
        if self.step.from == From::Receipt {
            return Self { by: None, aim: None, postponed: None, ..self };
        }
        let by_day = |end| match end {
            End::Moment(moment) => End::Day(moment.date()),
            day @ End::Day(_) => day,
        };
        Self { by: self.by.map(by_day), aim: self.aim.map(by_day), postponed: self.postponed.map(by_day), ..self }
    }
}

/// The timeline of a procedure for a complaint that is filed at that moment: the steps that apply to it.
pub fn timeline<'a>(procedure: &'a Procedure, context: Context<'_>) -> Vec<Dated<'a>> {
    let steps = procedure.timeline.iter().filter(|step| applies(*step, context));
    steps.map(|step| dated(step, context)).collect()
}

fn dated<'a>(step: &'a TimelineStep, context: Context<'_>) -> Dated<'a> {
    let end = |term: Term| end(term, &step.from, context);
    let [term, aim, postponed] = [step.term, step.aim, step.postponed].map(|term| term.map(|term| term.term));
    let postponed = postponed.zip(term).and_then(|(more, term)| {
        // Six weeks and four are ten: a free day at the end of the first six makes no difference.
        // Which days a law counts as workdays is another matter.
        match end(Term { moved: term.moved && term.unit == Unit::Workdays, ..term })? {
            End::Day(day) => Some(End::Day(more.last_day(day, context.off))),
            End::Moment(moment) => Some(more.end(moment, context.off)),
        }
    });
    Dated { step, by: term.and_then(end), aim: aim.and_then(end), postponed }
}

fn end(term: Term, from: &From, context: Context<'_>) -> Option<End> {
    let start: Moment = match from {
        // What the form sends arrives at once.
        From::Filing | From::Receipt => context.now,
        From::Answer(question) => {
            let date = context.answers.date(question)?;
            return Some(End::Day(term.last_day(date, context.off)));
        }
        From::After(_) => return None,
    };
    Some(term.end(start, context.off))
}
