//! A visit to an app: what a visitor sees, until a complaint is sent.

use std::time::Duration;

use serde_json::{Value, json};

use crate::misbehaving::{Behaviour, Misbehaving};
use crate::webdriver::Browser;

use super::server::Site;

/// Fills in a form from within the page.
const DRIVE: &str = include_str!("../../browser/drive.js");
const FORM: &str = "document.querySelector('klacht-formulier')";
const PATH: &str = "/complaints";
const REFERENCE: &str = "K-2026-17";
/// How long a server of a bundler may take to make a page for the first time.
const PATIENCE: Duration = Duration::from_secs(60);

pub(super) struct Visit {
    browser: Browser,
    endpoint: Misbehaving,
}

impl Visit {
    /// Opens an app, and waits for its form.
    #[track_caller]
    pub(super) fn to(address: &str) -> Self {
        let endpoint = Misbehaving::start();
        endpoint.script(PATH, [Behaviour::created(REFERENCE)]);
        let visit = Self { browser: Browser::start(1280), endpoint };
        visit.browser.open(address);
        visit.is_ready();
        visit
    }

    /// Opens a page in which the form cannot come. Returns the reason that scripts are told, and what the console says.
    #[track_caller]
    pub(super) fn fails(address: &str) -> [String; 2] {
        let browser = Browser::start(1280);
        browser.open(address);
        // What it says at first is lost on this script, so it is asked to try again.
        browser.script(&format!(
            "window.said = [];
             addEventListener('klacht:error', ({{ detail }}) => said.push(detail.reason));
             console.warn = (words) => said.push(words);
             await new Promise((then) => setTimeout(then, 1000));
             said.length = 0;
             {FORM}.src += '?again'"
        ));
        browser.wait_for_at_most(PATIENCE, "said.length > 1");
        ["said[1]", "said[0]"].map(|expression| browser.text(expression))
    }

    pub(super) fn text(&self, expression: &str) -> String {
        self.browser.text(expression)
    }

    fn is_ready(&self) {
        self.browser.wait_for_at_most(
            PATIENCE,
            &format!("{FORM}?.shadowRoot?.querySelector('.form[data-page]:not([data-plain])')"),
        );
    }

    /// Opens the page anew, when it may send to the endpoint.
    pub(super) fn may_send_to(&self, site: &Site) {
        site.allow(&self.endpoint.url(""));
        self.browser.reload();
        self.is_ready();
    }

    /// Goes to the questions, where there is no checkbox for drafts, though elsewhere there is.
    #[track_caller]
    pub(super) fn finds_no_drafts(&self) {
        self.goes_on_to("questions");
        assert!(!self.browser.is(&format!("{FORM}.shadowRoot.querySelector('[part=drafts]')")));
        assert!(self.browser.is(&format!("{FORM}.drafts === false")));
    }

    #[track_caller]
    pub(super) fn finds(&self, selector: &str) {
        self.browser.wait_for(&format!("{FORM}.shadowRoot.querySelector('{selector}')"));
    }

    /// Sets a property of the element.
    pub(super) fn sets(&self, property: &str, value: &str) {
        self.browser.script(&format!("{FORM}.{property} = {value}"));
    }

    /// Sends a complaint, of which the app shows the reference, as it hears it in an event.
    #[track_caller]
    pub(super) fn sends(&self) {
        self.sets("endpoint", &json!(self.endpoint.url(PATH)).to_string());
        self.goes_on_to("receipt");
        let sent: Value = serde_json::from_str(&self.endpoint.wait_for(1)[0].text()).expect("a complaint is JSON");
        assert_eq!(sent["procedure"]["id"].as_str().or(sent["procedure"].as_str()), Some("klacht"), "{sent}");
        self.browser.wait_for(&format!("document.querySelector('output').textContent === '{REFERENCE}'"));
    }

    #[track_caller]
    fn goes_on_to(&self, page: &str) {
        self.browser.script(&format!("{DRIVE} await goOnTo({FORM}, 'woord', '{page}')"));
    }

    /// What stands on the console as an error; but for the picture in a tab, which browsers ask for by themselves.
    pub(super) fn complaints(&self) -> Vec<String> {
        self.browser.console_errors().into_iter().filter(|line| !line.contains("/favicon.ico")).collect()
    }
}
