//! Third-party scripts that the tests add to a page; `make tools` fetches them.

use std::process::Command;

/// The script that `scripts/tools` has under a name.
#[track_caller]
pub(crate) fn script(name: &str) -> String {
    let tools = concat!(env!("CARGO_MANIFEST_DIR"), "/scripts/tools");
    let said = Command::new(tools).arg(name).output().expect("scripts/tools runs");
    let path = String::from_utf8_lossy(&said.stdout).trim().to_owned();
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("no {name} at “{path}”, which `make tools` fetches: {error}"))
}
