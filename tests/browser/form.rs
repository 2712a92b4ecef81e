//! A page with a form, what one does there, and what is seen.

use serde_json::{Value, json};

use crate::files::Folder;
use crate::server::Server;
use crate::webdriver::{Browser, eventually};

/// The form of most tests that need no more than one.
pub(crate) const EXTERNEN: &str = r#"<klacht-formulier src="organisations/blijf-groep.json" procedure="externen"><p id="fallback">klacht@blijfgroep.nl</p></klacht-formulier>"#;

/// The shadow root of the first form, as a script finds it.
pub(crate) const ROOT: &str = "document.querySelector('klacht-formulier').shadowRoot";
/// What of the form is seen: the questions stay where they are while another page shows.
pub(crate) const SEEN: &str = ".page:not([hidden])";
/// What every page has beside the form: the clock of its device, and an ear for what happens.
const WATCH: &str = "
    window.told = []; window.blocked = [];
    for (const name of ['ready', 'step', 'sent', 'handed-over', 'error'])
      addEventListener(`klacht:${name}`, event => told.push([name, event.detail ?? null]));
    addEventListener('securitypolicyviolation', event => {
      // Engines ask for the picture in a tab by themselves, and under the policy of the page.
      if (!event.blockedURI.endsWith('/favicon.ico')) blocked.push(event.blockedURI);
    });
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
    /// Files to go along: they must be there until they were sent.
    pub(crate) files: Folder,
}

/// Where somebody is in a form: the page, and the step on the page with questions.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Place {
    pub(crate) page: String,
    pub(crate) step: String,
}

impl Page {
    /// A browser and a server, and nothing open yet.
    pub(crate) fn start(width: u32) -> Self {
        Self { browser: Browser::start(width), server: Server::start(), files: Folder::new() }
    }

    /// A page with this in its body, and other files beside it.
    pub(crate) fn with(body: &str, files: &[(&str, &str)]) -> Self {
        let page = Self::start(1280);
        files.iter().for_each(|(path, text)| page.server.put(path, text));
        page.show("nl", "", body);
        page
    }

    /// The usual form, with its first questions open.
    #[track_caller]
    pub(crate) fn ready() -> Self {
        let page = Self::with(EXTERNEN, &[]);
        page.begin();
        page
    }

    /// Opens a page in this language, with this in its body, on a device whose clock says this; as it is, if nothing.
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

    /// Has a script for pages that sets the clock and hears what happens.
    pub(crate) fn watch(&self, now: &str) {
        for path in ["/watch.js", "/hosts/watch.js"] {
            self.server.put(path, &format!("{{ const AT = {}; {WATCH} }}", json!(now)));
        }
    }

    /// Waits until there is a form.
    #[track_caller]
    pub(crate) fn wait_until_ready(&self) {
        self.browser.wait_for(&inside(".form[data-page]:not([data-coming])"));
    }

    /// Waits until the form is there, with this page of it: a form that comes by itself takes no focus.
    #[track_caller]
    pub(crate) fn wait_until_open_at(&self, name: &str) {
        self.browser.wait_for(&inside(&format!(".form[data-page={name}]:not([data-coming])")));
    }

    /// From the start of a procedure to its first questions.
    #[track_caller]
    pub(crate) fn begin(&self) {
        self.wait_until_open_at("start");
        self.click("[part=start]");
        self.wait_for_page("questions");
    }

    /// Where somebody is, once the form has come.
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
        self.browser
            .wait_for(&format!("{}?.dataset.step === '{id}'", inside(".form[data-page=questions]:not([data-coming])")));
        self.wait_for_focus(&format!("step.{id}"));
    }

    /// Waits until the element with this id in the form has the focus.
    #[track_caller]
    pub(crate) fn wait_for_focus(&self, id: &str) {
        self.browser.wait_for(&format!("{ROOT}.activeElement?.id === '{id}'"));
    }

    /// Goes on from questions, whatever comes of it: another place, or a word about what is to be mended.
    #[track_caller]
    pub(crate) fn next(&self) -> Place {
        let before = self.place();
        self.click("[part=next]");
        eventually(&format!("something beyond {before:?}"), || {
            self.place() != before || self.browser.is(&format!("{ROOT}.activeElement?.id === 'summary.heading'"))
        });
        self.place()
    }

    /// Clicks something of what is seen now.
    #[track_caller]
    pub(crate) fn click(&self, selector: &str) {
        self.browser.click("klacht-formulier", &format!("{SEEN} {selector}"));
    }

    #[track_caller]
    pub(crate) fn type_into(&self, name: &str, text: &str) {
        self.browser.type_into("klacht-formulier", &format!("[name='{name}']"), text);
    }

    /// Types instead of what is there.
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
        // Steps come one by one, also those that are not seen yet.
        self.browser.wait_for(&input);
        self.browser.text(&format!("{input}.value"))
    }

    /// Whether there is something like this on what is seen now.
    pub(crate) fn has(&self, selector: &str) -> bool {
        self.browser.is(&format!("{}?.checkVisibility()", seen(selector)))
    }

    /// The words on what is seen now.
    pub(crate) fn said(&self) -> String {
        self.browser.text(&format!("{}.innerText", inside(SEEN)))
    }

    /// What was answered, as the review shows it: a list for each step.
    pub(crate) fn reviewed(&self) -> String {
        let lists = format!("[...{}.querySelectorAll('dl.answers')]", inside(SEEN));
        self.browser.text(&format!("{lists}.map(list => list.textContent).join('\\n')"))
    }

    /// Waits until what is seen now says this.
    #[track_caller]
    pub(crate) fn wait_for_words(&self, words: &str) {
        self.browser.wait_for(&format!("{}?.innerText.includes({})", inside(SEEN), json!(words)));
    }

    /// Everything that was typed, chosen and drawn, on all steps.
    pub(crate) fn inputs(&self) -> Value {
        let script = format!(
            "const all = selector => [...{ROOT}.querySelectorAll(selector)];
             return [all('input, textarea').map(({{ id, name, type, value, checked }}) => [id, name, type === 'file' || value, checked]),
               all('.files li > span').map(item => item.textContent), all('canvas').map(canvas => canvas.toDataURL())]"
        );
        self.browser.script(&script)
    }

    /// What the events of the form told the page so far: names, and what came along.
    pub(crate) fn told(&self) -> Value {
        self.browser.script("return told")
    }

    /// Nothing was asked for but here and there, nothing was kept from loading, and the console is silent.
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

/// Something in the root of the first form, as a script finds it.
pub(crate) fn inside(selector: &str) -> String {
    format!("{ROOT}?.querySelector('{selector}')")
}

/// Something of what is seen now, as a script finds it.
pub(crate) fn seen(selector: &str) -> String {
    inside(&format!("{SEEN} {selector}"))
}
