//! Whatever is specific to Chromium and its driver: how they are started, the console, a network that fails, narrow
//! windows.
//!
//! Everything else that the tests need of a browser is in the W3C standard.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use super::Browser;

/// Starts the driver.
pub(super) fn driver(port: u16) -> Command {
    let mut command = Command::new(std::env::var("CHROMEDRIVER").unwrap_or("chromedriver".to_owned()));
    command.arg(format!("--port={port}"));
    command
}

/// The capabilities for a new session.
pub(super) fn capabilities(profile: &Path) -> Value {
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--js-flags=--expose-gc",
        "--lang=nl",
        // Hosts beyond this machine are not found.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
        &format!("--user-data-dir={}", profile.display()),
    ];
    let downloads = downloads(profile);
    std::fs::create_dir_all(&downloads).expect("a folder for what is downloaded");
    json!({
        "goog:chromeOptions": {
            "args": arguments,
            "prefs": {"download.default_directory": downloads, "download.prompt_for_download": false},
        },
        "goog:loggingPrefs": {"browser": "ALL"},
    })
}

pub(super) fn downloads(profile: &Path) -> PathBuf {
    profile.join("downloads")
}

/// Its windows are never narrower than 500 pixels; its device emulation can be.
pub(super) fn force_width(browser: &Browser, width: u32, height: u32) {
    let metrics = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
    devtools(browser, "Emulation.setDeviceMetricsOverride", &metrics);
}

pub(super) fn let_go_of_width(browser: &Browser) {
    devtools(browser, "Emulation.clearDeviceMetricsOverride", &json!({}));
}

pub(super) fn take_focus(browser: &Browser) {
    devtools(browser, "Page.bringToFront", &json!({}));
    devtools(browser, "Emulation.setFocusEmulationEnabled", &json!({"enabled": true}));
}

/// How many bytes the scripts of the page take after garbage collection, and how many nodes and listeners there are, in
/// the document or detached.
pub(super) fn heap(browser: &Browser) -> [u64; 3] {
    devtools(browser, "HeapProfiler.collectGarbage", &json!({}));
    let bytes = devtools(browser, "Runtime.getHeapUsage", &json!({}))["usedSize"].as_f64().expect("a number of bytes");
    let counts = devtools(browser, "Memory.getDOMCounters", &json!({}));
    let count = |name: &str| counts[name].as_u64().expect("a count");
    [bytes as u64, count("nodes"), count("jsEventListeners")]
}

pub(super) fn slow_down(browser: &Browser, times: f64) {
    devtools(browser, "Emulation.setCPUThrottlingRate", &json!({"rate": times}));
}

pub(super) fn forget(browser: &Browser) {
    slow_down(browser, 1.0);
    forget_origin(browser);
    for command in ["Network.clearBrowserCookies", "Network.clearBrowserCache"] {
        devtools(browser, command, &json!({}));
    }
}

/// Clears what the open page stored for its origin.
fn forget_origin(browser: &Browser) {
    let origin = browser.text("location.origin");
    // A page without an address has no origin.
    if origin != "null" {
        devtools(browser, "Storage.clearDataForOrigin", &json!({"origin": origin, "storageTypes": "all"}));
    }
}

pub(super) fn devtools(browser: &Browser, command: &str, parameters: &Value) -> Value {
    browser.command("/goog/cdp/execute", &json!({"cmd": command, "params": parameters}))
}

pub(super) fn console_errors(browser: &Browser) -> Vec<String> {
    let entries = browser.command("/se/log", &json!({"type": "browser"}));
    let entries = entries.as_array().cloned().unwrap_or_default();
    let errors = entries.iter().filter(|entry| entry["level"] == "SEVERE");
    errors.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
}

pub(super) fn set_offline(browser: &Browser, is_offline: bool) {
    let plenty = 100 * 1024 * 1024;
    let conditions =
        json!({"offline": is_offline, "latency": 0, "download_throughput": plenty, "upload_throughput": plenty});
    browser.command("/chromium/network_conditions", &json!({"network_conditions": conditions}));
}
