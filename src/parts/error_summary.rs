//! The error summary above the questions. It takes the focus, and links each error to its question, in the same words.
//! Remarks of the receiver on the complaint as a whole are shown there too.

use std::sync::Arc;

use crate::messages;
use crate::organisation::Outcome;
use crate::state::{FieldError, Form};
use crate::view::{Dynamic, Element, classed, dynamic, el};

use super::{button, heading};

pub(crate) fn error_summary(form: &Arc<Form>) -> Dynamic {
    let form = Arc::clone(form);
    dynamic(move || {
        let is_right = form.findings.errors.with(Vec::is_empty) && form.findings.remarks.with(Vec::is_empty);
        if is_right { Vec::new() } else { vec![summary(&form)] }
    })
}

fn summary(form: &Arc<Form>) -> Element {
    let (errors, remarks) = (form.findings.errors.get(), form.findings.remarks.get());
    let words = form.after();
    let sent_back = messages::sending(form.lang(), form.wording.tone).sent_back;
    let heading =
        if remarks.is_empty() { words.errors(errors.len()) } else { form.about(sent_back.heading).into_owned() };
    let mut links = el("ul");
    for error in errors {
        links = links.child(link(form, error));
    }
    let mut summary = classed("section", "summary")
        .attr("part", "error-summary")
        .attr("aria-labelledby", "summary.heading")
        .child(heading::main("summary.heading", &heading));
    for remark in remarks {
        summary = summary.child(el("p").text(remark));
    }
    summary.child(links).child(el("p").text(words.mend)).child_opt(verdict_notice(form))
}

fn link(form: &Arc<Form>, error: FieldError) -> Element {
    let FieldError { input, message, .. } = error;
    let host = form.session.host.clone();
    let go = el("a").attr("href", ["#", &input].concat()).text(message).on("click", move |event| {
        // Following the link itself would change the address of the host page, and not find an element in a shadow
        // root.
        event.prevent_default();
        host.focus(&input);
    });
    el("li").child(go)
}

/// The verdict is announced in the error summary too: nobody should have to complete a form to learn of it.
fn verdict_notice(form: &Arc<Form>) -> Option<Element> {
    let is_admissible = form.findings.verdict.with(|verdict| verdict.outcome) == Outcome::Admissible;
    // Without the program, the verdict comes after the errors.
    if is_admissible || form.session.host.renders_to_html() {
        return None;
    }
    let to = Arc::clone(form);
    let why = button::quiet("why", form.after().why).on("click", move |_| to.show_verdict());
    Some(classed("div", "beside").child(el("p").text(form.after().verdict_beside)).child(why))
}
