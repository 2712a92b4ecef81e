//! What was filled in before the program came: the answers that a form starts with.

use crate::browser::{self, Typed};
use crate::complaint::{RawAnswer, from_fields};
use crate::organisation::Kind;

use super::session::Session;
use super::submission::HONEYPOT;

impl Session {
    /// Has the form start with what was filled in.
    pub(crate) fn start_with(&self, typed: Typed) {
        let shown = self.shown.with_untracked(|shown| shown.procedure);
        let Some(procedure) = shown.and_then(|index| self.procedure(index)) else { return };
        self.carried.update_value(|carried| {
            for question in procedure.questions() {
                let id = &question.id.text;
                let files = typed.files.iter().find(|(name, _)| question.kind == Kind::Files && name == id);
                let given = match files {
                    Some((_, files)) => Some(RawAnswer::Files(files.iter().map(browser::describe_file).collect())),
                    None => from_fields(question, &typed.fields),
                };
                carried.answers.extend(given.map(|given| (id.clone(), question.kind, given)));
            }
            carried.files = typed.files;
            let trap = typed.fields.iter().find(|(name, _)| name == HONEYPOT);
            carried.honeypot = trap.map(|(_, text)| text.clone()).unwrap_or_default();
        });
    }
}
