//! A small WebDriver client: the part of the W3C protocol that these tests need, with a clean browser for every test.
//!
//! Whatever is specific to one engine is in the file with its name; the keyboard and the pointer are in `actions`.
//!
//! Why not `fantoccini` 0.22 or `thirtyfour` 0.38: they would replace `wire` and the half of `actions`, about 120 of
//! 1,258 lines, for 21 or 16 more crates and an async runtime around tests that do one thing after another. The other
//! lines start and reuse browsers, wait, and work around the differences between the three drivers, by commands that
//! would stay JSON: DevTools, Firefox' chrome context, the keys of WebKit.

mod actions;
mod chromium;
mod engine;
mod firefox;
mod heard;
mod looks;
mod running;
mod webkit;
mod wire;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use actions::DELETE;
pub(crate) use actions::{ARROW_DOWN, ENTER, SHIFT, TAB};
pub(crate) use engine::{Engine, engine, leaves_out, say};
pub(crate) use heard::{Heard, More};
pub(crate) use looks::Colours;
use running::Running;

/// How long anything may take before a test fails.
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(20);
/// The keys under which the protocol returns elements and shadow roots.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
const SHADOW: &str = "shadow-6066-11e4-a52e-4f735466cecf";

/// The browser of one test.
pub(crate) struct Browser {
    running: Arc<Running>,
}

impl Browser {
    /// A browser whose pages are `width` CSS pixels wide.
    pub(crate) fn start(width: u32) -> Self {
        let browser = match running::idle() {
            Some(running) => Self { running }.cleaned(),
            None => Self { running: Running::start() },
        };
        browser.resize(width, 900);
        engine::take_focus(&browser);
        browser
    }

    /// Removes everything that another test may have left.
    fn cleaned(self) -> Self {
        engine::forget(&self);
        let before = self.windows();
        let tab = self.command("/window/new", &json!({"type": "tab"}));
        for window in before {
            self.switch_to(&window);
            self.delete("/window");
        }
        self.switch_to(tab["handle"].as_str().expect("a tab has a handle"));
        self.console_errors();
        if let Ok(files) = std::fs::read_dir(self.downloads()) {
            files.flatten().for_each(|file| std::fs::remove_file(file.path()).expect("a download can be removed"));
        }
        self
    }

    pub(crate) fn open(&self, address: &str) {
        self.command("/url", &json!({"url": address}));
    }

    /// The address of the page.
    pub(crate) fn address(&self) -> String {
        self.get("/url").as_str().expect("an address is text").to_owned()
    }

    /// Presses the browser's Back button.
    pub(crate) fn back(&self) {
        self.command("/back", &json!({}));
    }

    pub(crate) fn reload(&self) {
        self.command("/refresh", &json!({}));
    }

    /// The open windows and tabs.
    pub(crate) fn windows(&self) -> Vec<String> {
        let handles = self.get("/window/handles");
        handles.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// Sends the following commands to that window.
    pub(crate) fn switch_to(&self, window: &str) {
        self.command("/window", &json!({"handle": window}));
    }

    /// Sends the following commands to the first frame in the page, or to the page again.
    pub(crate) fn go_into_frame(&self, is_inside: bool) {
        self.command("/frame", &json!({"id": if is_inside { json!(0) } else { Value::Null }}));
    }

    /// Makes pages exactly this wide, and about this high.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        let inner = || self.script("return innerWidth").as_u64().expect("a number of pixels");
        let wanted = u64::from(width);
        engine::let_go_of_width(self);
        let mut outer = wanted;
        // The window's frame takes some of the size; how much is known afterwards.
        for _ in 0..2 {
            self.command("/window/rect", &json!({"width": outer, "height": height}));
            if soon(|| inner() == wanted) {
                return;
            }
            outer = (outer + wanted).saturating_sub(inner());
        }
        engine::force_width(self, width, height);
        self.wait_for(&format!("innerWidth === {width}"));
    }

    /// The visible page, as a PNG.
    pub(crate) fn screenshot(&self) -> Vec<u8> {
        from_base64(self.get("/screenshot").as_str().expect("a picture comes as text"))
    }

    /// Runs a script in the page, and returns its result. The script may await: every driver waits for a promise.
    #[track_caller]
    pub(crate) fn script(&self, script: &str) -> Value {
        self.command("/execute/sync", &promised(script))
    }

    /// The text that an expression evaluates to in the page.
    #[track_caller]
    pub(crate) fn text(&self, expression: &str) -> String {
        let value = self.script(&format!("return {expression}"));
        value.as_str().unwrap_or_else(|| panic!("no text: {expression} is {value}")).to_owned()
    }

    /// Whether an expression is true in the page.
    #[track_caller]
    pub(crate) fn is(&self, expression: &str) -> bool {
        let (path, body) =
            (format!("{}/execute/sync", self.running.session), promised(&format!("return Boolean({expression})")));
        // WebKitGTK's driver occasionally loses the result of a script. An expression without effects may be evaluated
        // again.
        let looked = match self.running.wire.answer("POST", &path, &body) {
            Err(error) if error.ends_with(LOST) => self.running.wire.answer("POST", &path, &body),
            looked => looked,
        };
        looked.unwrap_or_else(|error| panic!("{expression}: {error}")) == Value::Bool(true)
    }

    /// Waits until an expression is true in the page.
    #[track_caller]
    pub(crate) fn wait_for(&self, expression: &str) {
        eventually(expression, || self.is(expression));
    }

