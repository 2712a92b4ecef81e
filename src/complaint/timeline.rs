//! What happens next, with dates: the timeline of a procedure, seen from the moment of filing.

use crate::calendar::End;
use crate::organisation::{From, Procedure, TimelineStep};

use super::evaluate::Context;

/// A step of the timeline and the date by which it is done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dated<'a> {
    /// The step.
    pub step: &'a TimelineStep,
    /// By when. `None`: the procedure names no term, or what it is counted from has not happened yet.
    pub by: Option<End>,
}

impl Dated<'_> {
    /// The same without the time of day. What somebody still has to send, by post or from their own e-mail, leaves at an
    /// hour that nobody knows, so no minute is promised.
    #[must_use]
    pub fn by_day(self) -> Self {
        let by = self.by.map(|by| match by {
            End::Moment(moment) => End::Day(moment.date()),
            day @ End::Day(_) => day,
        });
        Self { by, ..self }
    }
}

/// The timeline of a procedure for a complaint that is filed at that moment.
pub fn timeline<'a>(procedure: &'a Procedure, context: Context<'_>) -> Vec<Dated<'a>> {
    procedure.timeline.iter().map(|step| Dated { step, by: by(step, context) }).collect()
}

fn by(step: &TimelineStep, context: Context<'_>) -> Option<End> {
    let term = step.term?.term;
    match &step.from {
        From::Filing => Some(term.end(context.now, context.off)),
        From::Answer(question) => {
            let date = context.answers.date(question)?;
            Some(End::Day(term.last_day(date, context.off)))
        }
        From::After(_) => None,
    }
}
