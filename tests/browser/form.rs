//! A page with a form, the actions of a visitor, and what is visible.

use serde_json::{Value, json};

use crate::files::Folder;
use crate::server::Server;
use crate::webdriver::{Browser, eventually};

/// The form for most tests that need only one.
pub(crate) const EXTERNEN: &str = r#"<klacht-formulier src="organisations/blijf-groep.json" procedure="externen"><p id="fallback">klacht@blijfgroep.nl</p></klacht-formulier>"#;

/// JavaScript for the shadow root of the first form.
pub(crate) const ROOT: &str = "document.querySelector('klacht-formulier').shadowRoot";
/// The visible page of the form: the questions stay in the DOM while another page is shown.
pub(crate) const SEEN: &str = ".page:not([hidden])";
/// Added to every page beside the form: the device's clock, and listeners for the events.
const WATCH: &str = "
    window.told = []; window.blocked = [];
    for (const name of ['ready', 'step', 'sent', 'handed-over', 'error'])
      addEventListener(`klacht:${name}`, event => told.push([name, event.detail ?? null]));
    addEventListener('securitypolicyviolation', event => {
      // Engines ask for the picture in a tab by themselves, and under the policy of the page.
      if (!event.blockedURI.endsWith('/favicon.ico')) blocked.push(event.blockedURI);
    });
    // What is said on the console to whoever made the page.
    window.warned = [];
    const warn = console.warn;
    console.warn = (...words) => { warned.push(words.join(' ')); warn(...words); };
    // For an engine whose console cannot be read.
    window.errorsHeard = [];
    addEventListener('error', event => errorsHeard.push(event.message));
    addEventListener('unhandledrejection', event => errorsHeard.push(String(event.reason)));
    const say = console.error;
    console.error = (...words) => { errorsHeard.push(words.join(' ')); say(...words); };
    if (AT) {
      const Real = Date, start = performance.now();
      globalThis.Date = class extends Real {
        constructor(...given) { if (given.length) super(...given); else super(Date.now()); }
        static now() { return Real.parse(AT) + Math.floor(performance.now() - start); }
      };
    }";

/// A page of its own, in a browser of its own.
pub(crate) struct Page {
    pub(crate) browser: Browser,
    pub(crate) server: Server,
    /// Files to attach: they must exist until they are sent.
    pub(crate) files: Folder,
}

/// Where the visitor is in a form: the page, and the step on the page with questions.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Place {
    pub(crate) page: String,
    pub(crate) step: String,
}

impl Page {
    /// A browser and a server, with no page open yet.
    pub(crate) fn start(width: u32) -> Self {
        Self { browser: Browser::start(width), server: Server::start(), files: Folder::new() }
    }

    /// A page with this body, and other files beside it.
    pub(crate) fn with(body: &str, files: &[(&str, &str)]) -> Self {
        let page = Self::start(1280);
        files.iter().for_each(|(path, text)| page.server.put(path, text));
        page.show("nl", "", body);
        page
    }

    /// The usual form, at its first questions.
    #[track_caller]
    pub(crate) fn ready() -> Self {
        let page = Self::with(EXTERNEN, &[]);
        page.begin();
        page
    }

    /// Opens a page in this language, with this body, on a device whose clock is set to `now`; if that is empty, the
    /// clock is left alone.
    pub(crate) fn show(&self, lang: &str, now: &str, body: &str) {
        let html = format!(
            "<!doctype html><html lang={lang}><meta charset=utf-8><meta name=viewport content='width=device-width'>\
             <title>Een pagina</title><script src=watch.js></script><script type=module src=klachtformulier.js></script>\
             <main><h1>Klacht</h1>{body}</main>"
        );
        self.watch(now);
        self.server.put("/page.html", &html);
        self.browser.open(&format!("{}/page.html", self.server.origin));
    }

    /// Adds a script to pages that sets the clock and listens to the events.
    pub(crate) fn watch(&self, now: &str) {
        for path in ["/watch.js", "/hosts/watch.js"] {
            self.server.put(path, &format!("{{ const AT = {}; {WATCH} }}", json!(now)));
        }
    }

    /// Waits until a form is rendered.
    #[track_caller]
    pub(crate) fn wait_until_ready(&self) {
        self.browser.wait_for(&inside(".form[data-page]:not([data-plain])"));
    }

    /// Waits until the form is rendered, at this page: a form that appears without an action of the visitor does not
    /// take the focus.
    #[track_caller]
    pub(crate) fn wait_until_open_at(&self, name: &str) {
        self.browser.wait_for(&inside(&format!(".form[data-page={name}]:not([data-plain])")));
    }

    /// Goes from the start page of a procedure to its first questions.
    #[track_caller]
    pub(crate) fn begin(&self) {
        self.wait_until_open_at("start");
        self.click("[part=start]");
        self.wait_for_page("questions");
    }

