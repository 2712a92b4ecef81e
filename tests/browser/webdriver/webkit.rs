//! What only WebKitGTK and its driver have: how they are started. It needs a screen, which `scripts/browser` gives it.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

/// Without it the buttons around a page keep its windows from being as narrow as a telephone.
const SMALL_BUTTONS: &str =
    "entry, button, toolbar, toolitem, headerbar { min-width: 0; padding: 0; margin: 0; border-width: 0 }
    button { font-size: 1px; -gtk-icon-transform: scale(0.01) }";

/// Starts the driver.
pub(super) fn driver(port: u16, profile: &Path) -> Command {
    let mut command = Command::new(std::env::var("WEBKITDRIVER").unwrap_or("WebKitWebDriver".to_owned()));
    command.arg(format!("--port={port}"));
    // What it would remember, and what it downloads, stays in a folder of its own.
    let home = profile.join("home");
    let look = home.join("gtk-3.0");
    std::fs::create_dir_all(&look).expect("a folder for what it remembers");
    std::fs::write(look.join("gtk.css"), SMALL_BUTTONS).expect("a sheet for its buttons");
    command.env("HOME", &home).env("XDG_CONFIG_HOME", &home).env("XDG_CACHE_HOME", &home).env("XDG_DATA_HOME", &home);
    command.env("LANGUAGE", "nl").env("XDG_DOWNLOAD_DIR", home.join("Downloads"));
    command
}

/// The browser that a session wants.
pub(super) fn capabilities() -> Value {
    let browser = std::env::var("MINIBROWSER").unwrap_or_else(|_| found());
    json!({"webkitgtk:browserOptions": {"binary": browser, "args": ["--automation"]}})
}

/// The small browser that comes with WebKitGTK stands in a folder named after its version.
fn found() -> String {
    let inside = |folder: PathBuf| std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let folders = ["/usr/lib", "/usr/libexec"].into_iter().flat_map(|folder| inside(folder.into()));
    // Debian has a folder for the machine between them.
    let folders: Vec<PathBuf> = folders.flat_map(|folder| inside(folder.clone()).chain([folder])).collect();
    let browsers = folders.into_iter().map(|folder| folder.join("MiniBrowser")).filter(|path| path.is_file());
    let newest = browsers.max().expect("MiniBrowser must be there; `make tools` installs it");
    newest.to_string_lossy().into_owned()
}
