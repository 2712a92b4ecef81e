//! Checks the invariants of ARCHITECTURE.md: an unchecked page is only true on the day it is written.
//!
//! They are checked by reading the source as text. Whatever the compiler or clippy already refuses is not repeated
//! here.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so and stops")]

mod circles;
#[path = "../support/files.rs"]
mod files;
mod graph;
mod imports;
mod names;
mod sentences;
mod source;
mod structs;

use source::{code, code_without_texts, sources};

/// The modules of the view, which may use Leptos.
const VIEW: [&str; 7] = ["browser", "view", "state", "parts", "fields", "pages", "element"];

/// Those among them that may use browser bindings, and the program for JavaScript.
const BROWSER: [&str; 4] = ["browser", "view", "element", "bin"];

#[test]
fn the_core_names_no_leptos_and_no_crate_of_the_browser() {
    nowhere_in(&all_but(&VIEW), &["leptos"]);
    nowhere_in(&all_but(&BROWSER), &["web_sys", "js_sys", "gloo", "wasm_bindgen", "wasm_bindgen_futures"]);
}

#[test]
fn only_the_browser_the_receiver_and_the_programs_ask_for_the_time() {
    let others = all_but(&["browser", "receiver", "bin"]);
    nowhere_in(&others, &["SystemTime", "UNIX_EPOCH", "std::time::Instant"]);
    nowhere_in(&others, &["Instant::now", "Utc::now", "Local::now", "Date::now"]);
    nowhere_in(&others, &["js_sys::Date", "Date::new_0", "Performance", "performance"]);
}

#[test]
fn only_the_receiver_and_the_programs_touch_files_and_the_prompt() {
    nowhere_in(
        &all_but(&["receiver", "bin"]),
        &["std::fs", "std::io", "std::env", "std::net", "std::process", "std::thread"],
    );
}

#[test]
fn nothing_is_unsafe() {
    let manifest = std::fs::read_to_string("Cargo.toml").expect("there is a manifest");
    assert!(manifest.contains("\nunsafe_code = \"forbid\"\n"), "Cargo.toml no longer forbids unsafe code");
    nowhere_in(&all_but(&[]), &["unsafe"]);
}

#[test]
fn no_text_is_ever_read_as_html() {
    let html = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "srcdoc", "parseFromString"];
    let rust = ["inner_html", "outer_html", "insert_adjacent_html", "srcdoc", "parse_from_string"];
    for file in sources().iter().chain(&source::scripts()) {
        let mut code = code(&file.text);
        // The one exception: the loader reads the form that stands as HTML beside an organisation file.
        if file.path == "public/loader/html.js" {
            code = code.replacen("parseFromString", "", 1);
        }
        for name in html.iter().chain(&rust) {
            assert!(!code.contains(name), "{} names {name}: text would be read as HTML", file.path);
        }
    }
}

#[test]
fn every_module_says_first_what_it_is_for() {
    for file in sources() {
        assert!(file.text.starts_with("//! "), "{} does not open with //! and what it is for", file.path);
    }
}

#[test]
fn no_file_is_longer_than_400_lines() {
    for file in sources() {
        let lines = file.text.lines().count();
        assert!(lines <= 400, "{} has {lines} lines; a file past 400 asks to be two", file.path);
    }
}

#[test]
fn every_file_is_a_module_of_the_program() {
    let sources = sources();
    let bins = ["klachtformulier", "klachtformulier-command", "klachtformulier-receiver"];
    let bins = bins.map(|name| format!("src/bin/{name}.rs"));
    let roots = ["src/lib.rs", "src/main.rs"].map(str::to_owned).into_iter().chain(bins).collect::<Vec<_>>();
    for file in sources.iter().filter(|file| !roots.contains(&file.path)) {
        let path = file.path.trim_end_matches(".rs").trim_end_matches("/mod");
        let (folder, name) = path.rsplit_once('/').expect("a file in src/");
        let parents = [format!("{folder}/mod.rs"), format!("{folder}.rs"), format!("{folder}/lib.rs")];
        let mut declared = sources.iter().filter(|parent| parents.contains(&parent.path));
        let is_there = declared.any(|parent| {
            let code = code_without_texts(&parent.text);
            code.lines().any(|line| line.ends_with(&format!("mod {name};")))
        });
        assert!(is_there, "no `mod {name};` declares {}: the compiler never reads it", file.path);
    }
}

/// The modules of `src/`, without some.
fn all_but(without: &[&str]) -> Vec<String> {
    let mut modules: Vec<String> = sources().into_iter().map(|file| file.module).collect();
    modules.sort();
    modules.dedup();
    modules.retain(|module| !without.contains(&module.as_str()));
    modules
}

#[track_caller]
fn nowhere_in(modules: &[String], names: &[&str]) {
    let mut wrong = Vec::new();
    for file in sources().iter().filter(|file| modules.contains(&file.module)) {
        for (index, line) in code_without_texts(&file.text).lines().enumerate() {
            let found = names.iter().filter(|name| source::holds_name(line, name));
            wrong.extend(found.map(|name| format!("{}:{} names {name}", file.path, index + 1)));
        }
    }
    assert!(wrong.is_empty(), "what does not belong there:\n{}", wrong.join("\n"));
}
