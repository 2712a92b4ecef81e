//! What `make package` wrote, and programs to look into it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use sha2::{Digest, Sha256};

/// The version of this package, which is that of all packages.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

pub(crate) const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A file in `dist/packages`, by what follows the name and the version.
pub(crate) fn package(ending: &str) -> PathBuf {
    folder().join(format!("klachtformulier-{VERSION}{ending}"))
}

pub(crate) fn folder() -> PathBuf {
    let folder = Path::new(ROOT).join("dist/packages");
    assert!(folder.join("SHA256SUMS").exists(), "build the packages first: make package");
    folder
}

/// The folder in the zip, unpacked.
pub(crate) static SITE: LazyLock<PathBuf> = LazyLock::new(|| {
    let to = scratch("site");
    unzip(&package(".zip"), &to);
    to.join("klachtformulier")
});

/// Unpacks a zip by a program of others.
#[track_caller]
pub(crate) fn unzip(zip: &Path, to: &Path) {
    run(Command::new("python3").args(["-m", "zipfile", "-e"]).args([zip, to]));
}

/// An empty folder of this name, for one test.
pub(crate) fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("packages").join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).expect("a folder that can be removed");
    }
    std::fs::create_dir_all(&folder).expect("a folder that can be made");
    folder
}

/// Runs a program that must succeed.
#[track_caller]
pub(crate) fn run(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?} does not run: {error}"));
    let said = [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text));
    assert!(output.status.success(), "{command:?} failed:\n{}", said.join("\n"));
    output
}

/// All files below a folder, sorted, relative to it.
pub(crate) fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(one) = folders.pop() {
        for entry in std::fs::read_dir(&one).expect("a folder that can be read") {
            let path = entry.expect("an entry that can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let within = path.strip_prefix(folder).expect("a path in the folder");
                found.push(within.to_str().expect("a name in UTF-8").to_owned());
            }
        }
    }
    found.sort();
    found
}

pub(crate) fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{} cannot be read: {error}", path.display()))
}

pub(crate) fn text(path: &Path) -> String {
    String::from_utf8(read(path)).unwrap_or_else(|error| panic!("{} is no text: {error}", path.display()))
}

pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
