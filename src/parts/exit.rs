//! "Exit this page": the link that leaves the page at once, for visitors who may be watched.

use std::sync::Arc;

use crate::messages::{self, Pages};
use crate::organisation::Lang;
use crate::state::Session;
use crate::view::{Element, classed, el};

pub(crate) fn exit(session: &Arc<Session>, lang: Lang, words: &Pages) -> Option<Element> {
    let safety = session.organisation.safety.as_ref()?;
    let (leaving, watched) = (Arc::clone(session), Arc::clone(session));
    // Without the program it is only a link: no key leaves, and nothing is erased.
    let is_html = session.host.renders_to_html();
    let plain = is_html.then(|| messages::plain(lang, session.organisation.tone));
    let history = plain.map_or(words.leaves_history_how, |plain| plain.leaves_history_how);
    let leave = classed("a", "exit")
        .attr("part", "exit")
        .attr("href", &*safety.leave_to)
        .attr("rel", "noreferrer")
        // Safari's Tab key passes over links without it.
        .attr("tabindex", "0")
        .attr("aria-describedby", "exit.how")
        .text(words.leave)
        .on("click", move |event| {
            event.prevent_default();
            leaving.leave();
        });
    // In HTML its place is kept, so that nothing moves when the program shows it.
    let keys = classed("span", "exit-keys").hidden(move || is_html).text(words.leave_keys);
    let how = classed("p", "exit-how").attr("id", "exit.how").text(words.leave_how).text(" ").child(keys);
    let private = classed("details", "more exit-more")
        .child(el("summary").text(words.leaves_history))
        .child(el("p").text_dyn(move || history.to_owned()));
    // Some screen readers use Shift as well. A warning tells these visitors what the next press does.
    let message = words.one_press_left;
    let warning = move || if watched.leaving.is_one_press_left.get() { message.to_owned() } else { String::new() };
    let warning = classed("p", "exit-warning").attr("role", "status").text_dyn(warning);
    let bar = classed("div", "bar").child(leave);
    Some(classed("div", "way-out").child(bar).child(how).child(private).child(warning))
}
