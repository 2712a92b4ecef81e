//! Everything that ARCHITECTURE.md and CONTRIBUTING.md name exists: files, folders, modules, and the items in them.

use std::path::Path;

use crate::contributing::{has_word, quoted, sources};
use crate::read;

const PAGES: [&str; 2] = ["ARCHITECTURE.md", "CONTRIBUTING.md"];
const ROOTS: [&str; 10] =
    ["src", "tests", "docs", "scripts", "public", "packages", "style", "examples", "benches", ".ci"];

#[test]
fn every_path_on_the_pages_is_there() {
    for page in PAGES {
        let names = names(page);
        let paths = names.iter().filter(|name| !name.contains(['<', '{', '*', ' ']));
        for path in paths.filter(|path| ROOTS.iter().any(|root| Path::new(path).starts_with(root))) {
            assert!(Path::new(path).exists(), "{page} names {path}, which is not there");
        }
    }
}

#[test]
fn every_name_in_the_code_that_the_pages_tell_of_is_there() {
    let sources = sources();
    let is_there =
        |name: &str| sources.iter().any(|source| source.path.ends_with(".rs") && has_word(&source.code, name));
    for page in PAGES {
        for name in names(page).iter().filter(|name| is_rust_path(name)) {
            for part in name.trim_end_matches("::").split("::") {
                assert!(is_there(part), "{page} names `{name}`, and there is no {part} in src/");
            }
        }
    }
}

#[test]
fn every_module_has_a_row_in_the_table_of_folders() {
    let page = read("CONTRIBUTING.md");
    for entry in std::fs::read_dir("src").expect("there is a source") {
        let path = entry.expect("an entry that can be read").path().to_string_lossy().replace('\\', "/");
        if path == "src/lib.rs" {
            continue;
        }
        let is_there = page.lines().any(|line| line.starts_with(&format!("| `{path}`")));
        assert!(is_there, "CONTRIBUTING.md has no row for {path}");
    }
}

/// The code in ARCHITECTURE.md is that of the file in the comment above it: the part after the module comment.
#[test]
fn every_example_is_the_code_that_it_is_said_to_be() {
    let page = read("ARCHITECTURE.md");
    let examples: Vec<_> =
        page.split("\n<!-- ").skip(1).filter_map(|rest| rest.split_once(" -->\n```rust\n")).collect();
    assert!(!examples.is_empty(), "ARCHITECTURE.md shows no code");
    for (path, rest) in examples {
        let shown = rest.split("```").next().unwrap_or_default();
        let code: Vec<String> = read(path).lines().filter(|line| !line.starts_with("//!")).map(str::to_owned).collect();
        assert_eq!(shown.trim(), code.join("\n").trim(), "ARCHITECTURE.md: left what it shows, right {path}");
    }
}

/// The texts between backquotes, outside blocks of code.
fn names(page: &str) -> Vec<String> {
    let page = read(page);
    page.split("```").step_by(2).flat_map(str::lines).flat_map(quoted).collect()
}

/// `Form::check`, and not `std::fs` or `busy::` of the tests.
fn is_rust_path(name: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | ':');
    name.contains("::") && !name.ends_with("::") && name.chars().all(is_part)
}
