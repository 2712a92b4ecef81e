//! Runs the built command.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

/// The result of a run of the command.
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs the command with these arguments in the folder of the package.
pub(crate) fn run<S: AsRef<std::ffi::OsStr>>(arguments: &[S]) -> Ran {
    run_with(arguments, "")
}

/// The same, with this text on standard input.
pub(crate) fn run_with<S: AsRef<std::ffi::OsStr>>(arguments: &[S], input: &str) -> Ran {
    run_in("C", arguments, input)
}

/// The same, where the environment says which language is spoken.
pub(crate) fn run_in<S: AsRef<std::ffi::OsStr>>(locale: &str, arguments: &[S], input: &str) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_klachtformulier"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        // Whatever the language of the machine is.
        .env("LC_ALL", locale)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("standard input");
    // A command that reads nothing may have ended already.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let Output { status, stdout, stderr } = child.wait_with_output().expect("the command ends");
    let text = |bytes| String::from_utf8(bytes).expect("the command writes UTF-8");
    Ran { code: status.code(), out: text(stdout), err: text(stderr) }
}

/// The files that are served, as paths from the folder of the package.
pub(crate) const FILES: [&str; 3] = [
    "public/organisations/blijf-groep.json",
    "public/organisations/groeimeesters.json",
    "public/organisations/klik-onderwijs.json",
];

/// A file of the package.
pub(crate) fn read(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("the file is there")
}

/// A file of the package, as JSON.
pub(crate) fn json(file: &str) -> Value {
    serde_json::from_str(&read(file)).expect("JSON")
}

/// Writes a file in a folder of its own, and returns its path. Tests run beside each other: two of them may use one name.
pub(crate) fn write(name: &str, text: &str) -> PathBuf {
    static WRITTEN: AtomicUsize = AtomicUsize::new(0);
    let folder =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("command-{}", WRITTEN.fetch_add(1, Ordering::Relaxed)));
    fs::create_dir_all(&folder).expect("a temporary folder can be made");
    let path = folder.join(name);
    fs::write(&path, text).expect("a temporary file can be written");
    path
}

/// The complete answers of a procedure's first example.
pub(crate) fn answers(file: &str, procedure: &str) -> Value {
    let organisation = json(file);
    let procedures = organisation["procedures"].as_array().expect("procedures");
    let found = procedures.iter().find(|found| found["id"] == procedure).expect("the procedure");
    found["examples"][0]["answers"].clone()
}

/// The keys of an object, in alphabetical order.
pub(crate) fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}
