//! Drafts: answers kept in this tab, where the host page allows it and the visitor asks for it.
//!
//! A draft is written when the page is hidden, and read when it is reloaded. It is removed when the complaint is sent
//! and when the page is opened in another way, and it goes with the tab. Where an organisation asks for safety nothing
//! is ever kept. Files cannot be kept.

use crate::browser::{self, storage};
use crate::complaint::{Draft, RawAnswer};
use crate::json::{Json, Node, Value};
use crate::organisation::Question;

use super::form::Form;
use super::page::Page;
use super::session::{Carried, Session};

impl Session {
    /// Whether the visitor may choose to keep a draft.
    pub(crate) fn may_keep_draft(&self) -> bool {
        let is_allowed = self.shown.with_untracked(|shown| shown.settings.drafts);
        is_allowed && !self.is_watched() && self.leaving.can_keep_draft
    }

    /// The key in storage: one for each organisation.
    fn draft_name(&self) -> String {
        ["klachtformulier:", &self.organisation.id].concat()
    }

    pub(crate) fn forget_draft(&self) {
        storage::remove(&self.draft_name());
    }

    /// Called when the element is mounted: restores the draft if the page was reloaded, unless something was filled in
    /// since.
    pub(crate) fn restore_draft(&self, form: Option<&Form>) {
        if !self.may_keep_draft() {
            return;
        }
        if !browser::is_reload() || form.is_some_and(Form::has_unsent_answers) {
            return self.forget_draft();
        }
        let kept = storage::get(&self.draft_name()).and_then(|text| browser::parse_json(&text));
        if let Some((procedure, carried)) = kept.and_then(|kept| self.read(&kept)) {
            self.leaving.keeps_draft.set_value(true);
            self.carried.set_value(carried);
            self.shown.update(|shown| shown.procedure = Some(procedure));
            self.on_show.notify(());
        }
    }

    /// Writes the draft, if the visitor asked for that. The page is hidden, perhaps for good.
    pub(crate) fn keep_draft(&self, form: Option<&Form>) {
        if !self.leaving.keeps_draft.get_value() {
            return;
        }
        // The host page may have withdrawn its permission.
        match form.filter(|form| form.has_unsent_answers() && self.may_keep_draft()) {
            Some(form) => storage::set(&self.draft_name(), &written(form)),
            None => self.forget_draft(),
        }
    }

    fn read(&self, kept: &Node) -> Option<(usize, Carried)> {
        let index = self.procedure_index(kept.get("procedure")?.text()?)?;
        // The host page may show another procedure now.
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
        let given =
            |question: &Question| Some((question.id.text.clone(), question.kind, draft.get(&question.id)?.clone()));
        let answers = procedure.questions().filter_map(given).collect();
        Some((index, Carried { answers, page: Some(Page::Questions(step)), ..Carried::default() }))
    }
}

fn written(form: &Form) -> String {
    let procedure = form.procedure();
    let step = match form.page_untracked() {
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
    for (id, given) in form.raw_answers() {
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
