//! A complaint that is ready to be sent to a misbehaving server.

use serde_json::{Value, json};

use crate::cases::{Procedure, procedure};
use crate::fill::Filling;
use crate::form::{Page, inside};
use crate::misbehaving::{Behaviour, Misbehaving, Recorded};

/// The path to which the complaint is sent; its responses are scripted.
const PATH: &str = "/complaints";

/// A page with a complaint, and the server to which it is sent.
pub(crate) struct Sender {
    pub(crate) page: Page,
    pub(crate) server: Misbehaving,
    endpoint: String,
    /// The values of all inputs.
    inputs: Value,
    /// The text of the review.
    review: String,
}

impl Sender {
    pub(crate) fn start() -> Self {
        let server = Misbehaving::start();
        let endpoint = server.url(PATH);
        Self { page: Page::start(1280), server, endpoint, inputs: Value::Null, review: String::new() }
    }

    /// A procedure with e-mail, a letter, and the questions about which the server can report errors.
    pub(crate) fn procedure() -> Procedure {
        procedure("klik-onderwijs", "klacht")
    }

    /// Fills in a complaint, up to the review.
    pub(crate) fn fill_in(&mut self, wanted: &Value) {
        self.fill_in_as("nl", wanted);
    }

    /// The same, in a language.
    pub(crate) fn fill_in_as(&mut self, lang: &str, wanted: &Value) {
        self.fill_in_for(lang, "", &self.endpoint.clone(), wanted);
    }

    /// The same, at this moment.
    pub(crate) fn fill_in_at(&mut self, now: &str, wanted: &Value) {
        self.fill_in_for("nl", now, &self.endpoint.clone(), wanted);
    }

    /// The same, for another endpoint.
    pub(crate) fn fill_in_for(&mut self, lang: &str, now: &str, endpoint: &str, wanted: &Value) {
        let procedure = Self::procedure();
        self.page.server.allow(endpoint);
        self.page.show(lang, now, &procedure.element(&format!("endpoint=\"{endpoint}\"")));
        self.page.wait_until_ready();
        Filling::brief(&self.page, &procedure, wanted).go_on_to("review");
        self.inputs = self.page.inputs();
        self.review = self.page.reviewed();
    }

    /// A complaint with only the required answers, ready to be sent.
    pub(crate) fn ready() -> Self {
        let mut sender = Self::start();
        sender.fill_in(&json!({}));
        sender
    }

    /// Sets the server's behaviours from now on, by their paths; the last one is repeated forever.
    pub(crate) fn meets(&self, paths: &[&str]) {
        let known = |path: &&str| Behaviour::at(path, self.server.address()).unwrap_or_else(|| panic!("{path}?"));
        self.server.script(PATH, paths.iter().map(known));
    }

    #[track_caller]
    pub(crate) fn send(&self) {
        self.page.click("[part=send]");
    }

    #[track_caller]
    pub(crate) fn wait_for_state(&self, state: &str) {
        self.page.browser.wait_for(&is_in(state));
    }

    #[track_caller]
    pub(crate) fn wait_for_receipt(&self) {
        self.page.wait_for_page("receipt");
        self.page.browser.wait_for(&format!("{}?.dataset.state === 'sent'", inside("[part=receipt]")));
    }

    /// Goes back to the review.
    #[track_caller]
    pub(crate) fn back_to_review(&self) {
        self.page.browser.back();
        self.page.wait_for_page("review");
    }

    /// Checks that all typed text is still there, on this page and in the review.
    #[track_caller]
    pub(crate) fn check_nothing_lost(&self, after: &str) {
        assert_eq!(self.page.inputs(), self.inputs, "after {after}");
        if self.page.place().page == "review" {
            assert_eq!(self.page.reviewed(), self.review, "after {after}");
        }
    }

    /// Checks that every other way of sending is offered.
    #[track_caller]
    pub(crate) fn check_ways(&self, after: &str) {
        for way in ["mail", "letter", "text"] {
            assert!(self.page.has(&format!("[part=way][value={way}]")), "no {way} after {after}");
        }
    }
}

/// JavaScript that tells whether the submission is in a state.
pub(crate) fn is_in(state: &str) -> String {
    format!("{}?.dataset.state === '{state}'", inside("[part=sending]"))
}

/// Checks that all of these are attempts to send one complaint: the key is the same, in the header and in the body.
/// Returns the key.
#[track_caller]
pub(crate) fn one_key(posts: &[Recorded]) -> String {
    let key = posts.first().and_then(|post| post.header("idempotency-key")).expect("a key").to_owned();
    for post in posts {
        assert_eq!(post.header("idempotency-key"), Some(key.as_str()));
        // A server that does not read the body has none to check.
        assert!(post.body.is_empty() || post.text().contains(&key));
    }
    key
}
