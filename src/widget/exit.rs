//! The way to leave at once, for those who may be watched.

use std::sync::Arc;

use crate::texts::Pages;

use super::app::App;
use super::button;
use super::element::{Made, classed};

pub(super) fn exit(app: &Arc<App>, words: &Pages) -> Option<Made> {
    app.organisation.safety.as_ref()?;
    let app = Arc::clone(app);
    let leave = button::button("exit", "exit").set("aria-describedby", "exit.how").text(words.leave);
    let how = classed("p", "exit-how").set("id", "exit.how").text(words.leave_how);
    Some(classed("div", "way-out").child(leave.on("click", move |_| app.leave())).child(how))
}
