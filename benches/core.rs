//! The speed of the core, compared with parsing the same text with serde_json in the same run: on a busy machine only
//! the ratio is meaningful.
//!
//! The aim: checking a whole organisation file, including its examples, within 10 times that; assessing a complete
//! complaint within 10 times the parsing of its answers.
#![allow(clippy::unwrap_used, reason = "a bench stops where it fails")]

use divan::{Bencher, black_box};
use klachtformulier::author;
use klachtformulier::calendar::Moment;
use klachtformulier::complaint::{Draft, assess};
use klachtformulier::json;
use klachtformulier::messages;

fn main() {
    divan::main();
}

const FILE: &str = include_str!("../public/organisations/blijf-groep.json");
const PROCEDURE: &str = "clienten";

#[divan::bench_group(name = "an organisation file")]
mod file {
    use super::*;

    #[divan::bench]
    fn parsed_with_serde_json() -> serde_json::Value {
        serde_json::from_str(black_box(FILE)).unwrap()
    }

    #[divan::bench]
    fn checked_whole() -> bool {
        author::check(black_box(FILE.as_bytes())).is_ok()
    }
}

#[divan::bench_group(name = "a complete complaint")]
mod complaint {
    use super::*;

    #[divan::bench]
    fn parsed_with_serde_json(bencher: Bencher<'_, '_>) {
        let text = answers();
        bencher.bench(|| serde_json::from_str::<serde_json::Value>(black_box(&text)).unwrap());
    }

    /// From the checked organisation and the answers as text to errors, verdict and timeline, in words.
    #[divan::bench]
    fn assessed(bencher: Bencher<'_, '_>) {
        let organisation = author::check(FILE.as_bytes()).unwrap();
        let procedure = organisation.procedure(PROCEDURE).unwrap();
        let off = organisation.days_off();
        let now = Moment::read_rfc3339("2026-11-20T10:00:00+01:00").unwrap();
        let lang = klachtformulier::organisation::Lang::Nl;
        let text = answers();
        bencher.bench(|| {
            let (node, _) = json::parse(black_box(text.as_bytes()));
            let draft = Draft::from_json(&node.unwrap()).unwrap();
            let found = assess(procedure, &draft, now, &off);
            assert!(found.problems.is_empty());
            let words: usize = found.timeline.iter().map(|dated| messages::timeline_sentence(dated, lang).len()).sum();
            (found.verdict.outcome, words)
        });
    }
}

/// The answers of the procedure's first example, which is complete, as a form would send them.
fn answers() -> String {
    let file: serde_json::Value = serde_json::from_str(FILE).unwrap();
    let procedures = file["procedures"].as_array().unwrap();
    let procedure = procedures.iter().find(|procedure| procedure["id"] == PROCEDURE).unwrap();
    procedure["examples"][0]["answers"].to_string()
}
