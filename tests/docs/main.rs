//! The pages for authors and for contributors, compared with the code: their examples work, and their lists are
//! complete.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so and stops")]

mod contributing;
mod embedding;
#[path = "../support/files.rs"]
mod files;
mod links;
mod page;
mod paths;
mod reference;
mod schema;

use klachtformulier::author;
use page::{Block, Marker, blocks};

/// The page that explains the organisation file.
fn page() -> String {
    read("docs/organisation-file.md")
}

fn read(path: &str) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path} cannot be read: {error}"))
}

#[test]
fn every_file_that_is_said_to_pass_passes() {
    let passing = each(|block| block.marker == Some(Marker::Passes));
    assert!(passing.len() >= 5, "the page builds an organisation step by step");
    for block in passing {
        let answer = answer(&block.text);
        assert!(answer.is_empty(), "docs/organisation-file.md:{}: a file that should pass:\n{answer}", block.line);
        schema::check(&block.text, None, block.line);
    }
}

#[test]
fn every_file_that_is_said_to_fail_fails_in_the_words_below_it() {
    let page = page();
    let all = blocks(&page);
    let failing = all.windows(2).filter(|pair| matches!(pair, [file, _] if file.marker == Some(Marker::Fails)));
    let mut count = 0;
    for pair in failing {
        let [file, words] = pair else { continue };
        let place = format!("docs/organisation-file.md:{}", words.line);
        assert_eq!(words.language, "text", "{place}: a file that fails is followed by what the command answers");
        assert_eq!(words.text, answer(&file.text), "{place}: left what the page says, right what the command answers");
        count += 1;
    }
    assert!(count >= 2, "the page shows faults too");
    assert_eq!(count, all.iter().filter(|block| block.marker == Some(Marker::Fails)).count());
}

#[test]
fn every_part_of_a_file_is_what_it_is_said_to_be() {
    for block in each(|block| matches!(block.marker, Some(Marker::A(_)))) {
        let Some(Marker::A(name)) = &block.marker else { continue };
        schema::check(&block.text, Some(name), block.line);
    }
}

#[test]
fn every_json_block_says_what_it_shows() {
    for block in each(|block| block.language == "json") {
        let said = block.marker.is_some();
        assert!(said, "docs/organisation-file.md:{}: no <!-- passes -->, <!-- fails --> or <!-- a: … -->", block.line);
    }
}

fn each(wanted: impl Fn(&Block) -> bool) -> Vec<Block> {
    blocks(&page()).into_iter().filter(wanted).collect()
}

/// The output of `klachtformulier check de-linde.json`.
fn answer(text: &str) -> String {
    let faults = author::check(text.as_bytes()).err().unwrap_or_default();
    let line = |fault: &klachtformulier::decode::Fault| {
        format!(
            "de-linde.json:{}:{}: error: {}\n",
            fault.at.line(),
            fault.at.column(),
            author::message(&fault.kind, klachtformulier::organisation::Lang::En)
        )
    };
    faults.iter().map(line).collect()
}
