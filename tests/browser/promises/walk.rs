//! Goes through a form with the answers of its examples, and keeps the text of every page.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::row::{Answers, Form};
use crate::cases::{Example, Procedure, procedure};
use crate::fill::Filling;
use crate::form::{Page, SEEN, inside, seen};
use crate::receiver::Receiver;

/// The text by page.
pub(super) type Pages = BTreeMap<String, String>;

/// Goes all the way with the answers of the first example, and with each of the others up to the point of sending.
#[track_caller]
pub(super) fn walk(form: &Form) -> Pages {
    let procedure = procedure(form.organisation, form.id);
    let example = procedure.complete();
    let page = Page::start(1280);
    let receiver = Receiver::start(&page.server.origin, &example.now);
    page.server.allow(&receiver.endpoint);
    let mut walk = Walk { page: &page, procedure: &procedure, name: String::new(), pages: Pages::new() };
    page.show("nl", &example.now, &procedure.entrance(&format!("endpoint=\"{}\"", receiver.endpoint)));
    page.wait_until_open_at("entrance");
    assert_eq!(page.browser.text(&format!("{}.lang", inside(".form"))), "nl");
    walk.go_to_review(&example);
    walk.ways();
    if procedure.is_never_sent() {
        assert!(!page.has("[part=send]"), "it is for nobody who has a page");
    } else {
        page.click("[part=send]");
        page.wait_for_page("receipt");
        walk.keep("receipt");
    }
    for (name, answers) in form.others {
        let example = other(&procedure, answers);
        walk.name = format!("{name}: ");
        page.show("nl", &example.now, &procedure.element(""));
        page.wait_until_open_at("start");
        walk.go_to_review(&example);
        walk.text();
    }
    walk.pages
}

/// An example with other answers.
#[track_caller]
fn other(procedure: &Procedure, answers: &Answers) -> Example {
    match answers {
        Answers::OfRule(rule) => {
            let mut examples = procedure.examples().into_iter();
            examples.find(|example| example.rules() == [*rule]).unwrap_or_else(|| panic!("no example of {rule}"))
        }
        Answers::Changed(changes) => {
            let changes: Map<String, Value> = serde_json::from_str(changes).unwrap();
            let mut example = procedure.complete();
            example.answers.extend(changes);
            example
        }
    }
}

struct Walk<'a> {
    page: &'a Page,
    procedure: &'a Procedure,
    /// The prefix of its page names.
    name: String,
    pages: Pages,
}

impl Walk<'_> {
    /// Keeps the visible text.
    fn keep(&mut self, name: &str) {
        self.keep_also(name, "");
    }

    fn keep_also(&mut self, name: &str, more: &str) {
        let said = self.page.said() + "\n" + more;
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let met = self.pages.insert(format!("{}{name}", self.name), said);
        assert!(met.is_none(), "{}{name} was met twice", self.name);
    }

    #[track_caller]
    fn go_to_review(&mut self, example: &Example) {
        let mut filling = Filling::as_in(self.page, self.procedure, example);
        loop {
            let place = self.page.place();
            match place.page.as_str() {
                "questions" => {
                    filling.fill_in();
                    self.open_dates();
                    self.keep(&place.step);
                }
                "review" => break,
                name => {
                    self.open_all();
                    self.keep(name);
                }
            }
            filling.go_on();
        }
        self.page.wait_for_page("review");
        self.keep("review");
    }

    /// Opens every heading that opens, so that the text below it is read.
    fn open_all(&self) {
        while self.page.has("details:not([open]) > summary") {
            self.page.click("details:not([open]) > summary");
        }
        self.page.browser.wait_for(&format!("!{}", seen("details:not([open])")));
    }

    /// Opens every date that is filled in, so that its help is read.
    fn open_dates(&self) {
        while self.page.has("[part=change-date]") {
            self.page.click("[part=change-date]");
        }
    }

    /// By e-mail up to the e-mail itself, by letter, and as a text.
    #[track_caller]
    fn ways(&mut self) {
        self.take("mail");
        self.keep("mail");
        self.page.click("[part=open-eml]");
        self.page.browser.wait_for(&format!("{}?.checkVisibility()", seen("[part=receipt][data-state=ready]")));
        self.keep("ready");
        self.back();
        if self.page.has("[part=way][value=letter]") {
            self.take("letter");
            self.keep("letter");
            self.back();
        }
        self.text();
        self.back();
    }

    /// The text to paste: it is on the page if it cannot be copied.
    #[track_caller]
    fn text(&mut self) {
        let refuse = "() => Promise.reject(new Error('no'))";
        let script = format!("Object.defineProperty(navigator, 'clipboard', {{ value: {{ writeText: {refuse} }} }})");
        self.page.browser.script(&script);
        self.take("text");
        self.page.click("[part=copy]");
        let text = seen("textarea[part=copy-text]");
        self.page.browser.wait_for(&format!("{text}?.checkVisibility()"));
        let text = self.page.browser.text(&format!("{text}.value"));
        self.keep_also("text", &text);
    }

    #[track_caller]
    fn take(&self, way: &str) {
        self.page.click(&format!("[part=way][value={way}]"));
        self.page.wait_for_page(way);
    }

    #[track_caller]
    fn back(&self) {
        self.page.browser.back();
        self.page.wait_for_page("review");
        assert!(self.page.browser.is(&inside(SEEN)));
    }
}
