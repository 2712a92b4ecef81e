//! No trace: typed text is nowhere on the device, in no address, in no event, in no line of the console, and in no
//! request except the complaint itself.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::cases::{Procedure, organisation, procedure};
use crate::fill::Filling;
use crate::form::{Page, ROOT};
use crate::receiver::Receiver;
use crate::webdriver::SHIFT;

/// Part of every text answer, so that it is found wherever the text went.
const CANARY: &str = "kanariepiet";

/// The page's own storage, and a listener for the console, whose lines are kept for the next page when this one is
/// left.
const WITNESS: &str = "
    window.heard = [];
    for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table', 'group', 'assert']) {
      const real = console[name];
      console[name] = (...given) => { heard.push(given.map(String).join(' ')); real.apply(console, given); };
    }
    addEventListener('error', event => heard.push(String(event.message)));
    addEventListener('unhandledrejection', event => heard.push(String(event.reason)));
    addEventListener('pagehide', () => {
      const root = document.querySelector('klacht-formulier')?.shadowRoot;
      const left = [...root?.querySelectorAll('input, textarea') ?? []].map(input => input.value).join(' ');
      sessionStorage.witness = JSON.stringify([heard, told, left, document.documentElement.textContent]);
    });";

/// Everything that is stored on the device for this site.
const KEPT: &str = "
    const witness = sessionStorage.witness;
    delete sessionStorage.witness;
    const kept = {
      local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie,
      databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
      caches: globalThis.caches ? await caches.keys() : [],
      workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
    };
    if (witness) sessionStorage.witness = witness;
    return kept";

#[test]
fn a_complaint_to_an_organisation_that_asks_for_safety_leaves_no_trace() {
    let watched = Watched::open(procedure("blijf-groep", "externen"));
    watched.send();
    // Back from another page, whether the browser kept the form or not.
    watched.page.browser.open(&format!("{}/harmless.html", watched.page.server.origin));
    watched.check_kept();
    watched.page.browser.back();
    watched.page.browser.wait_for(&format!("{ROOT}?.querySelector('.form[data-page]')"));
    watched.check_nowhere_in_the_page();
}

#[test]
fn a_complaint_with_files_and_a_signature_leaves_no_trace() {
    let watched = Watched::open(procedure("groeimeesters", "klacht"));
    watched.send();
    // The event by which a page hears that the browser keeps it to show it again, whether this browser would or not.
    watched.page.browser.script("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))");
    watched.check_nowhere_in_the_page();
    watched.page.browser.wait_for(&format!("{ROOT}?.querySelector('.form[data-page=start]')"));
}

#[test]
fn leaving_at_once_by_the_button_leaves_no_trace() {
    check_leaving(|page| page.browser.click("klacht-formulier", "[part=exit]"));
}

#[test]
fn leaving_at_once_by_shift_leaves_no_trace() {
    check_leaving(|page| page.browser.press(&SHIFT.repeat(3)));
}

#[track_caller]
fn check_leaving(leave: impl Fn(&Page)) {
    let watched = Watched::open(procedure("blijf-groep", "externen"));
    let page = &watched.page;
    let mut filling = watched.filling();
    filling.go_on_to("review");
    let length = history_length(page);
    assert!(length <= watched.length + 1);
    leave(page);
    page.browser.wait_for("document.title === 'Het weer'");
    // It replaces the form's own entry.
    assert!(history_length(page) <= length);
    let witness = page.browser.text("sessionStorage.witness");
    check_none("the page as it was left", &witness);
    check_none("the referrer", &page.browser.text("document.referrer"));
    watched.check_kept();
    watched.check_way();
    // To the page that was open before; nothing shows that there was a form.
    page.browser.back();
    page.browser.wait_for("document.readyState === 'complete' && !document.querySelector('klacht-formulier')");
    assert_eq!(page.browser.address(), format!("{}/harmless.html", page.server.origin));
    watched.check_nowhere_in_the_page();
    assert!(!page.browser.is("history.state"), "the entry before holds something");
}

/// A page with a form, of which everything that leaves it is recorded.
struct Watched {
    page: Page,
    receiver: Receiver,
    procedure: Procedure,
    /// The storage, the window's address and the length of its history, before anything was typed.
    kept: Value,
    place: Value,
    length: u64,
}

