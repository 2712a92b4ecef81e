//! Runs the doctor in Node.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

/// The doctor's folder.
pub(super) const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/packages/doctor");

/// What the command did.
pub(super) struct Ran {
    pub(super) code: Option<i32>,
    pub(super) out: String,
    pub(super) err: String,
}

/// Runs a module in the doctor's folder with these arguments, in Dutch, whatever the machine speaks.
pub(super) fn module(code: &str, arguments: &[&str]) -> Ran {
    let ran = Command::new("node")
        .args(["--input-type=module", "--eval", code, "--"])
        .args(arguments)
        .current_dir(FOLDER)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "nl_NL.UTF-8")
        .output()
        .expect("node is there: `make tools` says how");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { code: ran.status.code(), out: text(ran.stdout), err: text(ran.stderr) }
}

/// Runs the command.
pub(super) fn doctor(arguments: &[&str]) -> Ran {
    module(
        "import { run } from './cli.js'; process.exitCode = await run(process.argv.slice(1).filter((one) => one !== '--'));",
        arguments,
    )
}

/// The causes, by their words.
pub(super) fn causes() -> BTreeMap<String, Value> {
    let ran = module("import { causes } from './causes.js'; console.log(JSON.stringify(causes))", &[]);
    serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {}", ran.err))
}
