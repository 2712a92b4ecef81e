//! The pages on placing the form: both say the same, explain every word of the console, and name the browsers that the
//! build is made for.

use std::process::Command;

use serde_json::Value;

use crate::read;
use crate::sisters::check_outlines;

const ENGLISH: &str = "docs/placing.md";
const DUTCH: &str = "docs/plaatsen.md";

#[test]
fn the_pages_have_the_same_outline() {
    check_outlines(ENGLISH, DUTCH);
}

/// The console leads to these headings, so a word alone is the heading.
#[test]
fn every_word_of_the_doctor_is_a_heading_with_its_cause_and_action() {
    let causes = causes();
    for (page, lang) in [(DUTCH, "nl"), (ENGLISH, "en")] {
        let text = read(page);
        let mut found = text.split("\n### ").skip(1);
        for (word, said) in causes.iter().filter(|(word, _)| word != "ok") {
            let part = |key: &str| said[lang][key].as_str().unwrap_or_else(|| panic!("{word} has no {key} in {lang}"));
            let wanted = format!("{word}\n\n{} {}", part("cause"), part("action"));
            let shown = found.next().unwrap_or_default().trim_end();
            assert_eq!(shown, wanted, "{page}: left what it says, right packages/doctor/causes.js");
        }
        assert_eq!(found.next(), None, "{page} explains a word that the doctor does not have");
    }
}

/// What the form cannot do without, by the table on the page for developers, is what the build is made for and what
/// the other pages say.
#[test]
fn the_browsers_on_every_page_are_those_that_the_features_ask_for() {
    let needed = needed();
    let [chrome, firefox, safari] = &needed;
    let build = read("scripts/minify");
    let target = format!("--target=chrome{chrome},firefox{firefox},safari{safari}");
    assert!(build.contains(&target), "scripts/minify does not say {target}");
    let developers = read("docs/embedding.md");
    let sentence = format!("needs Chrome or Edge {chrome}, Firefox {firefox}, or Safari {safari}.");
    assert!(developers.contains(&sentence), "docs/embedding.md does not say: {sentence}");
    for page in [ENGLISH, DUTCH] {
        let text = read(page);
        for (browser, version) in
            ["| Chrome", "| Edge", "| Firefox", "| Safari"].iter().zip([chrome, chrome, firefox, safari])
        {
            let row =
                text.lines().find(|line| line.starts_with(browser)).unwrap_or_else(|| panic!("{page}: {browser}"));
            assert_eq!(row.split(" | ").nth(1), Some(version.as_str()), "{page}: {row}");
        }
    }
    let old = causes().into_iter().find(|(word, _)| word == "old-browser").expect("a word");
    let action = old.1["en"]["action"].as_str().unwrap_or_default();
    assert!(
        action.contains(&format!("Chrome from {chrome}, Firefox from {firefox}, Safari from {safari}")),
        "{action}"
    );
}

/// The highest version in each column of the table of what the form cannot do without.
fn needed() -> [String; 3] {
    let page = read("docs/embedding.md");
    let rows = page.lines().skip_while(|line| !line.starts_with("| what it cannot do without |")).skip(2);
    let rows: Vec<Vec<&str>> =
        rows.take_while(|line| line.starts_with('|')).map(|row| row.trim_matches('|').split('|').collect()).collect();
    assert!(rows.len() > 10, "docs/embedding.md has no table of what the form cannot do without");
    [1, 2, 3].map(|column| {
        let versions = rows.iter().map(|row| row[column].trim().to_owned());
        versions.max_by(|one, other| number(one).total_cmp(&number(other))).expect("a row")
    })
}

fn number(version: &str) -> f64 {
    version.parse().unwrap_or_else(|error| panic!("{version} is no version: {error}"))
}

/// What the doctor says of each word, in its order.
fn causes() -> Vec<(String, Value)> {
    let script =
        "import { causes } from './packages/doctor/causes.js'; console.log(JSON.stringify(Object.entries(causes)));";
    let output = Command::new("node").args(["--input-type=module", "--eval", script]).output().expect("node runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("it is JSON")
}
