//! Whether a complaint can get there, whatever was answered.

use crate::decode::{FaultKind, Reading};
use crate::json::Position;
use crate::organisation::{Conditional, Deliveries, OneOrMore, Procedure};

/// Checks the ways of a procedure, apart from their conditions.
pub(super) fn check_ways(procedure: &Procedure, reading: &mut Reading) {
    let ways = &procedure.deliveries;
    let addresses = ways.mail.iter().flat_map(|mail| std::iter::once(&mail.to).chain(&mail.copies));
    for address in addresses.filter(|address| !address.is_ascii()) {
        reading.note(address.at, || FaultKind::NotA {
            expected: "a domain in plain letters, as mail programs send it: with xn-- in it",
            found: address.text.clone(),
        });
    }
    unreached(&ways.mail, |mail| mail.at, reading);
    unreached(&ways.letter, |letter| letter.at, reading);
    unreached(&ways.portal, |portal| portal.at, reading);
    unreached(&ways.telephone, |telephone| telephone.at, reading);
    unreached(&ways.in_person, |said| said.0.at, reading);
    if reading.is_doubtful(procedure.at) {
        return;
    }
    if ways.is_empty() {
        reading.note(ways.at, || FaultKind::NoDelivery);
    } else if !has_usual_way(ways) {
        reading.note(ways.at, || FaultKind::NoUsualWay);
    }
}

/// What stands behind a way without a condition is never used.
fn unreached<T: Conditional>(ways: &OneOrMore<T>, at: impl Fn(&T) -> Position, reading: &mut Reading) {
    for pair in ways.windows(2) {
        if let [before, way] = pair
            && always(before)
        {
            reading.note(at(way), || FaultKind::NeverReached);
        }
    }
}

/// Whether some way is there whatever was answered. An endpoint without an address is none: the page may name none.
fn has_usual_way(ways: &Deliveries) -> bool {
    ways.mail.iter().any(always)
        || ways.letter.iter().any(always)
        || ways.portal.iter().any(always)
        || ways.telephone.iter().any(always)
        || ways.in_person.iter().any(always)
        || ways.receiver().is_some_and(|receiver| receiver.url.is_some() && always(receiver))
}

fn always<T: Conditional>(way: &T) -> bool {
    !way.is_conditional()
}
