//! What stands around every page of an element: its language, its colour, and the way out.

use std::sync::Arc;

use crate::browser;
use crate::messages::Pages;
use crate::organisation::Lang;
use crate::state::Session;
use crate::view::{Element, classed};

use super::{exit, waiting};

pub(crate) fn shell(session: &Arc<Session>, lang: Lang, words: &Pages) -> Element {
    // A browser may have what is typed checked by somebody elsewhere, who then reads it.
    let off = |word| session.organisation.safety.as_ref().map(|_| word);
    let accent = session.organisation.colours.as_ref().map(|colours| colours.accent.text.clone());
    // In whichever direction the page around it reads, the form's own languages read in this one.
    classed("div", "form")
        .attr("lang", lang.as_str())
        .attr("dir", "ltr")
        .attr_opt("spellcheck", off("false"))
        .attr_opt("writingsuggestions", off("false"))
        .attr_opt("autocorrect", off("off"))
        .style("--klacht-organisation-accent", accent)
        .child_opt(exit(session, words))
        .on("focusin", |event| browser::scroll_focused_into_view(&event))
        .child(waiting(&session.lazy, words))
}
