//! The apps in tests/packages, each in a folder of its own with the package in its node_modules, and above it those of the
//! bundlers.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The organisation file of all apps.
const ORGANISATION: &str = "organisations/klik-onderwijs.json";
/// Where an app wants it, if it has this folder; and its first page as HTML.
const PLACES: [&str; 4] = ["src", "app", "public", "dist"];

pub(super) struct App {
    pub(super) folder: PathBuf,
}

impl App {
    /// A copy of an app; what comes after a dash tells copies of one app apart. One that does not exist is empty.
    pub(super) fn named(name: &str) -> Self {
        let (installed, work) = bundlers();
        let folder = work.join(name);
        let of = name.split('-').next().unwrap();
        // What npm installed for this app only.
        let own = installed.join(of).join("node_modules");
        std::fs::create_dir_all(&folder).unwrap();
        if own.exists() {
            copy(&own, &folder.join("node_modules"));
        }
        std::fs::create_dir_all(folder.join("node_modules")).unwrap();
        copy(&root().join("dist/packages/npm"), &folder.join("node_modules/klachtformulier"));
        let source = root().join("tests/packages").join(of);
        if source.exists() {
            copy(&source.join("."), &folder);
        }
        let dist = root().join("dist");
        for place in PLACES.iter().map(|place| folder.join(place)).filter(|place| place.exists()) {
            let start = "organisations/klik-onderwijs.klacht.nl.start.html";
            std::fs::copy(root().join("public").join(ORGANISATION), place.join("organisatie.json")).unwrap();
            std::fs::copy(dist.join(start), place.join("organisatie.klacht.nl.start.html")).unwrap();
        }
        Self { folder }
    }

    /// Copies a file of tests/packages into it.
    pub(super) fn takes(&self, from: &str, to: &str) {
        std::fs::copy(root().join("tests/packages").join(from), self.folder.join(to)).unwrap();
    }

    /// Runs a program that npm installed, to its end. Returns what it said.
    #[track_caller]
    pub(super) fn runs(&self, program: &str, arguments: &[&str]) -> String {
        self.ends(self.command(&self.installed(program)).args(arguments))
    }

    #[track_caller]
    pub(super) fn runs_node(&self, arguments: &[&str]) -> String {
        self.ends(self.command(Path::new("node")).args(arguments))
    }

    /// Where npm put a program.
    pub(super) fn installed(&self, program: &str) -> PathBuf {
        let own = self.folder.join("node_modules/.bin").join(program);
        if own.exists() { own } else { self.folder.join("../node_modules/.bin").join(program) }
    }

    /// A command in this app, which sends nothing anywhere.
    pub(super) fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.folder).env("NEXT_TELEMETRY_DISABLED", "1").env("NO_COLOR", "1").env("CI", "1");
        command
    }

    #[track_caller]
    fn ends(&self, command: &mut Command) -> String {
        let found = command.output().expect("node is there");
        let said = [found.stdout, found.stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
        assert!(found.status.success(), "{command:?}: {said}");
        said
    }
}

pub(super) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder with what npm installed, and the one in which this run works.
fn bundlers() -> &'static (PathBuf, PathBuf) {
    static FOLDERS: OnceLock<(PathBuf, PathBuf)> = OnceLock::new();
    FOLDERS.get_or_init(|| {
        assert!(root().join("dist/packages/npm/element.js").exists(), "build the package first: make package");
        let said = Command::new(root().join("scripts/tools")).arg("bundlers").output().expect("scripts/tools runs");
        let installed = PathBuf::from(String::from_utf8_lossy(&said.stdout).trim());
        assert!(installed.join("node_modules").exists(), "the bundlers are not there; `make tools` fetches them");
        let work = Path::new(env!("CARGO_TARGET_TMPDIR")).join("npm");
        let _ = std::fs::remove_dir_all(&work);
        std::fs::create_dir_all(&work).unwrap();
        copy(&installed.join("node_modules"), &work.join("node_modules"));
        // Next looks for the folder of a project by these.
        for name in ["package.json", "package-lock.json"] {
            std::fs::copy(root().join("tests/packages").join(name), work.join(name)).unwrap();
        }
        (installed, work)
    })
}

/// Copies a folder into another, or as another: by links to the same files where that is possible, for there are thousands.
fn copy(from: &Path, to: &Path) {
    let script = r#"if [ -d "$2" ]; then cp -R "$1" "$2"; else cp -al "$1" "$2" 2>/dev/null || cp -R "$1" "$2"; fi"#;
    let done = Command::new("sh").args(["-c", script, "sh"]).args([from, to]).status();
    assert!(done.is_ok_and(|done| done.success()), "{} can be copied", from.display());
}
