//! How somebody who is watched can be reached, at Blijf Groep, and whom they can call.

use klachtformulier::json::Node;

use crate::checks::*;
use crate::forms::{CLIENTEN, tree};

/// In danger: 112 and Veilig Thuis, another number for whoever complains about Veilig Thuis, and one for children. None
/// of them is in a source text, and the file says so.
#[test]
fn whom_to_call_in_danger_is_not_veilig_thuis_alone_and_marked_as_not_from_the_source() {
    let safety = CLIENTEN.organisation().safety.as_ref().expect("a way to leave at once");
    let numbers = ["112", "0800-2000", "088 0767 000", "0800-0432"];
    check_says(&safety.danger, &numbers, &numbers);
    let (nl, en) = (["Liever niet met Veilig Thuis praten?", "Luisterlijn"], ["rather not talk to Veilig Thuis"]);
    check_says(&safety.danger, &nl, &en);
    let tree = tree("blijf-groep");
    let note = tree.get("safety").and_then(|safety| safety.get("note")).and_then(Node::text);
    check_holds(note.expect("a note"), &["not from the source"]);
}
