//! Every fault that `check` can find: one change to a small, valid file, and the fault that it must cause.
//!
//! The changes are made in the text, so that lines and columns are those that an author would see.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]
#![allow(clippy::print_stdout, reason = "the figures of the run with any bytes are worth reading")]

mod any_bytes;
mod depends;
mod dutch;
mod faults;
#[path = "../support/files.rs"]
mod files;
mod never;
mod several;
mod strict;
mod syntax;
mod tree;
mod warnings;

use klachtformulier::author;

/// The small, valid file that the tests change.
const SMALL: &str = include_str!("small.json");

/// The faults of a file, each as `line:column: message`.
fn faults_of(bytes: &[u8]) -> Vec<String> {
    match author::check(bytes) {
        Ok(_) => Vec::new(),
        Err(faults) => faults
            .iter()
            .map(|fault| {
                format!(
                    "{}:{}: {}",
                    fault.at.line(),
                    fault.at.column(),
                    author::message(&fault.kind, klachtformulier::organisation::Lang::En)
                )
            })
            .collect(),
    }
}

/// Replaces a text in the small file once, and returns the line and column of the place that `¦` marks in the new text.
#[track_caller]
fn changed(from: &str, to: &str) -> (String, String) {
    assert!(SMALL.contains(from), "the small file does not hold {from}");
    let marked = SMALL.replacen(from, to, 1);
    let before = marked.split('¦').next().unwrap();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
    (marked.replacen('¦', "", 1), format!("{line}:{column}: "))
}

/// Checks that a change causes exactly one fault, at the marked place, with a message that contains these words.
#[track_caller]
fn check(from: &str, to: &str, words: &str) {
    let (file, place) = changed(from, to);
    let faults = faults_of(file.as_bytes());
    assert_eq!(faults.len(), 1, "expected one fault, found {faults:#?}");
    let fault = &faults[0];
    assert!(fault.starts_with(&place), "expected the place {place}, found {fault}");
    assert!(fault.contains(words), "expected {words:?}, found {fault}");
}

/// Checks that a change causes this fault, among others that follow from it.
#[track_caller]
fn check_among(from: &str, to: &str, words: &str) {
    let (file, place) = changed(from, to);
    let faults = faults_of(file.as_bytes());
    assert!(
        faults.iter().any(|fault| fault.starts_with(&place) && fault.contains(words)),
        "expected {place}{words}, found {faults:#?}"
    );
}

/// Checks that a change is not a fault.
#[track_caller]
fn check_fine(from: &str, to: &str) {
    let (file, _) = changed(from, to);
    assert_eq!(faults_of(file.as_bytes()), Vec::<String>::new());
}

#[test]
fn the_small_file_is_right() {
    assert_eq!(faults_of(SMALL.as_bytes()), Vec::<String>::new());
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    assert_eq!(faults_of(format!("\u{feff}{SMALL}").as_bytes()), Vec::<String>::new());
}
