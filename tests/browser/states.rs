//! Every state that a visitor can meet, one after another, for callers that inspect each, such as a checker or a
//! camera.

use serde_json::json;

use crate::cases::{ORGANISATIONS, Procedure, procedure, procedures};
use crate::fill::Filling;
use crate::form::{Page, inside};
use crate::sender::{Sender, is_in};

/// The entrances of all organisations and the start pages of all procedures.
pub(crate) fn beginnings(lang: &str, look: impl Fn(&Page, &str)) {
    let page = Page::start(1280);
    for name in ORGANISATIONS {
        let first = procedures().into_iter().find(|procedure| procedure.organisation == name).unwrap();
        page.show(lang, "", &first.entrance(""));
        page.wait_until_open_at("entrance");
        look(&page, &format!("entrance-{name}"));
    }
    for procedure in procedures() {
        page.show(lang, "", &procedure.element(""));
        page.wait_until_open_at("start");
        look(&page, &format!("start-{}-{}", procedure.organisation, procedure.id));
    }
}

/// The steps of a procedure, empty, with errors and filled in; a verdict if there is one; the review.
pub(crate) fn steps(lang: &str, procedure: &Procedure, look: impl Fn(&Page, &str)) {
    let page = Page::start(1280);
    let examples = procedure.examples();
    let verdict = examples.iter().find(|example| example.outcome() != "admissible");
    let example = verdict.unwrap_or(&examples[0]);
    page.show(lang, &example.now, &procedure.element(""));
    page.begin();
    let mut filling = Filling::as_in(&page, procedure, example);
    let mut seen = Vec::new();
    while page.place().page != "review" {
        let place = page.place();
        let name = format!("{}-{}-{}{}", procedure.organisation, procedure.id, place.page, after_dash(&place.step));
        if place.page == "questions" {
            page.wait_for_step(&place.step);
            look(&page, &format!("{name}-empty"));
            // A step without required questions has no errors to show.
            if page.next() != place {
                page.browser.back();
                page.wait_for_step(&place.step);
            } else {
                look(&page, &format!("{name}-errors"));
                seen.push(place.step.clone());
            }
            filling.fill_in();
            look(&page, &format!("{name}-filled"));
        } else {
            page.wait_for_page(&place.page);
            look(&page, &name);
        }
        filling.go_on();
    }
    page.wait_for_page("review");
    look(&page, &format!("{}-{}-review", procedure.organisation, procedure.id));
    assert!(!seen.is_empty(), "no step of {} shows what is missing", procedure.id);
}

/// The states while a complaint is being sent, after failures, and of the other ways of sending; at the end the
/// complaint arrives.
pub(crate) fn sending(lang: &str, look: impl Fn(&Page, &str)) {
    let mut sender = Sender::start();
    sender.fill_in_as(lang, &json!({"bijlagen": [{"name": "brief.pdf"}]}));
    let state = |sender: &Sender, state: &str| {
        sender.wait_for_state(state);
        look(&sender.page, &format!("sending-{state}"));
    };
    look(&sender.page, "review-with-endpoint");
    sender.meets(&["/hang"]);
    sender.send();
    sender.server.wait_for(1);
    state(&sender, "sending");
    sender.page.click("[part=stop]");
    state(&sender, "cancelled");
    for (path, name) in [("/404", "refused"), ("/413", "too-large"), ("/503", "pausing")] {
        sender.meets(&[path]);
        sender.page.click("[part=again]");
        state(&sender, name);
        if name != "pausing" {
            sender.back_to_review();
            sender.meets(&["/hang"]);
            sender.send();
            sender.wait_for_state("sending");
            sender.page.click("[part=stop]");
            sender.wait_for_state("cancelled");
        }
    }
    // Skipping the pauses ends the attempts soon.
    while !sender.page.browser.is(&is_in("offering")) {
        let posts = sender.server.posts().len();
        assert!(posts < 20, "the tries never end");
        sender.page.click("[part=again]");
        sender.server.wait_for(posts + 1);
        sender.page.browser.wait_for(&format!("{} || {}", is_in("pausing"), is_in("offering")));
    }
    state(&sender, "offering");
    sender.page.browser.set_offline(true);
    sender.page.click("[part=again]");
    state(&sender, "waiting");
    sender.page.browser.set_offline(false);
    sender.wait_for_state("pausing");
    sender.page.click("[part=stop]");
    sender.wait_for_state("cancelled");
    sender.back_to_review();
    ways(&sender, &look);
    sender.meets(&["/400-problem", "/201"]);
    sender.send();
    sender.page.wait_for_focus("summary.heading");
    look(&sender.page, "sent-back");
    while sender.page.place().page == "questions" {
        sender.page.next();
    }
    sender.page.wait_for_page("review");
    sender.send();
    sender.wait_for_receipt();
    look(&sender.page, "receipt-sent");
}

fn ways(sender: &Sender, look: impl Fn(&Page, &str)) {
    let page = &sender.page;
    for (way, action) in [("mail", "open-eml"), ("letter", "keep-letter"), ("text", "copy")] {
        page.click(&format!("[part=way][value={way}]"));
        page.wait_for_page(way);
        look(page, way);
        page.click(&format!("[part={action}]"));
        page.browser.wait_for(&format!("{}?.checkVisibility()", inside("[part=receipt][data-state=ready]")));
        look(page, &format!("{way}-receipt-ready"));
        page.browser.back();
        page.wait_for_page("review");
    }
}

/// All questions of one procedure on one page.
pub(crate) fn one_page(lang: &str, look: impl Fn(&Page, &str)) {
    let procedure = procedure("blijf-groep", "clienten");
    let page = Page::start(1280);
    page.show(lang, "", &procedure.element("layout=page"));
    page.wait_until_ready();
    look(&page, "one-page-empty");
    page.next();
    page.wait_for_focus("summary.heading");
    look(&page, "one-page-errors");
    let example = procedure.complete();
    Filling::as_in(&page, &procedure, &example).fill_in();
    look(&page, "one-page-filled");
}

/// The checkbox that keeps the answers in this tab, on a page that allows it.
pub(crate) fn drafts(lang: &str, look: impl Fn(&Page, &str)) {
    let page = Page::start(1280);
    page.show(lang, "", &procedure("klik-onderwijs", "klacht").element("drafts"));
    page.begin();
    page.browser.wait_for(&inside("#drafts"));
    look(&page, "drafts");
}

fn after_dash(step: &str) -> String {
    if step.is_empty() { String::new() } else { format!("-{step}") }
}