impl Watched {
    #[track_caller]
    fn open(procedure: Procedure) -> Self {
        let page = Page::start(1280);
        let now = procedure.complete().now;
        let receiver = Receiver::start(&page.server.origin, &now);
        page.server.hand_on(&receiver.endpoint);
        page.server.put("/harmless.html", "<!doctype html><title>Het weer</title><p>Morgen zon");
        let mut file = organisation(procedure.organisation);
        if file.get("safety").is_some() {
            file["safety"]["leave_to"] = json!(format!("{}/harmless.html", page.server.origin));
        }
        page.server.put("/own.json", &file.to_string());
        // Without HTML beside the file the console would name what is not there.
        let start = format!("dist/organisations/{}.{}.nl.start.html", procedure.organisation, procedure.id);
        let start = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(start)).expect("make widget");
        page.server.put(&format!("/own.{}.nl.start.html", procedure.id), &start);
        page.server.put("/witness.js", WITNESS);
        // Browsers request it by themselves.
        page.server.put("/favicon.ico", "");
        page.browser.open(&format!("{}/harmless.html", page.server.origin));
        page.browser.script(
            "localStorage.own = sessionStorage.own = document.cookie = 'own=1';
             await new Promise(done => indexedDB.open('own').onsuccess = done)",
        );
        let body = format!(
            "<script src=witness.js></script><klacht-formulier src=own.json procedure={} endpoint=/complaints/ ></klacht-formulier>",
            procedure.id
        );
        page.show("nl", &now, &body);
        page.wait_until_ready();
        let kept = page.browser.script(KEPT);
        assert_eq!(kept["local"]["own"], "own=1");
        let place = place(&page);
        let length = history_length(&page);
        Self { page, receiver, procedure, kept, place, length }
    }

    /// The answers of the first example, with the word in every text.
    fn filling(&self) -> Filling<'_> {
        let mut example = self.procedure.complete();
        let steps = 0..self.procedure.steps().len();
        for question in steps.flat_map(|step| self.procedure.questions(step)) {
            if let Some(answer) = marked(question) {
                example.answers.insert(question["id"].as_str().unwrap().to_owned(), answer);
            }
        }
        Filling::as_in(&self.page, &self.procedure, &example)
    }

    /// Fills in and sends a complaint, and checks that there is no trace anywhere.
    #[track_caller]
    fn send(&self) {
        let page = &self.page;
        let mut filling = self.filling();
        filling.go_on_to("review");
        self.check_way();
        page.click("[part=send]");
        page.wait_for_page("receipt");
        let payload = self.receiver.stored()[0].payload.to_string();
        assert!(payload.matches(CANARY).count() > 3, "the word was not even sent: {payload}");
        self.check_way();
        self.check_kept();
        assert_eq!(place(page), self.place);
        assert!(history_length(page) <= self.length + 1);
        assert_eq!(page.browser.script("return history.state"), json!("klachtformulier"));
        check_none("what is told and heard", &page.browser.script("return [told, heard]").to_string());
        assert_eq!(page.browser.script("return heard"), json!([]));
        let names =
            "return [JSON.stringify(history.state), location.href, document.title, document.referrer, window.name]";
        check_none("what belongs to the window", &page.browser.script(names).to_string());
        let around = page.browser.text("document.documentElement.outerHTML");
        check_none("the page around the form", &around);
        page.check_nowhere_else(&page.server.origin);
        assert_eq!(page.browser.console_errors(), [""; 0]);
    }

    /// Checks that all requests went to this server, and that the word is in no address or header.
    #[track_caller]
    fn check_way(&self) {
        for head in self.page.server.heads() {
            check_none("a request", &head);
        }
        let names = "return performance.getEntriesByType('resource').map(({ name }) => name)";
        check_none("an address", &self.page.browser.script(names).to_string());
    }

    /// Checks that the storage on the device is the same as before.
    #[track_caller]
    fn check_kept(&self) {
        let mut kept = self.page.browser.script(KEPT);
        if let Some(session) = kept["session"].as_object_mut() {
            session.remove("witness");
        }
        assert_eq!(kept, self.kept);
    }

    #[track_caller]
    fn check_nowhere_in_the_page(&self) {
        let found = "const root = document.querySelector('klacht-formulier')?.shadowRoot;
            const inputs = [...root?.querySelectorAll('input, textarea') ?? []];
            return [document.documentElement.outerHTML, root?.textContent, inputs.map(({ value }) => value),
              inputs.filter(({ checked }) => checked).map(({ name }) => name)]";
        let found = self.page.browser.script(found);
        check_none("the page that came back", &found.to_string());
        assert_eq!(found[3], json!([]), "answers are still chosen");
    }
}

/// An answer with the word in it, to a question with a text as its answer.
fn marked(question: &Value) -> Option<Value> {
    Some(match question["type"].as_str()? {
        "text" | "long_text" => json!(format!("{CANARY} zegt het")),
        "email" => json!(format!("{CANARY}@example.nl")),
        "address" => {
            let parts = ["street", "city"].map(|part| (part.to_owned(), json!(format!("{CANARY}laan"))));
            let rest = [("number", "12"), ("postcode", "1234 AB")].map(|(part, text)| (part.to_owned(), json!(text)));
            Value::Object(parts.into_iter().chain(rest).collect::<Map<_, _>>())
        }
        "signature" => json!({"typed": CANARY}),
        "files" => json!([{"name": format!("{CANARY}.pdf"), "type": "application/pdf"}]),
        _ => return None,
    })
}

#[track_caller]
fn check_none(what: &str, text: &str) {
    let lower = text.to_lowercase();
    if let Some(at) = lower.find(CANARY) {
        let near: String = lower[..at].chars().rev().take(80).collect();
        panic!("{what} says what was typed, after {:?}", near.chars().rev().collect::<String>());
    }
}

fn place(page: &Page) -> Value {
    page.browser.script("return [location.href, document.title]")
}

fn history_length(page: &Page) -> u64 {
    page.browser.script("return history.length").as_u64().unwrap()
}
