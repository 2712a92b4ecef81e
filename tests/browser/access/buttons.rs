//! Checks what a screen reader announces for every other control, from the entrance to the receipt, in Dutch and in
//! English. The organisation's texts come from its file, which is parsed again here; the form's own words are those of
//! `messages`.

use std::collections::HashMap;

use klachtformulier::messages::{After, Pages, Subject, Template, about, after, pages};
use klachtformulier::organisation::{Lang, Tone};
use serde_json::Value;

use super::names::{Expected, check, expected};
use crate::cases::{Procedure, organisation, procedure};
use crate::fill::Filling;
use crate::form::{Page, ROOT, SEEN};

#[test]
fn every_button_of_the_first_organisation() {
    check_organisation("blijf-groep", "externen");
}

#[test]
fn every_button_of_the_second_organisation() {
    check_organisation("groeimeesters", "klacht");
}

#[test]
fn every_button_of_the_third_organisation() {
    check_organisation("klik-onderwijs", "klacht");
}

struct Buttons<'a> {
    page: &'a Page,
    file: &'a Value,
    lang: Lang,
    pages: &'static Pages,
    after: &'static After,
}

fn check_organisation(name: &str, id: &str) {
    let file = organisation(name);
    let tone = if file["tone"] == "je" { Tone::Je } else { Tone::U };
    for lang in [Lang::Nl, Lang::En] {
        let page = Page::start(1280);
        let procedure = procedure(name, id);
        let example = procedure.complete();
        let buttons = Buttons { page: &page, file: &file, lang, pages: pages(lang, tone), after: after(lang, tone) };
        page.show(lang.as_str(), &example.now, &procedure.entrance("drafts"));
        page.wait_until_open_at("entrance");
        buttons.at_the_entrance();
        page.click(&format!("[part=door][value={id}]"));
        page.wait_for_page("start");
        buttons.hear(vec![seen("[part=start]", buttons.pages.begin), seen("[part=back]", buttons.pages.back)]);
        page.begin();
        buttons.at_the_questions();
        Filling::as_in(&page, &procedure, &example).go_on_to("review");
        buttons.at_the_review(&procedure);
        page.click("[part=way][value=text]");
        page.wait_for_page("text");
        buttons.hear(vec![seen("[part=copy]", buttons.after.copy), seen("[part=back]", buttons.pages.back)]);
        page.click("[part=copy]");
        page.browser.wait_for(&format!("{ROOT}.querySelector('[part=receipt][data-state=ready]')?.checkVisibility()"));
        let mut kept = vec![
            seen("[part=keep]", &buttons.about(buttons.after.keep_copy)),
            seen("[part=print]", buttons.after.print),
        ];
        if page.has(&format!("{SEEN} [part=calendar]")) {
            kept.push(seen("[part=calendar]", buttons.after.calendar));
        }
        buttons.hear(kept);
    }
}

fn seen(selector: &str, name: &str) -> Expected {
    expected(&format!("{SEEN} {selector}"), "button", name)
}

impl Buttons<'_> {
    #[track_caller]
    fn hear(&self, mut all: Vec<Expected>) {
        if self.file.get("safety").is_some() {
            let leave = expected("[part=exit]", "link", self.pages.leave);
            all.push(leave.said(&[format!("{} {}", self.pages.leave_how, self.pages.leave_keys)]));
        }
        check(self.page, all);
    }

    fn about(&self, text: Template) -> String {
        about(text, Subject::Complaint, self.lang).into_owned()
    }

    fn text(&self, value: &Value) -> String {
        let text = value[self.lang.as_str()].as_str().or(value["nl"].as_str()).or(value.as_str());
        text.unwrap_or_default().to_owned()
    }

    #[track_caller]
    fn at_the_entrance(&self) {
        // Two choices at the entrance may lead to the same form.
        let door = |(place, choice): (usize, &Value)| {
            let name = format!("{} {}", self.text(&choice["label"]), self.text(&choice["help"]));
            expected(&format!("li:nth-child({}) > [part=door]", place + 1), "button", &name)
        };
        self.hear(self.file["entrance"]["choices"].as_array().unwrap().iter().enumerate().map(door).collect());
    }

    #[track_caller]
    fn at_the_questions(&self) {
        let mut all = vec![seen("[part=next]", self.pages.next), seen("[part=back]", self.pages.back)];
        if self.file.get("safety").is_none() {
            let drafts = expected("#drafts", "checkbox", self.pages.keep_draft);
            all.push(drafts.said(&[self.pages.keep_draft_how.to_owned()]));
        }
        self.hear(all);
    }

    #[track_caller]
    fn at_the_review(&self, procedure: &Procedure) {
        let after = self.after;
        let mut labels = HashMap::new();
        for question in (0..procedure.steps().len()).flat_map(|step| procedure.questions(step)) {
            let id = question["id"].as_str().unwrap();
            labels.insert(id.to_owned(), self.text(&question["label"]));
            for own in question["options"].as_array().into_iter().flatten().filter_map(|one| one.get("own_answer")) {
                labels.insert(format!("{id}-anders"), self.text(&own["label"]));
            }
        }
        let shown = format!("return [...{ROOT}.querySelectorAll('{SEEN} [part=change]')].map(button => button.value)");
        let shown = self.page.browser.script(&shown);
        let shown: Vec<&str> = shown.as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
        assert!(shown.len() > 3, "{shown:?}");
        let change =
            |id: &&str| seen(&format!("[part=change][value=\"{id}\"]"), &format!("{}: {}", after.change, labels[*id]));
        let mut all: Vec<Expected> = shown.iter().map(change).collect();
        let ways = [
            ("mail", after.by_mail, self.about(after.by_mail_how)),
            ("letter", after.by_letter, after.by_letter_how.to_owned()),
            ("text", after.by_text, self.about(after.by_text_how)),
        ];
        let is_there = |(way, ..): &(&str, &str, String)| *way == "text" || procedure.delivers_by(way);
        all.extend(
            ways.into_iter()
                .filter(is_there)
                .map(|(way, name, how)| seen(&format!("[part=way][value={way}]"), &format!("{name} {how}"))),
        );
        if self.page.has(&format!("{SEEN} [part=send]")) {
            all.push(seen("[part=send]", &self.about(after.send)));
        }
        all.push(seen("[part=back]", self.pages.back));
        self.hear(all);
    }
}
