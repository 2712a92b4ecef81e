//! A page with a form, and what one does there.

use crate::server::Server;
use crate::webdriver::Browser;

/// The form that the tests fill in.
pub(crate) const EXTERNEN: &str = r#"<klacht-formulier src="organisations/blijf-groep.json" procedure="externen"><p id="fallback">klacht@blijfgroep.nl</p></klacht-formulier>"#;

/// A page of its own, in a browser of its own.
pub(crate) struct Page {
    pub(crate) browser: Browser,
    pub(crate) server: Server,
}

impl Page {
    /// A page with this in its body, and other files beside it.
    pub(crate) fn with(body: &str, files: &[(&str, &str)]) -> Self {
        Self::at_width(1280, "nl", body, files)
    }

    pub(crate) fn at_width(width: u32, lang: &str, body: &str, files: &[(&str, &str)]) -> Self {
        let html = format!(
            "<!doctype html><html lang={lang}><meta charset=utf-8><meta name=viewport content='width=device-width'>\
             <title>Een pagina</title><script type=module src=klachtformulier.js></script><main><h1>Klacht</h1>{body}</main>"
        );
        let pages: Vec<(&str, &str)> = files.iter().copied().chain([("/page.html", html.as_str())]).collect();
        let page = Self { browser: Browser::start(width), server: Server::start(&pages) };
        page.browser.open(&format!("{}/page.html", page.server.origin));
        page
    }

    /// The usual form, ready.
    #[track_caller]
    pub(crate) fn ready() -> Self {
        let page = Self::with(EXTERNEN, &[]);
        page.wait_until_ready();
        page
    }

    #[track_caller]
    pub(crate) fn wait_until_ready(&self) {
        self.browser.wait_for(&inside("form"));
    }

    pub(crate) fn click(&self, selector: &str) {
        self.browser.click("klacht-formulier", selector);
    }

    pub(crate) fn type_into(&self, name: &str, text: &str) {
        self.browser.type_into("klacht-formulier", &format!("[name='{name}']"), text);
    }

    pub(crate) fn choose(&self, name: &str, value: &str) {
        self.click(&format!("[name='{name}'][value='{value}'] + label"));
    }

    pub(crate) fn value(&self, name: &str) -> String {
        self.browser.text(&format!("{}.value", inside(&format!("[name=\"{name}\"]"))))
    }

    pub(crate) fn check(&self) {
        self.click("[part=next]");
    }

    /// Fills in all that must be filled in.
    pub(crate) fn fill_in(&self, hit: &str) {
        self.choose("relatie", "familielid");
        self.choose("rechtstreeks-getroffen", hit);
        self.choose("locatie", "haarlem");
        self.type_into("motivering", "Een medewerker luisterde niet naar mij.");
        self.type_into("naam", "Kim Bakker");
        self.type_into("email", "kim@example.nl");
    }

    /// Waits until the element with this id in the form has the focus.
    #[track_caller]
    pub(crate) fn wait_for_focus(&self, id: &str) {
        self.browser.wait_for(&format!("{ROOT}.activeElement?.id === '{id}'"));
    }
}

/// The shadow root of the first form, as a script finds it.
pub(crate) const ROOT: &str = "document.querySelector('klacht-formulier').shadowRoot";

/// Something in that root, as a script finds it.
pub(crate) fn inside(selector: &str) -> String {
    format!("{ROOT}.querySelector('{selector}')")
}
