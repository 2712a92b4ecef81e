//! Whatever is specific to WebKitGTK and its driver: how they are started, and the replacements for a console and a
//! network.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use super::running::must_be_there;
use super::{Browser, ELEMENT, eventually};

/// Without it the buttons around a page keep its windows from being as narrow as a telephone.
const SMALL_BUTTONS: &str =
    "entry, button, toolbar, toolitem, headerbar { min-width: 0; padding: 0; margin: 0; border-width: 0 }
    button { font-size: 1px; -gtk-icon-transform: scale(0.01) }";

/// The errors that the console would show, as far as a page can hear them: the driver has no console. The script that
/// `form` adds to every page collects them.
pub(super) fn console_errors(browser: &Browser) -> Vec<String> {
    let errors = browser.script("return globalThis.errorsHeard?.splice(0) ?? []");
    errors.as_array().into_iter().flatten().filter_map(|error| error.as_str().map(str::to_owned)).collect()
}

/// The driver cannot switch the network off. The page gets the `offline` event, and its requests fail before they
/// leave; so the tests show how the form reacts, and not whether the engine would have reported it.
pub(super) fn set_offline(browser: &Browser, is_offline: bool) {
    browser.script(if is_offline { GOES_OFFLINE } else { "globalThis.goOnline()" });
}

const GOES_OFFLINE: &str = "const { fetch } = globalThis, { send } = XMLHttpRequest.prototype;
    const say = onLine => {
      Object.defineProperty(navigator, 'onLine', { value: onLine, configurable: true });
      dispatchEvent(new Event(onLine ? 'online' : 'offline'));
    };
    globalThis.fetch = () => Promise.reject(new TypeError('no network'));
    XMLHttpRequest.prototype.send = function () { setTimeout(() => this.dispatchEvent(new ProgressEvent('error'))); };
    globalThis.goOnline = () => {
      globalThis.fetch = fetch;
      XMLHttpRequest.prototype.send = send;
      say(true);
    };
    say(false)";

/// The collector cannot be called, but it runs when much memory is allocated: so memory is allocated until an
/// unreferenced object is gone.
pub(super) fn collect_garbage(browser: &Browser) {
    let script = "globalThis.canary ??= new WeakRef({});
        for (let n = 0; n < 64; n++) new ArrayBuffer(1 << 20);
        const isGone = !canary.deref();
        if (isGone) delete globalThis.canary;
        return isGone";
    eventually("garbage is collected", || browser.script(script) == Value::Bool(true));
}

/// The driver scrolls by itself, and then clicks where the element was before. If the page made the element anew
/// meanwhile, the click finds that.
pub(super) fn bring_into_view(browser: &Browser, element: &str) {
    let script = "const [element] = arguments;
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";
    let body = json!({"script": script, "args": [{ELEMENT: element}]});
    let _: Option<String> = browser.running.wire.hindrance(&format!("{}/execute/sync", browser.running.session), &body);
}

/// The driver does not wait for the keys that it pressed; the next action would get the last ones.
pub(super) fn wait_for_keys(browser: &Browser, element: &str, before: &Value, text: &str) {
    let typed = json!(text.trim_end_matches('\t'));
    let script = format!(
        "const [{{ type, value }}] = arguments;
         return type === 'file' || value !== {before} && value.endsWith({typed})"
    );
    eventually(&format!("{typed} is typed"), || browser.script_about(element, &script) == Value::Bool(true));
}

/// On one screen only one window would have the focus, and another test's browser would take it; so each browser has a
/// virtual screen of its own.
const ON_A_SCREEN: &str = r#"number=$1; shift
Xvfb -displayfd 1 -screen 0 1600x1200x24 -nolisten tcp >"$number" &
until [ -s "$number" ]; do sleep 0.02; done
DISPLAY=:$(cat "$number") exec "$@""#;

/// Starts the driver.
pub(super) fn driver(port: u16, profile: &Path) -> Command {
    let driver = std::env::var("WEBKITDRIVER").unwrap_or("WebKitWebDriver".to_owned());
    ["Xvfb", &driver].into_iter().for_each(must_be_there);
    let mut command = Command::new("sh");
    command.args(["-c", ON_A_SCREEN, "sh"]).arg(profile.join("screen")).args([driver, format!("--port={port}")]);
    // Its settings and its downloads stay in a folder of their own.
    let home = profile.join("home");
    let look = home.join("gtk-3.0");
    std::fs::create_dir_all(&look).expect("a folder for what it remembers");
    std::fs::write(look.join("gtk.css"), SMALL_BUTTONS).expect("a sheet for its buttons");
    std::fs::create_dir_all(home.join("Downloads")).expect("a folder for what is downloaded");
    std::fs::write(home.join("user-dirs.dirs"), "XDG_DOWNLOAD_DIR=\"$HOME/Downloads\"").expect("it can be named");
    command.env("HOME", &home).env("XDG_CONFIG_HOME", &home).env("XDG_CACHE_HOME", &home).env("XDG_DATA_HOME", &home);
    command.env("LANGUAGE", "nl");
    command
}

/// The capabilities for a new session.
pub(super) fn capabilities() -> Value {
    let browser = std::env::var("MINIBROWSER").unwrap_or_else(|_| found());
    json!({"webkitgtk:browserOptions": {"binary": browser, "args": ["--automation"]}})
}

/// `MiniBrowser` comes with WebKitGTK, in a folder named after its version.
fn found() -> String {
    let inside = |folder: PathBuf| std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let folders = ["/usr/lib", "/usr/libexec"].into_iter().flat_map(|folder| inside(folder.into()));
    // Debian has a folder for the architecture between them.
    let folders: Vec<PathBuf> = folders.flat_map(|folder| inside(folder.clone()).chain([folder])).collect();
    let browsers = folders.into_iter().map(|folder| folder.join("MiniBrowser")).filter(|path| path.is_file());
    let newest = browsers.max().expect("MiniBrowser must be there; `make tools` installs it");
    newest.to_string_lossy().into_owned()
}
