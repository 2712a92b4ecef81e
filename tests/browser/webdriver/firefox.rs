//! Whatever is specific to Firefox and its driver: how they are started, the console, a network that fails.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use super::Browser;

/// Starts the driver. It may use the browser's own context, which gives access to the console and the network.
pub(super) fn driver(port: u16, profile: &Path) -> Command {
    let mut command = Command::new(std::env::var("GECKODRIVER").unwrap_or("geckodriver".to_owned()));
    std::fs::create_dir_all(profile).expect("a folder for what it remembers");
    command.args([format!("--port={port}"), "--allow-system-access".to_owned()]);
    command.arg("--profile-root").arg(profile);
    command
}

/// The capabilities for a new session.
pub(super) fn capabilities(profile: &Path) -> Value {
    let downloads = downloads(profile);
    std::fs::create_dir_all(&downloads).expect("a folder for what is downloaded");
    let mut options = json!({
        "args": ["-headless"],
        "prefs": {
            "intl.accept_languages": "nl",
            "browser.download.dir": downloads,
            "browser.download.folderList": 2,
            "browser.download.useDownloadDir": true,
            "browser.download.always_ask_before_handling_new_types": false,
            "browser.helperApps.neverAsk.saveToDisk": "message/rfc822,text/calendar,text/plain,text/html",
            // The favicon is requested for the page and under its policy, which here allows none.
            "browser.chrome.site_icons": false,
            // Offline, not even this machine can be reached.
            "network.disable-localhost-when-offline": true,
            // Hosts beyond this machine are not found.
            "network.dns.forceResolve": "",
            "network.dns.disabled": true,
            "dom.events.asyncClipboard.readText": true,
        },
    });
    if let Ok(binary) = std::env::var("FIREFOX") {
        options["binary"] = json!(binary);
    }
    json!({"moz:firefoxOptions": options})
}

pub(super) fn downloads(profile: &Path) -> PathBuf {
    profile.join("downloads")
}

/// Its windows are never narrower than 500 pixels; the element in the window that contains the page can be.
pub(super) fn force_width(browser: &Browser, width: u32) {
    in_page_frame(browser, &format!("frame.style.setProperty(side, '{width}px')"));
}

pub(super) fn let_go_of_width(browser: &Browser) {
    in_page_frame(browser, "frame.style.removeProperty(side)");
}

fn in_page_frame(browser: &Browser, each: &str) {
    let script = format!(
        "const frame = gBrowser.selectedBrowser;
         for (const side of ['width', 'min-width', 'max-width']) {each}"
    );
    in_browser(browser, &script);
}

pub(super) fn forget(browser: &Browser) {
    in_browser(
        browser,
        "return new Promise(done => Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, () => done()))",
    );
}

pub(super) fn console_errors(browser: &Browser) -> Vec<String> {
    let script = "const errors = Services.console.getMessageArray()
            .filter(each => each instanceof Ci.nsIScriptError && !(each.flags & Ci.nsIScriptError.warningFlag))
            .filter(each => /^http/.test(each.sourceName))
            .map(each => each.errorMessage);
        Services.console.reset();
        return errors";
    let errors = in_browser(browser, script);
    errors.as_array().into_iter().flatten().filter_map(|error| error.as_str().map(str::to_owned)).collect()
}

pub(super) fn set_offline(browser: &Browser, is_offline: bool) {
    in_browser(browser, &format!("Services.io.offline = {is_offline}"));
}

pub(super) fn collect_garbage(browser: &Browser) {
    in_browser(browser, "Cu.forceGC(); Cu.forceCC()");
}

/// Runs a script in the browser's own context.
pub(super) fn in_browser(browser: &Browser, script: &str) -> Value {
    let context = |name: &str| browser.command("/moz/context", &json!({"context": name}));
    context("chrome");
    let value = browser.command("/execute/sync", &json!({"script": script, "args": []}));
    context("content");
    value
}
