//! How a release is made: the version is one, every action and every tool is pinned, and no step has more rights than
//! it needs.

use std::path::Path;

use crate::read;

const WORKFLOWS: &str = ".github/workflows";

#[test]
fn the_newest_version_in_the_changelog_is_that_of_the_package() {
    let page = read("CHANGELOG.md");
    let newest = page.lines().find_map(|line| line.strip_prefix("## [")?.split_once("] - "));
    assert_eq!(newest.map(|(version, _)| version), Some(env!("CARGO_PKG_VERSION")));
}

/// A tag can be moved; a commit cannot.
#[test]
fn every_action_is_pinned_by_its_commit_and_says_which_version_that_is() {
    let mut count = 0;
    for (path, text) in workflows() {
        for line in text.lines().filter_map(|line| line.trim().trim_start_matches("- ").strip_prefix("uses: ")) {
            let (action, version) = line.split_once(" # v").unwrap_or_else(|| panic!("{path}: no version at {line}"));
            let commit = action.split_once('@').map_or("", |(_, commit)| commit);
            assert!(commit.len() == 40 && commit.chars().all(|sign| sign.is_ascii_hexdigit()), "{path}: {line}");
            assert_eq!(version.split('.').count(), 3, "{path}: {line}");
            count += 1;
        }
    }
    assert!(count > 0, "no action was found");
}

#[test]
fn a_workflow_has_no_rights_and_each_of_its_jobs_says_which_it_needs() {
    for (path, text) in workflows() {
        assert!(text.contains("\npermissions: {}\n"), "{path}");
        let jobs = text.split("\njobs:\n").nth(1).unwrap_or_else(|| panic!("{path} has no jobs"));
        let count = |start: &str| jobs.lines().filter(|line| line.starts_with(start)).count();
        assert_eq!(count("    permissions:"), count("    runs-on:"), "{path}");
        assert_eq!(count("    timeout-minutes:"), count("    runs-on:"), "{path}");
    }
}

#[test]
fn the_tools_of_npm_are_locked_without_the_name_of_a_registry() {
    let lock = read("scripts/lock/npm/package-lock.json");
    assert!(!lock.contains("\"resolved\"") && lock.contains("\"integrity\""));
    let wanted: serde_json::Value = serde_json::from_str(&read("scripts/lock/npm/package.json")).expect("it is JSON");
    for (name, version) in wanted["devDependencies"].as_object().expect("names") {
        let is_exact = version.as_str().is_some_and(|version| version.starts_with(|sign: char| sign.is_ascii_digit()));
        assert!(is_exact, "{name} {version}");
    }
}

/// Their files only fit together when they are of one version.
#[test]
fn the_wasm_bindgen_that_is_built_is_that_of_the_form() {
    let entry = |lock: &str, name: &str| {
        let start = format!("name = \"{name}\"\nversion = ");
        lock.split(&start).nth(1).and_then(|rest| rest.lines().next()).map(str::to_owned)
    };
    let form = entry(&read("Cargo.lock"), "wasm-bindgen");
    assert!(form.is_some(), "Cargo.lock has no wasm-bindgen");
    assert_eq!(entry(&read("scripts/lock/wasm-bindgen/Cargo.lock"), "wasm-bindgen-cli"), form);
}

fn workflows() -> Vec<(String, String)> {
    let entries = std::fs::read_dir(Path::new(WORKFLOWS)).expect("a folder of workflows");
    let paths = entries.map(|entry| entry.expect("an entry that can be read").path().to_string_lossy().into_owned());
    paths.map(|path| (path.clone(), read(&path))).collect()
}
