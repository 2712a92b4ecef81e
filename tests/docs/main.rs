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
mod placing;
mod reference;
mod release;
mod schema;
mod sisters;

use klachtformulier::author;
use klachtformulier::organisation::Lang;
use page::{Block, Marker, PAGES};

fn read(path: &str) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path} cannot be read: {error}"))
}

#[test]
fn every_file_that_is_said_to_pass_passes() {
    for page in PAGES {
        let mut count = 0;
        for block in page.blocks().iter().filter(|block| block.marker == Some(Marker::Passes)) {
            let place = format!("{}:{}", page.path, block.line);
            let answer = answer(&block.text, page.lang);
            assert!(answer.is_empty(), "{place}: a file that should pass:\n{answer}");
            schema::check(&block.text, None, &place);
            count += 1;
        }
        assert!(count >= 5, "{} builds an organisation step by step", page.path);
    }
}

#[test]
fn every_file_that_is_said_to_fail_fails_in_the_words_below_it() {
    for page in PAGES {
        let all = page.blocks();
        let fails = |block: &Block| block.marker == Some(Marker::Fails);
        let mut count = 0;
        for pair in all.windows(2) {
            let [file, words] = pair else { continue };
            if !fails(file) {
                continue;
            }
            let place = format!("{}:{}", page.path, words.line);
            assert_eq!(words.language, "text", "{place}: a file that fails is followed by what the command answers");
            let answer = answer(&file.text, page.lang);
            assert_eq!(words.text, answer, "{place}: left what the page says, right what the command answers");
            count += 1;
        }
        assert!(count >= 2, "{} shows faults too", page.path);
        assert_eq!(count, all.iter().filter(|block| fails(block)).count(), "{}: files that fail", page.path);
    }
}

#[test]
fn every_part_of_a_file_is_what_it_is_said_to_be() {
    for page in PAGES {
        for block in page.blocks() {
            let Some(Marker::A(name)) = &block.marker else { continue };
            schema::check(&block.text, Some(name), &format!("{}:{}", page.path, block.line));
        }
    }
}

#[test]
fn every_json_block_says_what_it_shows() {
    for page in PAGES {
        for block in page.blocks().iter().filter(|block| block.language == "json") {
            let said = block.marker.is_some();
            assert!(said, "{}:{}: no <!-- passes -->, <!-- fails --> or <!-- a: … -->", page.path, block.line);
        }
    }
}

/// The output of `klachtformulier check de-linde.json` in this language.
fn answer(text: &str, lang: Lang) -> String {
    let faults = author::check(text.as_bytes()).err().unwrap_or_default();
    let line = |fault: &klachtformulier::decode::Fault| {
        let message = author::message(&fault.kind, lang);
        format!("de-linde.json:{}:{}: error: {message}\n", fault.at.line(), fault.at.column())
    };
    faults.iter().map(line).collect()
}
