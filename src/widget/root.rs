//! What stands around every page of an element: its language, its colour, and the way out.

use std::sync::Arc;

use crate::browser;
use crate::messages::Pages;
use crate::organisation::Lang;

use super::app::App;
use super::element::{Made, classed};
use super::{awaiting, exit};

pub(super) fn root(app: &Arc<App>, lang: Lang, words: &Pages) -> Made {
    // A browser may have what is typed checked by somebody elsewhere, who then reads it.
    let off = |word| app.organisation.safety.as_ref().map(|_| word);
    let accent = app.organisation.colours.as_ref().map(|colours| colours.accent.text.clone());
    // In whichever direction the page around it reads, the form's own languages read in this one.
    classed("div", "form")
        .set("lang", lang.as_str())
        .set("dir", "ltr")
        .may("spellcheck", off("false"))
        .may("writingsuggestions", off("false"))
        .may("autocorrect", off("off"))
        .styled("--klacht-organisation-accent", accent)
        .maybe(exit::exit(app, words))
        .on("focusin", |event| browser::reveal(&event))
        .child(awaiting::waiting(app, words))
}
