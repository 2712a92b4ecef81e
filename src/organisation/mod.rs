//! What an organisation promises: an organisation file becomes a checked [`Organisation`].
//!
//! A file that loaded is right: every value is one that can be, and for the command ids are unique, conditions ask about
//! questions that were asked before, links lead somewhere. What people answer is for `complaint`; faults in words, and
//! examples that are run, are for `author`.

#[cfg(feature = "command")]
mod check;
mod condition;
mod delivery;
#[cfg(feature = "command")]
mod describe;
mod example;

mod procedure;
mod question;
mod root;
mod rule;
mod text;
mod timeline;
mod values;

pub use condition::{Condition, DeadlinePassed, Expected, FileTerm};
pub use delivery::{Addressee, Deliveries, Encoding, Letter, Mail, Online, Receiver, Telephone};
#[cfg(feature = "command")]
pub use describe::organisation_schema;
pub use example::{Example, Expectation, ExpectedError};
pub use procedure::{Code, FollowUp, Notice, Procedure, RetainedData, Retention, RetentionStart, Support};
pub use question::{Choosable, FilledIn, Kind, Messages, OwnAnswer, Question, Range, Required, Step};
pub use root::{Colours, Contact, Door, Entrance, Format, Organisation, Prefilled, Safety};
pub use rule::{Outcome, Rule, RuleEffect};
pub use text::{Lang, Line, Privacy, Text, Tone};
pub use timeline::{From, TimelineStep};
pub use values::{Colour, Day, Endpoint, Id, Instant, MailAddress, PhoneNumber, Postcode, WebAddress, is_endpoint};

use crate::decode::fault::{Fault, FaultKind};
use crate::decode::{Decode, Reading};
use crate::json::{Node, Value};

/// The most questions that a form can have. What is more is a slip, and would keep a telephone busy for a minute.
pub const MOST_QUESTIONS: usize = 300;

/// Makes an organisation of a file that was read: only when nothing is wrong with it.
pub fn load(node: &Node) -> Result<Organisation, Faulty> {
    let mut reading = Reading::default();
    let mut organisation = Organisation::decode(node, &mut reading);
    if let Some(organisation) = &mut organisation {
        for procedure in
            organisation.procedures.iter().filter(|procedure| procedure.questions().count() > MOST_QUESTIONS)
        {
            let _: Option<()> = reading.fault(procedure.at, || FaultKind::TooManyQuestions);
        }
        let steps = organisation.procedures.0.iter_mut().flat_map(|procedure| procedure.steps.0.iter_mut());
        steps.for_each(Step::with_own_answers);
        // Whether the parts fit together is for authors to hear; a site serves files that passed `check`. Should one not
        // have, what leads nowhere is unknown, and what is unknown never fires.
        #[cfg(feature = "command")]
        check::check(organisation, &mut reading);
    }
    match organisation {
        Some(organisation) if reading.count() == 0 => Ok(organisation),
        organisation => Err(Faulty { organisation: organisation.map(Box::new), faults: reading.into_faults() }),
    }
}

/// Reads a part of what [`load`] reads, and forgets it: the first questions, then the first procedure. Says whether there
/// was such a part. A browser compiles each function when it is first called, which takes it longer than to read a whole
/// file: this brings most of that forward, for whom [`load`] would keep busy for too long.
pub fn rehearse(node: &Node, nth: usize) -> bool {
    let reading = &mut Reading::default();
    match nth {
        0 => drop(
            first(node, "procedures")
                .and_then(|first| self::first(first, "steps"))
                .and_then(|step| Step::decode(step, reading)),
        ),
        1 => drop(first(node, "procedures").and_then(|first| Procedure::decode(first, reading))),
        _ => return false,
    }
    true
}

/// The first of a list under a key.
fn first<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    match &node.get(key)?.value {
        Value::List(list) => list.first(),
        _ => None,
    }
}

/// A file with faults.
#[derive(Debug)]
pub struct Faulty {
    /// What could be made out of it: enough to look for more faults, never to be used.
    pub organisation: Option<Box<Organisation>>,
    /// The faults.
    pub faults: Vec<Fault>,
}
