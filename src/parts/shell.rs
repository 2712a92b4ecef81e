//! The frame around every page: its language, its colour, and the exit button.

use std::sync::Arc;

use crate::browser;
use crate::messages::Pages;
use crate::organisation::Lang;
use crate::state::Session;
use crate::view::{Element, classed};

use super::exit;

pub(crate) fn shell(session: &Arc<Session>, lang: Lang, words: &Pages) -> Element {
    // Browsers may send what is typed to a spelling service, where others could read it.
    let off = |word| session.organisation.safety.as_ref().map(|_| word);
    let accent = session.organisation.colours.as_ref().map(|colours| colours.accent.text.clone());
    let is_html = session.host.renders_to_html();
    // The form's own languages are written left to right, whatever the host page is in.
    classed("div", "form")
        .attr("lang", lang.as_str())
        .attr("dir", "ltr")
        .attr_opt("spellcheck", off("false"))
        .attr_opt("writingsuggestions", off("false"))
        .attr_opt("autocorrect", off("off"))
        .attr_opt("data-plain", session.host.plain())
        // A style would need script, or a policy that allows it.
        .attr_opt("data-accent", accent.as_ref().filter(|_| is_html))
        .style("--klacht-organisation-accent", accent)
        .child_opt(exit(session, lang, words))
        .on("focusin", |event| browser::scroll_focused_into_view(&event))
}
