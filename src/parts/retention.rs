//! The retention periods, and a link to the privacy statement.

use crate::organisation::Retention;
use crate::state::Form;
use crate::view::{Element, el};

use super::external_link;
use super::heading::paragraph;

/// The retention periods, each as far as it is said, below a heading.
pub(crate) fn retention(form: &Form, heading: Element, said: impl Fn(&Retention, Element) -> Vec<Element>) -> Element {
    let lang = form.lang();
    let mut kept = heading;
    for retention in &form.procedure().retention {
        kept = kept.children(said(retention, paragraph(&retention.text, lang)));
    }
    let privacy = form.organisation().privacy.as_ref();
    kept.child_opt(privacy.map(|privacy| {
        el("p").child(external_link(&privacy.url, el("span").organisation_text(&privacy.text, lang), lang))
    }))
}
