//! What the doctor says: every word has a cause and an action in both languages, in plain sentences.

use std::collections::BTreeSet;

use super::node::{FOLDER, causes, doctor, module};
use super::site::Site;

/// The words that the loader says on the console.
const OF_THE_LOADER: &str = "no-src missing page-instead wrong-type damaged changed mixed policy other-site unreachable \
    moved file-wrong no-such-procedure endpoint-wrong broken";
/// More than anybody reads in one breath.
const MOST: usize = 120;
/// Words that only an English sentence has.
const ENGLISH: &str = "the and with your this that file files page site's should must cannot not is_not when where from \
    upload download update host hosting link button click request response path folder error check settings";

#[test]
fn every_word_has_a_cause_and_an_action_in_both_languages() {
    let causes = causes();
    for word in OF_THE_LOADER.split_whitespace() {
        assert!(causes.contains_key(word), "{word} is on the console, and nothing explains it");
    }
    for (word, said) in &causes {
        for lang in ["nl", "en"] {
            for part in ["cause", "action"] {
                let text = said[lang][part].as_str().unwrap_or_default();
                assert!(text.ends_with('.') && text.len() > 15, "{word} has no {part} in {lang}: “{text}”");
                assert_eq!(text.matches('`').count() % 2, 0, "{word}: “{text}” has code that does not end");
            }
        }
    }
}

#[test]
fn dutch_sentences_are_short_and_dutch() {
    let english: BTreeSet<_> = ENGLISH.split_whitespace().collect();
    for (word, said) in causes() {
        for part in ["cause", "action"] {
            let text = said["nl"][part].as_str().unwrap();
            for sentence in text.split_inclusive(['.', '!', '?']).filter(|sentence| sentence.len() > 3) {
                assert!(sentence.chars().count() < MOST, "{word}: “{sentence}” is long");
            }
            // What stands between backticks is code.
            let plain: String = text.split('`').step_by(2).collect::<Vec<_>>().join(" ").to_lowercase();
            let words = plain.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
            let foreign: Vec<_> = words.filter(|one| english.contains(one)).collect();
            assert!(foreign.is_empty(), "{word}: “{text}” has {foreign:?}");
        }
    }
}

/// Every word that a check says has its cause.
#[test]
fn the_checks_say_no_other_word() {
    let known = causes();
    let mut said = BTreeSet::new();
    for entry in std::fs::read_dir(FOLDER).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "js") {
            let text = std::fs::read_to_string(&path).unwrap();
            for call in ["add(\"", "because(\"", "refuse(\"", "error: \"", "\"endpoint-"] {
                let from = if call.starts_with("\"e") { 1 } else { call.len() };
                said.extend(text.match_indices(call).filter_map(|(at, _)| text[at + from..].split('"').next().map(str::to_owned)));
            }
        }
    }
    said.remove("refused-here");
    assert!(said.len() > 25, "{said:?}");
    let unknown: Vec<_> = said.iter().filter(|word| !known.contains_key(*word)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// The page explains every word where the console links to, and reads without scripts.
#[test]
fn the_page_has_a_section_for_each_word() {
    let page = std::fs::read_to_string(format!("{FOLDER}/controle.html")).unwrap();
    let sections = module("import { sections } from './sections.js'; process.stdout.write(sections());", &[]);
    assert_eq!(sections.err, "");
    for word in causes().keys() {
        assert!(sections.out.contains(&format!("id=\"{word}\"")), "{word}");
    }
    assert!(
        page.contains(&sections.out),
        "controle.html says something else than causes.js; `node packages/doctor/sections.js` writes:\n{}",
        sections.out
    );
}

#[test]
fn the_command_speaks_the_language_that_is_asked_for() {
    let mut site = Site::well();
    site.say("lang=\"nl\"", "lang=\"en-US\"");
    let served = site.start();
    let page = served.named("{SITE}/klacht.html");
    let said = |arguments: &[&str]| doctor(&[&[page.as_str()], arguments].concat()).out;
    assert!(said(&[]).contains("    Wat u eraan doet: Zet `lang=\"nl\"` op het element."), "{}", said(&[]));
    assert!(said(&["--lang", "en"]).contains("    What to do: Put `lang=\"nl\"` on the element."));
    let usage = doctor(&[]);
    assert_eq!(usage.code, Some(2));
    assert!(usage.err.starts_with("Gebruik: klachtformulier doctor ADRES"), "{}", usage.err);
    assert_eq!(doctor(&["--help"]).code, Some(0));
    assert_eq!(doctor(&["ftp://example.nl"]).code, Some(2));
    assert_eq!(doctor(&[&page, "--what"]).code, Some(2));
}
