//! Checks a whole file: each value, how the parts fit together, and what happens when it is tried out.

use super::examples;
use super::never::Search;
use super::warnings::Warning;
use crate::decode::{Fault, FaultKind};
use crate::json::{self, Position};
use crate::organisation::{self, Organisation};

/// What was found in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Inspected {
    /// The organisation, as far as it could be read. It is only right if there are no faults.
    pub organisation: Option<Organisation>,
    /// What must be changed, in the order of the file.
    pub faults: Vec<Fault>,
    /// What should be looked at, in the order of the file.
    pub warnings: Vec<Warning>,
}

/// Checks a whole file, whatever bytes it holds. All faults, in the order of the file; without any, the organisation.
pub fn check(bytes: &[u8]) -> Result<Organisation, Vec<Fault>> {
    match inspect(bytes) {
        Inspected { organisation: Some(organisation), faults, .. } if faults.is_empty() => Ok(organisation),
        inspected => Err(inspected.faults),
    }
}

/// Checks a whole file, and looks for what is probably not meant.
pub fn inspect(bytes: &[u8]) -> Inspected {
    let (node, slips) = json::parse(bytes);
    let mut faults: Vec<Fault> =
        slips.into_iter().map(|(at, slip)| Fault { at, kind: FaultKind::Syntax(slip) }).collect();
    let organisation = node.as_ref().and_then(|node| match organisation::load(node) {
        Ok(organisation) => Some(organisation),
        Err(faulty) => {
            faults.extend(faulty.faults);
            faulty.organisation.map(|organisation| *organisation)
        }
    });
    let mut warnings = Vec::new();
    if let (Some(node), Some(organisation)) = (&node, &organisation) {
        try_out(organisation, &mut faults);
        warnings = super::warnings::warnings(node, organisation);
    }
    faults.sort_by_key(|fault| fault.at);
    faults.dedup();
    warnings.sort_by_key(|warning| warning.at);
    Inspected { organisation, faults, warnings }
}

/// Whether a fault could change what the form makes of answers. Faults in mere texts and links do not.
fn touches_answers(kind: &FaultKind) -> bool {
    !matches!(
        kind,
        FaultKind::EmptyText
            | FaultKind::NoDutch
            | FaultKind::Placeholder { .. }
            | FaultKind::DateUnused(_)
            | FaultKind::Otherwise
            | FaultKind::NoSuchProcedure { .. }
            | FaultKind::NoDelivery
            | FaultKind::NoLastDay
    )
}

/// Tries out the procedures that have no fault which touches answers; findings about the others could be wrong.
fn try_out(organisation: &Organisation, faults: &mut Vec<Fault>) {
    let starts: Vec<Position> = organisation.procedures.iter().map(|procedure| procedure.at).collect();
    let off = organisation.days_off();
    let mut never = Search::new(&off);
    let mut found = Vec::new();
    for (index, procedure) in organisation.procedures.iter().enumerate() {
        let end = starts.get(index + 1);
        let within = |fault: &Fault| fault.at >= procedure.at && end.is_none_or(|end| fault.at < *end);
        if !faults.iter().any(|fault| within(fault) && touches_answers(&fault.kind)) {
            never.faults(procedure, &mut found);
            examples::faults(procedure, &off, &mut found);
        }
    }
    faults.extend(found);
}
