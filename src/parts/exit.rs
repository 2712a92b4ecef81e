//! "Exit this page": the button that leaves the page at once, for visitors who may be watched.

use std::sync::Arc;

use crate::messages::Pages;
use crate::state::Session;
use crate::view::{Element, classed, el};

use super::button;

pub(crate) fn exit(session: &Arc<Session>, words: &Pages) -> Option<Element> {
    session.organisation.safety.as_ref()?;
    let (leaving, watched) = (Arc::clone(session), Arc::clone(session));
    let leave = button::button("exit", "exit").attr("aria-describedby", "exit.how").text(words.leave);
    let how = classed("p", "exit-how").attr("id", "exit.how").text(words.leave_how);
    let private = classed("details", "more exit-more")
        .child(el("summary").text(words.leaves_history))
        .child(el("p").text(words.leaves_history_how));
    // Some screen readers use Shift as well. A warning tells these visitors what the next press does.
    let message = words.one_press_left;
    let warning = move || if watched.leaving.is_one_press_left.get() { message.to_owned() } else { String::new() };
    let warning = classed("p", "exit-warning").attr("role", "status").text_dyn(warning);
    let bar = classed("div", "bar").child(leave.on("click", move |_| leaving.leave()));
    Some(classed("div", "way-out").child(bar).child(how).child(private).child(warning))
}
