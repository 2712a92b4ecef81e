//! Leaving the page: whether to ask first, what is wiped, and the way out at once.

use std::sync::{Arc, Weak};

use crate::browser;

use super::app::{App, Carried};
use super::page::Page;

impl App {
    pub(super) fn would_lose_answers(&self) -> bool {
        let is_carried = self.carried.with_value(|carried| !carried.answers.is_empty());
        self.form().map_or(is_carried, |form| form.would_be_lost()) && !self.is_leaving.get_value()
    }

    /// A receipt of which nothing was kept is asked for too; not where somebody may look over a shoulder, who would see
    /// the question.
    pub(super) fn asks_before_leaving(&self) -> bool {
        let is_receipt = self.form().is_some_and(|form| form.page.get_untracked() == Page::Receipt);
        let would_lose_receipt = is_receipt && self.organisation.safety.is_none() && !self.has_copy.get_value();
        self.would_lose_answers() || (would_lose_receipt && !self.is_leaving.get_value())
    }

    /// Everything that was filled in is gone, and the element begins anew.
    pub(super) fn wipe(&self) {
        self.form.set_value(Weak::new());
        self.carried.set_value(Carried::default());
        self.has_copy.set_value(false);
        self.files.set_value(Vec::new());
        self.outbox.start_anew();
        self.waits_no_longer();
        self.shown.update(|_| {});
    }

    /// A link to another program is followed: browsers take that for leaving the page, though it stays.
    pub(super) fn leaves_on_purpose(self: &Arc<Self>) {
        const A_MOMENT: u32 = 1_000;
        self.is_leaving.set_value(true);
        let app = Arc::downgrade(self);
        browser::pause(A_MOMENT, move || {
            if let Some(app) = app.upgrade() {
                app.is_leaving.set_value(false);
            }
        })
        .forget();
    }

    /// Leaves at once: wipes everything, asks nothing.
    pub(super) fn leave(&self) {
        let Some(safety) = &self.organisation.safety else { return };
        self.is_leaving.set_value(true);
        self.outbox.start_anew();
        browser::leave(&safety.leave_to);
    }
}
