//! From the tree of a file to a checked [`Organisation`], or to all faults.

use super::procedure::Procedure;
use super::question::Step;
use super::root::Organisation;
use crate::decode::{Decode, Fault, FaultKind, Reading};
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
        super::check::check(organisation, &mut reading);
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
