//! What is only in HTML, where the program is not, or not yet: the program takes away what it does not need, and shows
//! what needs it. In the program, all of this is left out.

use std::sync::Arc;

use crate::messages::{self, Plain};
use crate::state::{Form, Session};
use crate::view::{Element, classed, el};

use super::heading;
use super::ways::{elsewhere, possible};
use super::{arrive_by, contact, envelope, letter_copies, mail_copies};

impl Element {
    /// Marks what works with the program alone. The style sheet hides it until then.
    pub(crate) fn needs_program(self, session: &Session) -> Self {
        self.attr_opt("data-needs-program", session.host.renders_to_html().then_some(""))
    }

    /// Marks what the program takes away.
    pub(crate) fn only_plain(self) -> Self {
        self.attr("data-only-plain", "")
    }
}

/// The texts without the program.
pub(crate) fn plain(form: &Form) -> &'static Plain {
    messages::plain(form.lang(), form.wording.tone)
}

/// Says how a browser posts a form without the program. What goes nowhere has the method of a dialog: no request is made.
pub(crate) fn posted(element: Element, form: &Form) -> Element {
    let session = &form.session;
    if !session.host.renders_to_html() {
        return element;
    }
    let element = element.attr_opt("autocomplete", session.is_watched().then_some("off"));
    match form.posts_to() {
        Some(to) => element
            .attr("method", "post")
            .attr("action", to)
            .attr("enctype", "multipart/form-data")
            .attr("accept-charset", "utf-8"),
        None => element.attr("method", "dialog"),
    }
}

/// A button that posts all answers, to go to this stage.
pub(crate) fn to_stage(button: Element, stage: &str) -> Element {
    button.attr("type", "submit").attr("name", "stage").attr("value", stage)
}

/// A field that nobody sees.
pub(crate) fn hidden_field(name: &str, value: &str) -> Element {
    el("input").attr("type", "hidden").attr("name", name).attr("value", value)
}

/// The fields that say what a plain post is for.
pub(crate) fn hidden_fields(form: &Form) -> Vec<Element> {
    let procedure = form.procedure();
    let fields = [
        ("format", "1"),
        ("organisation", &*form.organisation().id),
        ("procedure", &*procedure.id),
        ("version", &*procedure.version.0),
        ("language", form.lang().as_str()),
    ];
    let held = form.session.host.held().map(|held| hidden_field("held", held));
    fields.into_iter().map(|(name, value)| hidden_field(name, value)).chain(held).map(Element::only_plain).collect()
}

/// How to send what was filled in, where it is posted nowhere.
pub(crate) fn how_to_send(form: &Arc<Form>) -> Element {
    let (words, deliveries) = (plain(form), &form.procedure().deliveries);
    let to = |how: &str, whom: Element| el("div").child(el("p").text(how)).child(whom);
    let mails = possible(form, &deliveries.mail).into_iter().map(|(mail, when)| {
        let address = ["mailto:", &mail.to].concat();
        let copies = mail_copies(form, mail);
        to(words.no_endpoint_mail, el("p").child(contact::link(&address, &mail.to))).child_opt(copies).child_opt(when)
    });
    let letters = possible(form, &deliveries.letter).into_iter();
    let letters = letters.map(|(letter, when)| {
        to(words.no_endpoint_letter, envelope(&letter.to)).child_opt(letter_copies(form, letter)).child_opt(when)
    });
    heading::part(&form.about(words.no_endpoint))
        .only_plain()
        .child(el("p").text(form.about(words.no_endpoint_how)))
        .child_opt(arrive_by(form))
        .children(mails.collect())
        .children(letters.collect())
        .children(elsewhere(form))
}

/// What comes after the button below the questions.
pub(crate) fn what_comes_next(form: &Form) -> Element {
    classed("p", "quiet-text").only_plain().text(form.about(plain(form).next_how))
}
