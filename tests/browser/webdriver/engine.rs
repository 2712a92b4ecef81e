//! The engines that the tests run in, each with its own driver: `ENGINE=firefox make browser` takes another one than
//! Chromium.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use serde_json::Value;

use super::{Browser, chromium, firefox, webkit};

/// An engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

/// The engine of this run.
pub(crate) fn engine() -> Engine {
    match std::env::var("ENGINE").as_deref() {
        Ok("firefox") => Engine::Firefox,
        Ok("webkit") => Engine::Webkit,
        Ok("chromium") | Err(_) => Engine::Chromium,
        Ok(other) => panic!("ENGINE is “{other}”, and not chromium, firefox or webkit"),
    }
}

/// Whether this run leaves a check out; prints why. Only for what cannot be done in another way.
pub(crate) fn leaves_out(engine_without: Engine, why: &str) -> bool {
    let is_left_out = engine() == engine_without;
    static SAID: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    if is_left_out && SAID.lock().unwrap_or_else(PoisonError::into_inner).insert(why.to_owned()) {
        say(&format!("not tested in {engine_without:?}: {why}"));
    }
    is_left_out
}

/// Prints a line even if the test passes: straight to standard error, because the output of print macros is hidden
/// then.
pub(crate) fn say(words: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{words}");
}

impl Engine {
    pub(super) fn driver(self, port: u16, profile: &Path) -> Command {
        match self {
            Self::Chromium => chromium::driver(port),
            Self::Firefox => firefox::driver(port, profile),
            Self::Webkit => webkit::driver(port, profile),
        }
    }

    pub(super) fn capabilities(self, profile: &Path) -> Value {
        match self {
            Self::Chromium => chromium::capabilities(profile),
            Self::Firefox => firefox::capabilities(profile),
            Self::Webkit => webkit::capabilities(),
        }
    }

    pub(super) fn downloads(self, profile: &Path) -> PathBuf {
        match self {
            Self::Chromium => chromium::downloads(profile),
            Self::Firefox => firefox::downloads(profile),
            Self::Webkit => profile.join("home/Downloads"),
        }
    }
}

/// Makes pages narrower than the engine's windows can be.
pub(super) fn force_width(browser: &Browser, width: u32, height: u32) {
    match engine() {
        Engine::Chromium => chromium::force_width(browser, width, height),
        Engine::Firefox => firefox::force_width(browser, width),
        // Its windows can be as narrow as needed.
        Engine::Webkit => {}
    }
}

pub(super) fn let_go_of_width(browser: &Browser) {
    match engine() {
        Engine::Chromium => chromium::let_go_of_width(browser),
        Engine::Firefox => firefox::let_go_of_width(browser),
        Engine::Webkit => {}
    }
}

/// Gives the page the focus, as if its window were the only one: on a busy machine the tab of a reused browser does not
/// always get it.
pub(super) fn take_focus(browser: &Browser) {
    match engine() {
        Engine::Chromium => chromium::take_focus(browser),
        // Set where it matters: `take_window_focus`.
        Engine::Firefox => {}
        // Each has a screen of its own.
        Engine::Webkit => {}
    }
}

/// Whether a browser is kept for the next test, rather than started again.
pub(super) fn is_slow_to_start() -> bool {
    engine() != Engine::Webkit
}

/// Clears what other tests may have left, for all origins.
pub(super) fn forget(browser: &Browser) {
    match engine() {
        Engine::Chromium => chromium::forget(browser),
        Engine::Firefox => firefox::forget(browser),
        // Never kept.
        Engine::Webkit => {}
    }
}

impl Browser {
    /// The errors in the page's console. Reading empties it.
    pub(crate) fn console_errors(&self) -> Vec<String> {
        match engine() {
            Engine::Chromium => chromium::console_errors(self),
            Engine::Firefox => firefox::console_errors(self),
            Engine::Webkit => webkit::console_errors(self),
        }
    }

    /// Switches the network off or on.
    pub(crate) fn set_offline(&self, is_offline: bool) {
        match engine() {
            Engine::Chromium => chromium::set_offline(self, is_offline),
            Engine::Firefox => firefox::set_offline(self, is_offline),
            Engine::Webkit => webkit::set_offline(self, is_offline),
        }
        self.wait_for(&format!("navigator.onLine === {}", !is_offline));
    }

    /// The memory in use by the page, if the engine reports it: bytes of its scripts, nodes, listeners.
    pub(crate) fn heap(&self) -> Option<[u64; 3]> {
        let why = "what the scripts of a page take: only Chromium's driver tells it";
        let is_told = !leaves_out(Engine::Firefox, why) && !leaves_out(Engine::Webkit, why);
        is_told.then(|| chromium::heap(self))
    }

    /// Slows the page's CPU down by a factor, if the engine can, until its browser is cleaned.
    pub(crate) fn slow_down(&self, times: f64) {
        assert_eq!(engine(), Engine::Chromium, "only Chromium can be slowed down");
        chromium::slow_down(self, times);
    }

    /// Runs the page's garbage collector.
    pub(crate) fn collect_garbage(&self) {
        match engine() {
            Engine::Chromium => drop(self.script("gc(); await new Promise(done => setTimeout(done)); gc()")),
            Engine::Firefox => firefox::collect_garbage(self),
            Engine::Webkit => webkit::collect_garbage(self),
        }
    }
}
