//! A browser with its driver, as processes. Starting one takes seconds, so a test's browser is kept for the next test,
//! which finds it as new: a new tab without history, no cookies, an empty cache and console, no downloads. Every server
//! of these tests has a port of its own, so two tests never share an origin, nor the data stored for one.

use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};

use super::engine::engine;
use super::eventually;
use super::wire::Wire;

/// Runs a driver and all its child processes until its standard input closes, which happens when these tests are over,
/// however they end.
const UNTIL_THE_END: &str = r#"profile=$1; shift
"$@" & read -r _
trap "" TERM; kill -TERM 0; wait
# What is still about to end may write once more.
for _ in 1 2 3 4 5 6 7 8 9; do rm -rf "$profile"; sleep 0.1; [ -e "$profile" ] || break; done
kill -KILL 0"#;

/// The browsers that no test uses now.
static IDLE: Mutex<Vec<Arc<Running>>> = Mutex::new(Vec::new());

pub(super) struct Running {
    driver: Child,
    pub(super) wire: Wire,
    pub(super) session: String,
    pub(super) profile: PathBuf,
}

/// An idle browser.
pub(super) fn idle() -> Option<Arc<Running>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop()
}

/// Keeps it for the next test.
pub(super) fn keep(running: Arc<Running>) {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(running);
}

impl Running {
    pub(super) fn start() -> Arc<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("klachtformulier-test-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let profile = std::env::temp_dir().join(name);
        let wire = Wire::at_free_port();
        let driver = engine().driver(wire.port, &profile);
        must_be_there(&driver.get_program().to_string_lossy());
        let driver = until_the_end(&driver, &profile).spawn().expect("there is a shell");
        let mut running = Self { driver, wire, session: String::new(), profile };
        eventually("the driver is ready", || running.wire.is_open());
        let wanted = json!({"capabilities": {"alwaysMatch": engine().capabilities(&running.profile)}});
        let answer = running.wire.ask("POST", "/session", &wanted);
        running.session = format!("/session/{}", answer["sessionId"].as_str().expect("a session has an id"));
        Arc::new(running)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // The browser stops with its session, so that is ended first; after that nothing is left that could fail.
        let _ = self.wire.send("DELETE", &self.session, &Value::Null);
        // Waiting closes its standard input, which ends it.
        let _ = self.driver.wait();
    }
}

pub(super) fn must_be_there(program: &str) {
    let found = Command::new("sh").args(["-c", "command -v \"$1\"", "sh", program]).output();
    assert!(found.is_ok_and(|found| found.status.success()), "{program} must be there; `make tools` installs it");
}

fn until_the_end(driver: &Command, profile: &std::path::Path) -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", UNTIL_THE_END, "sh"]).arg(profile).arg(driver.get_program()).args(driver.get_args());
    shell.envs(driver.get_envs().filter_map(|(name, value)| Some((name, value?))));
    shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
    shell
}
