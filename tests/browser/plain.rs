//! Journeys without the program: pages whose policy allows no script, and a real receiver that answers with pages.

use klachtformulier::html::{Blank, Refusal, whole_page};
use klachtformulier::organisation::Lang;
use serde_json::json;

use crate::cases::{Procedure, procedures};
use crate::receiver::Receiver;
use crate::server::Server;
use crate::takeover::organisation;
use crate::webdriver::Browser;

pub(crate) const POLICY: &str = "default-src 'none'; script-src 'none'; style-src 'self'; form-action 'self'";
const SUMMARY: &str = "[part~=error-summary]";
const REVIEW: &str = "button[value=send]";
const RECEIPT: &str = "[data-state=sent]";

/// A visitor without the program, at a form of its own page.
struct Visit {
    browser: Browser,
    server: Server,
    receiver: Receiver,
}

pub(crate) fn page_of(procedure: &Procedure, endpoint: Option<&str>) -> Result<String, Refusal> {
    let (organisation, name) = (organisation(procedure.organisation), procedure.organisation);
    let procedure = Some(&*procedure.id);
    whole_page(&Blank {
        organisation: &organisation,
        name,
        procedure,
        lang: Lang::Nl,
        endpoint,
        base: "./",
        src: None,
        one_page: true,
    })
}

impl Visit {
    /// The clock of the receiver is that of the first example.
    fn start(procedure: &Procedure) -> Self {
        let server = Server::start();
        let receiver = Receiver::start(&server.origin, &procedure.complete().now);
        server.hand_on(&receiver.endpoint);
        let visit = Self { browser: Browser::start(1280), server, receiver };
        visit.open(procedure);
        visit
    }

    /// Opens the form anew.
    fn open(&self, procedure: &Procedure) {
        let html = page_of(procedure, Some("/complaints/")).expect("there is such a form");
        self.server.put_under(POLICY, "/form.html", &html);
        self.browser.open(&format!("{}/form.html", self.server.origin));
    }

    /// Presses what is there, and waits for what comes.
    #[track_caller]
    fn press(&self, selector: &str, then: &str) {
        self.browser.click("", selector);
        self.wait_for(then);
    }

    #[track_caller]
    fn wait_for(&self, selector: &str) {
        self.browser.wait_for(&format!("document.readyState === 'complete' && document.querySelector('{selector}')"));
    }

    fn has(&self, selector: &str) -> bool {
        self.browser.is(&format!("document.querySelector('{selector}')"))
    }

    fn said(&self) -> String {
        self.browser.text("document.body.innerText")
    }
}

fn sendable() -> impl Iterator<Item = Procedure> {
    procedures().into_iter().filter(|procedure| !procedure.is_never_sent())
}

#[test]
fn an_empty_plain_form_says_what_is_missing_and_leads_there() {
    for procedure in sendable() {
        let visit = Visit::start(&procedure);
        let name = &procedure.id;
        assert!(visit.has(".form[data-plain]"), "{name}: the program ran");
        visit.press("[part=next]", SUMMARY);
        let title = visit.browser.text("document.title");
        assert!(title.starts_with("Let op: "), "{name}: {title}");
        let links = format!("[...document.querySelectorAll('{SUMMARY} a')]");
        let astray = format!(
            "return {links}.filter((link) => !document.getElementById(link.hash.slice(1))?.checkVisibility()).map((link) => link.hash)"
        );
        assert_eq!(visit.browser.script(&astray), json!([]), "{name}: these links lead nowhere");
        assert!(visit.browser.is(&format!("{links}.length")), "{name}: there is no link");
        visit.browser.click("", &format!("{SUMMARY} a"));
        visit.browser.wait_for("document.querySelector(':target')?.checkVisibility()");
        assert_eq!(visit.receiver.stored().len(), 0, "{name}: it was filed");
    }
}

/// Fills in the answers of an example, as somebody does who has no program to help.
pub(crate) const FILL_IN: &str = "
    for (const [id, answer] of Object.entries(answers)) {
      const field = (name) => document.querySelector(`[name=\"${name}\"]`);
      const choose = (value) => document.querySelector(`[name=\"${id}\"][value=\"${value}\"]`)?.click();
      if (typeof answer === 'boolean') choose(answer ? 'yes' : 'no');
      else if (Array.isArray(answer)) answer.filter((one) => typeof one === 'string').forEach(choose);
      else if (typeof answer === 'object') for (const [part, text] of Object.entries(answer)) { const one = field(`${id}.${part}`); if (one) one.value = text; }
      else if (field(`${id}.day`)) answer.split('-').forEach((text, place) => { field(`${id}.${['year', 'month', 'day'][place]}`).value = text; });
      else if (field(id)?.type === 'radio') choose(answer);
      else if (field(id)) field(id).value = answer;
    }";

#[test]
fn a_complaint_is_filed_once_and_its_receipt_holds_nothing_typed() {
    for procedure in sendable() {
        let visit = Visit::start(&procedure);
        let name = &procedure.id;
        let mut answers = procedure.complete().answers;
        // Left open, it is today.
        answers.remove("datum");
        let answers = json!(answers);
        visit.browser.script(&format!("const answers = {answers}; {FILL_IN}"));
        visit.press("[part=next]", "button[value=verdict], button[value=send], [part=error-summary]");
        assert!(!visit.has(SUMMARY), "{name}: {}", visit.said());
        if !visit.has(REVIEW) {
            visit.press("button[value=verdict]", REVIEW);
        }
        let typed = answers["naam"].as_str().expect("an example has a name").to_owned();
        assert!(visit.said().contains(&typed), "{name}: {}", visit.said());
        assert_eq!(visit.receiver.stored().len(), 0, "{name}: it was filed before anybody sent it");
        visit.press(REVIEW, RECEIPT);
        assert!(visit.browser.is("location.search.startsWith('?receipt=')"), "{name}: {}", visit.browser.address());
        assert_eq!(visit.receiver.stored().len(), 1, "{name}");
        let receipt = visit.said();
        assert!(!receipt.contains(&typed), "{name}: {receipt}");
        visit.browser.reload();
        visit.wait_for(RECEIPT);
        assert_eq!(visit.said(), receipt, "{name}: the receipt is there again");
    }
}

#[test]
fn what_is_never_sent_has_no_form_that_posts() {
    for procedure in procedures() {
        let html = page_of(&procedure, None).expect("there is such a form");
        assert!(!html.contains("method=\"post\""), "{}", procedure.id);
        if procedure.is_never_sent() {
            assert_eq!(page_of(&procedure, Some("/complaints/")), Err(Refusal::NeverSent));
        }
    }
}
