//! All organisation files: those that are served, and those that prove that a new organisation needs no code.
//!
//! Part of `support`; tests that need nothing else of it have `#[path = "../support/files.rs"] mod files;`.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::expect_used,
    clippy::panic,
    reason = "shared by tests, which stop where they fail"
)]

use std::path::Path;
use std::sync::LazyLock;

use klachtformulier::author;
use klachtformulier::organisation::{Lang, Organisation};

/// What is served, and what is there for the tests alone.
pub const SERVED: &str = "public/organisations";
pub const FOR_TESTS: &str = "tests/organisations";

/// An organisation file.
pub struct File {
    /// `SERVED` or `FOR_TESTS`.
    pub folder: &'static str,
    /// Without the ending.
    pub name: String,
    pub text: String,
}

/// Those that are served come first; within a folder they are in the order of their names.
pub static FILES: LazyLock<Vec<File>> = LazyLock::new(|| [SERVED, FOR_TESTS].into_iter().flat_map(read).collect());

fn read(folder: &'static str) -> Vec<File> {
    let entries = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).expect("a folder of files");
    let mut files: Vec<File> = entries
        .map(|entry| entry.expect("an entry that can be read").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            File { folder, name, text: std::fs::read_to_string(&path).expect("a file in UTF-8") }
        })
        .collect();
    assert!(files.len() > 2, "{folder}: the files were not found");
    files.sort_by(|one, other| one.name.cmp(&other.name));
    files
}

impl File {
    /// From the folder of the package.
    pub fn path(&self) -> String {
        format!("{}/{}.json", self.folder, self.name)
    }

    pub fn organisation(&self) -> Organisation {
        author::check(self.text.as_bytes()).unwrap_or_else(|faults| {
            let lines = faults.iter().map(|fault| {
                format!("{}:{}: {}\n", self.path(), fault.at.line(), author::message(&fault.kind, Lang::En))
            });
            panic!("{}", lines.collect::<String>())
        })
    }
}

/// The file of that name.
pub fn file(name: &str) -> &'static File {
    FILES.iter().find(|file| file.name == name).unwrap_or_else(|| panic!("no file {name}"))
}
