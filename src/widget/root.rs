//! What stands around every page of an element: its language, its colour, and the way out.

use std::sync::Arc;

use crate::procedure::Lang;

use super::app::App;
use super::element::{Made, classed};

pub(super) fn root(app: &Arc<App>, lang: Lang, exit: Option<Made>) -> Made {
    let accent = app.organisation.colours.as_ref().map(|colours| colours.accent.0.clone());
    // In whichever direction the page around it reads, the form's own languages read in this one.
    let root = classed("div", "form").set("lang", lang.word()).set("dir", "ltr");
    root.styled("--klacht-organisation-accent", accent).maybe(exit)
}
