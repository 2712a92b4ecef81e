//! What was filled in, kept in this tab, where the page around allows it and the visitor asks for it.
//!
//! It is written when the page goes out of sight, read when it is loaded anew, and gone when the complaint is sent, when
//! the page is opened in another way, or with the tab. Where an organisation asks for safety nothing is ever kept. Files
//! and their contents cannot be.

use std::sync::Arc;

use leptos::prelude::event_target_checked;

use crate::browser::{self, storage};
use crate::complaint::{Draft, RawAnswer};
use crate::json::{Json, Node, Value};
use crate::organisation::Procedure;

use super::app::{App, Carried};
use super::element::{Made, classed, el};
use super::form::Form;
use super::later;
use super::page::Page;

impl App {
    /// Whether the visitor may choose to keep what was filled in.
    pub(super) fn may_keep(&self) -> bool {
        let is_allowed = self.shown.with_untracked(|shown| shown.settings.drafts);
        is_allowed && self.organisation.safety.is_none() && storage::is_there()
    }

    /// Under which name it is kept: one for an organisation.
    fn draft_name(&self) -> String {
        ["klachtformulier:", &self.organisation.id].concat()
    }

    /// The element is there: what was kept before the page was loaded anew comes back.
    pub(super) fn expect_draft(self: &Arc<Self>) -> Vec<Option<browser::Listener>> {
        if self.may_keep() {
            if !storage::is_reload() {
                self.forget_draft();
            } else if storage::kept(&self.draft_name()).is_some() {
                match self.rest_now() {
                    Some(rest) => later::restore(rest, self),
                    None => self.bring(),
                }
            }
        }
        let app = Arc::downgrade(self);
        browser::on_hidden(move || {
            if let Some(app) = app.upgrade()
                && let Some(rest) = app.rest()
            {
                later::keep(rest, &app);
            }
        })
    }

    pub(super) fn forget_draft(&self) {
        storage::forget(&self.draft_name());
    }

    /// The page goes out of sight, perhaps for good.
    pub(super) fn keep_draft(&self) {
        if !self.keeps.get_value() {
            return;
        }
        // The page around may have allowed it before, and no longer does.
        match self.form().filter(|form| form.would_be_lost() && self.may_keep()) {
            Some(form) => storage::keep(&self.draft_name(), &written(&form)),
            None => self.forget_draft(),
        }
    }

    /// What was kept is filled in again, unless something was filled in since.
    pub(super) fn restore_draft(&self) {
        if !self.may_keep() {
            return;
        }
        if self.form().is_some_and(|form| form.would_be_lost()) {
            return self.forget_draft();
        }
        let kept = storage::kept(&self.draft_name()).and_then(|text| browser::parse(&text));
        if let Some((procedure, carried)) = kept.and_then(|kept| self.read(&kept)) {
            self.keeps.set_value(true);
            self.carried.set_value(carried);
            self.shown.update(|shown| shown.procedure = Some(procedure));
        }
    }

    fn read(&self, kept: &Node) -> Option<(usize, Carried)> {
        let index = self.place(kept.get("procedure")?.text()?)?;
        // The page may ask for another form now.
        let wanted = self.shown.with_untracked(|shown| shown.procedure.filter(|_| shown.settings.procedure.is_some()));
        if wanted.is_some_and(|wanted| wanted != index) {
            return None;
        }
        let procedure = self.procedure(index)?;
        let step = match kept.get("step")?.value {
            Value::Number(step) => (step as usize).min(procedure.steps.len() - 1),
            _ => return None,
        };
        let draft = Draft::from_json(kept.get("answers")?)?;
        let given = |question: &crate::organisation::Question| {
            Some((question.id.text.clone(), question.kind, draft.get(&question.id)?.clone()))
        };
        let answers = procedure.questions().filter_map(given).collect();
        Some((index, Carried { answers, page: Some(Page::Questions(step)) }))
    }
}

fn written(form: &Form) -> String {
    let procedure: &Procedure = form.procedure();
    let step = match form.page.get_untracked() {
        Page::Start => 0,
        Page::Questions(step) => step,
        _ => procedure.steps.len() - 1,
    };
    let mut json = Json::default();
    json.open('{');
    json.pair("procedure", &procedure.id);
    json.member("step");
    json.bare(&step.to_string());
    json.member("answers");
    json.open('{');
    for (id, given) in form.given() {
        if let Some(given) = given.filter(|given| !matches!(given, RawAnswer::Files(_) | RawAnswer::Other)) {
            json.member(id);
            answer(&mut json, &given);
        }
    }
    json.close('}');
    json.close('}');
    json.into_text()
}

fn answer(json: &mut Json, given: &RawAnswer) {
    match given {
        RawAnswer::Text(text) => json.text(text),
        RawAnswer::YesNo(value) => json.bare(&value.to_string()),
        RawAnswer::Several(chosen) => {
            json.open('[');
            chosen.iter().for_each(|id| json.text(id));
            json.close(']');
        }
        RawAnswer::Parts(parts) => {
            json.open('{');
            parts.iter().for_each(|(name, text)| json.pair(name, text));
            json.close('}');
        }
        RawAnswer::Files(_) | RawAnswer::Other => {}
    }
}

/// The box with which a visitor asks for it.
pub(super) fn choice(form: &Arc<Form>) -> Option<Made> {
    if !form.app.may_keep() {
        return None;
    }
    let (app, words) = (Arc::clone(&form.app), form.pages);
    let input = classed("input", "checkbox")
        .set("type", "checkbox")
        .set("id", "drafts")
        .set("part", "drafts")
        .set("aria-describedby", "drafts.how")
        .checked(app.keeps.get_value())
        .on("change", move |event| {
            app.keeps.set_value(event_target_checked(&event));
            if !app.keeps.get_value() {
                app.forget_draft();
            }
        });
    let label = classed("label", "option-label").set("for", "drafts").text(words.keep_draft);
    let how = el("p").set("id", "drafts.how").set("class", "option-help").text(words.keep_draft_how);
    Some(classed("div", "option").child(input).child(label).child(how))
}
