//! The way to leave at once, for those who may be watched.

use std::sync::Arc;

use crate::messages::Pages;

use super::app::App;
use super::button;
use super::element::{Made, classed, el};

pub(super) fn exit(app: &Arc<App>, words: &Pages) -> Option<Made> {
    app.organisation.safety.as_ref()?;
    let (leaving, warned) = (Arc::clone(app), Arc::clone(app));
    let leave = button::button("exit", "exit").set("aria-describedby", "exit.how").text(words.leave);
    let how = classed("p", "exit-how").set("id", "exit.how").text(words.leave_how);
    let private = classed("details", "more exit-more")
        .child(el("summary").text(words.leaves_history))
        .child(el("p").text(words.leaves_history_how));
    // Who presses Shift for something else, as some screen readers have it, hears what it is about to do.
    let near = words.one_press_left;
    let warning = move || if warned.is_near_leaving.get() { near.to_owned() } else { String::new() };
    let warning = classed("p", "exit-warning").set("role", "status").says(warning);
    let bar = classed("div", "bar").child(leave.on("click", move |_| leaving.leave()));
    Some(classed("div", "way-out").child(bar).child(how).child(private).child(warning))
}
