//! Loads the tree of a file into an [`Organisation`], or reports all faults.

use super::question::Step;
use super::root::Organisation;
use crate::decode::{Decode, Fault, FaultKind, Reading};
use crate::json::Node;

/// The most questions that a form can have. More are a mistake, and would keep a phone busy for a minute.
pub const MOST_QUESTIONS: usize = 300;

/// Decodes an organisation. Fails when there is any fault.
pub fn load(node: &Node) -> Result<Organisation, Faulty> {
    let mut reading = Reading::default();
    let mut organisation = Organisation::decode(node, &mut reading);
    if let Some(organisation) = &mut organisation {
        for procedure in
            organisation.procedures.iter().filter(|procedure| procedure.questions().count() > MOST_QUESTIONS)
        {
            reading.note(procedure.at, || FaultKind::TooManyQuestions);
        }
        let steps = organisation.procedures.0.iter_mut().flat_map(|procedure| procedure.steps.0.iter_mut());
        steps.for_each(Step::with_own_answers);
        // Only authors need to hear whether the parts fit together: a site serves files that passed `check`. Should a
        // file not have passed, a reference that leads nowhere is unknown, and what is unknown never fires.
        #[cfg(feature = "command")]
        super::check::check(organisation, &mut reading);
    }
    match organisation {
        Some(organisation) if reading.count() == 0 => Ok(organisation),
        organisation => Err(Faulty { organisation: organisation.map(Box::new), faults: reading.into_faults() }),
    }
}

/// A file with faults.
#[derive(Debug)]
pub struct Faulty {
    /// What could be decoded: enough to look for more faults, never to be used.
    pub organisation: Option<Box<Organisation>>,
    /// The faults.
    pub faults: Vec<Fault>,
}
