//! What is to mend, above the questions: it takes the focus, and leads to each question in the words that stand there.
//! What the receiver said of the complaint as a whole stands there too.

use std::sync::Arc;

use crate::messages;
use crate::organisation::Outcome;

use super::button;
use super::element::{Changing, Made, changing, classed, el};
use super::form::{Form, Told};
use super::{heading, later};

pub(super) fn summary(form: &Arc<Form>) -> Changing {
    let form = Arc::clone(form);
    changing(move || {
        let is_right = form.told.with(Vec::is_empty) && form.remarks.with(Vec::is_empty);
        match form.app.rest() {
            Some(rest) if !is_right => later::summary(rest, &form),
            _ => Vec::new(),
        }
    })
}

/// What there is to mend, if there is something.
pub(super) fn told(form: &Arc<Form>) -> Vec<Made> {
    let (told, remarks) = (form.told.get(), form.remarks.get());
    let words = form.after();
    let said = messages::sending(form.lang, form.tone).sent_back;
    let heading = if remarks.is_empty() { words.errors(told.len()) } else { form.about(said.heading).into_owned() };
    let mut links = el("ul");
    for told in told {
        links = links.child(link(form, told));
    }
    let mut summary = classed("section", "summary")
        .set("part", "error-summary")
        .set("aria-labelledby", "summary.heading")
        .child(heading::main("summary.heading", &heading));
    for remark in remarks {
        summary = summary.child(el("p").text(remark));
    }
    vec![summary.child(links).child(el("p").text(words.mend)).maybe(beside(form))]
}

fn link(form: &Arc<Form>, told: Told) -> Made {
    let Told { input, words, .. } = told;
    let host = form.app.host.clone();
    let go = el("a").set("href", ["#", &input].concat()).text(words).on("click", move |event| {
        // The link itself would change the address of the page around the form, and not find its way in here.
        event.prevent_default();
        host.focus(&input);
    });
    el("li").child(go)
}

/// The verdict stands beside what is to mend, not instead of it: nobody should have to fill in a whole form to hear it.
fn beside(form: &Arc<Form>) -> Option<Made> {
    if form.outcome.get() == Outcome::Admissible {
        return None;
    }
    let to = Arc::clone(form);
    let why = button::quiet("why", form.after().why).on("click", move |_| to.why());
    Some(classed("div", "beside").child(el("p").text(form.after().verdict_beside)).child(why))
}