    /// The visitor's place, once the form is rendered.
    #[track_caller]
    pub(crate) fn place(&self) -> Place {
        self.wait_until_ready();
        let script = format!("const {{ page, step }} = {}.dataset; return [page, step ?? '']", inside(".form"));
        let place = self.browser.script(&script);
        let word = |index: usize| place[index].as_str().unwrap_or_default().to_owned();
        Place { page: word(0), step: word(1) }
    }

    #[track_caller]
    pub(crate) fn wait_for_page(&self, name: &str) {
        self.wait_until_open_at(name);
        if name != "questions" {
            self.wait_for_focus(&format!("{name}.heading"));
        }
    }

    #[track_caller]
    pub(crate) fn wait_for_step(&self, id: &str) {
        self.browser.wait_for(&format!("{}?.dataset.step === '{id}'", inside(".form[data-page=questions]")));
        self.wait_for_focus(&format!("step.{id}"));
    }

    /// Waits until the element with this id in the form has the focus.
    #[track_caller]
    pub(crate) fn wait_for_focus(&self, id: &str) {
        self.browser.wait_for(&format!("{ROOT}.activeElement?.id === '{id}'"));
    }

    /// Goes on from the questions, whatever the result: another place, or the error summary.
    #[track_caller]
    pub(crate) fn next(&self) -> Place {
        let before = self.place();
        self.click("[part=next]");
        eventually(&format!("something beyond {before:?}"), || {
            self.place() != before || self.browser.is(&format!("{ROOT}.activeElement?.id === 'summary.heading'"))
        });
        self.place()
    }

    /// Clicks a visible element.
    #[track_caller]
    pub(crate) fn click(&self, selector: &str) {
        self.browser.click("klacht-formulier", &format!("{SEEN} {selector}"));
    }

    #[track_caller]
    pub(crate) fn type_into(&self, name: &str, text: &str) {
        self.browser.type_into("klacht-formulier", &format!("[name='{name}']"), text);
    }

    /// Replaces the text of an input.
    #[track_caller]
    pub(crate) fn replace(&self, name: &str, text: &str) {
        self.browser.replace("klacht-formulier", &format!("[name='{name}']"), text);
    }

    #[track_caller]
    pub(crate) fn choose(&self, name: &str, value: &str) {
        self.click(&format!("[name='{name}'][value='{value}'] + label"));
    }

    #[track_caller]
    pub(crate) fn value(&self, name: &str) -> String {
        let input = inside(&format!("[name=\"{name}\"]"));
        // Steps are rendered one by one, including those that are not visible yet.
        self.browser.wait_for(&input);
        self.browser.text(&format!("{input}.value"))
    }

    /// Whether there is a visible element that matches.
    pub(crate) fn has(&self, selector: &str) -> bool {
        self.browser.is(&format!("{}?.checkVisibility()", seen(selector)))
    }

    /// The visible text.
    pub(crate) fn said(&self) -> String {
        self.browser.text(&format!("{}.innerText", inside(SEEN)))
    }

    /// The answers as the review shows them: a list for each step.
    pub(crate) fn reviewed(&self) -> String {
        let lists = format!("[...{}.querySelectorAll('dl.answers')]", inside(SEEN));
        self.browser.text(&format!("{lists}.map(list => list.textContent).join('\\n')"))
    }

    /// Waits until this text is visible.
    #[track_caller]
    pub(crate) fn wait_for_words(&self, words: &str) {
        self.browser.wait_for(&format!("{}?.innerText.includes({})", inside(SEEN), json!(words)));
    }

    /// The values of all inputs, on all steps: everything that was typed, chosen and drawn.
    pub(crate) fn inputs(&self) -> Value {
        let script = format!(
            "const all = selector => [...{ROOT}.querySelectorAll(selector)];
             return [all('input, textarea').map(({{ id, name, type, value, checked }}) => [id, name, type === 'file' || value, checked]),
               all('.files li > span').map(item => item.textContent), all('canvas').map(canvas => canvas.toDataURL())]"
        );
        self.browser.script(&script)
    }

    /// The events of the form that the page received so far: names and details.
    pub(crate) fn told(&self) -> Value {
        self.browser.script("return told")
    }

    /// Checks that requests went only to the page's server and to the endpoint, that the policy blocked nothing, and
    /// that the console is empty.
    #[track_caller]
    pub(crate) fn check_nowhere_else(&self, endpoint: &str) {
        let script = "return performance.getEntriesByType('resource').map(entry => entry.name)";
        let asked = self.browser.script(script);
        for address in asked.as_array().unwrap().iter().map(|address| address.as_str().unwrap()) {
            let is_known = address.starts_with(&self.server.origin) || address.starts_with(endpoint);
            assert!(is_known || address.starts_with("blob:"), "the page asked for {address}");
        }
        assert_eq!(self.browser.script("return blocked"), json!([]));
    }
}

/// JavaScript for an element in the shadow root of the first form.
pub(crate) fn inside(selector: &str) -> String {
    format!("{ROOT}?.querySelector('{selector}')")
}

/// JavaScript for a visible element.
pub(crate) fn seen(selector: &str) -> String {
    inside(&format!("{SEEN} {selector}"))
}