    /// The same, for what may take longer.
    #[track_caller]
    pub(crate) fn wait_for_at_most(&self, longest: Duration, expression: &str) {
        within(longest, expression, || self.is(expression));
    }

    /// Types as a person does, into an element in the shadow root of a host.
    pub(crate) fn type_into(&self, host: &str, selector: &str, text: &str) {
        self.type_there(&self.inside(host, selector), text);
    }

    /// Replaces the text of an input by typing.
    pub(crate) fn replace(&self, host: &str, selector: &str, text: &str) {
        let element = self.inside(host, selector);
        // Selected by a script: Control+A is left to the window system, which a headless browser does not have.
        self.script_about(&element, "arguments[0].focus(); arguments[0].select()");
        self.press(DELETE);
        // Not every driver waits for the keys that it pressed.
        eventually(&format!("{selector} is empty"), || {
            self.script_about(&element, "return arguments[0].value === ''") == Value::Bool(true)
        });
        if !text.is_empty() {
            self.type_there(&element, text);
        }
    }

    #[track_caller]
    fn type_there(&self, element: &str, text: &str) {
        // A line ends with a key, and not every driver presses that key for the character.
        let keys = text.replace('\n', ENTER);
        let before = self.script_about(element, "return arguments[0].value");
        self.command(&format!("/element/{element}/value"), &json!({"text": keys}));
        if engine() == Engine::Webkit {
            webkit::wait_for_keys(self, element, &before, text);
        }
    }

    /// Clicks as a person does: if the page still moves, or makes the element anew, it tries again.
    #[track_caller]
    pub(crate) fn click(&self, host: &str, selector: &str) {
        eventually(&format!("{selector} can be clicked"), || {
            let element = self.inside(host, selector);
            if engine() == Engine::Webkit {
                webkit::bring_into_view(self, &element);
            }
            let path = format!("{}/element/{element}/click", self.running.session);
            match self.running.wire.hindrance(&path, &json!({})).as_deref() {
                None => true,
                // A page with smooth scrolling has not stopped yet.
                Some("element click intercepted" | "element not interactable") => {
                    self.bring_into_view(&element);
                    false
                }
                Some("stale element reference") => false,
                Some(hindrance) => panic!("{selector} cannot be clicked: {hindrance}"),
            }
        });
    }

    /// The folder for the downloads of the page.
    pub(crate) fn downloads(&self) -> PathBuf {
        engine().downloads(&self.running.profile)
    }

    /// Runs a script with an element as its argument.
    #[track_caller]
    fn script_about(&self, element: &str, script: &str) -> Value {
        self.command("/execute/sync", &json!({"script": script, "args": [{ELEMENT: element}]}))
    }

    fn bring_into_view(&self, element: &str) {
        self.script_about(element, "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })");
    }

    /// An element in the shadow root of a host, or without a host in the page itself.
    #[track_caller]
    fn inside(&self, host: &str, selector: &str) -> String {
        let find = |within: &str, selector: &str| {
            let found =
                self.command(&format!("{within}/element"), &json!({"using": "css selector", "value": selector}));
            found[ELEMENT].as_str().unwrap_or_else(|| panic!("no {selector}: {found}")).to_owned()
        };
        if host.is_empty() {
            return find("", selector);
        }
        let host = find("", host);
        let root = self.get(&format!("/element/{host}/shadow"));
        let root = root[SHADOW].as_str().expect("the host has a shadow root");
        find(&format!("/shadow/{root}"), selector)
    }

    #[track_caller]
    fn get(&self, path: &str) -> Value {
        self.running.wire.ask("GET", &format!("{}{path}", self.running.session), &Value::Null)
    }

    fn delete(&self, path: &str) {
        self.running.wire.ask("DELETE", &format!("{}{path}", self.running.session), &Value::Null);
    }

    #[track_caller]
    fn command(&self, path: &str, body: &Value) -> Value {
        self.running.wire.ask("POST", &format!("{}{path}", self.running.session), body)
    }
}

/// A script in the form that drivers expect.
fn promised(script: &str) -> Value {
    json!({"script": format!("return (async () => {{ {script}\n }})()"), "args": []})
}

impl Drop for Browser {
    fn drop(&mut self) {
        // After a failed test the state of its browser is unknown.
        if engine::is_slow_to_start() && !std::thread::panicking() {
            running::keep(Arc::clone(&self.running));
        }
    }
}

/// The driver's message in that case.
const LOST: &str = "Could not parse script result";

/// Whether it is true at once, or after the window has had time to be drawn again.
fn soon(is_so: impl Fn() -> bool) -> bool {
    let deadline = Instant::now() + Duration::from_millis(200);
    loop {
        if is_so() {
            return true;
        }
        if Instant::now() > deadline {
            return false;
        }
        std::thread::sleep(PAUSE);
    }
}

/// Repeats the check until it is true, or fails after a time limit.
#[track_caller]
pub(crate) fn eventually(what: &str, is_so: impl Fn() -> bool) {
    within(PATIENCE, what, is_so);
}

#[track_caller]
fn within(longest: Duration, what: &str, is_so: impl Fn() -> bool) {
    let deadline = Instant::now() + longest;
    while !is_so() {
        assert!(Instant::now() < deadline, "this does not come: {what}");
        std::thread::sleep(PAUSE);
    }
}

/// Decodes base64 as browsers write it.
pub(crate) fn from_base64(text: &str) -> Vec<u8> {
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0_u32, 0);
    for sign in text.bytes().filter(|sign| *sign != b'=') {
        let value = alphabet.iter().position(|known| *known == sign).expect("base64");
        bits = (bits << 6) | value as u32;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    bytes
}
