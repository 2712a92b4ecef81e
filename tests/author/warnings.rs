//! Warnings: what is allowed, and probably not meant.

use klachtformulier::author::{self, Warning};

use klachtformulier::organisation::Lang;

use super::{SMALL, changed};
use crate::files::FILES;

fn warnings_of(file: &str) -> Vec<String> {
    let line = |warning: &Warning| {
        format!("{}:{}: {}", warning.at.line(), warning.at.column(), author::warning(&warning.doubt, Lang::En))
    };
    author::inspect(file.as_bytes()).warnings.iter().map(line).collect()
}

/// Checks that a change causes exactly one warning, at the marked place, with these words, and no fault.
#[track_caller]
fn check(from: &str, to: &str, words: &str) {
    let (file, place) = changed(from, to);
    assert_eq!(author::inspect(file.as_bytes()).faults, [], "{to}");
    let warnings = warnings_of(&file);
    assert_eq!(warnings.len(), 1, "{to}: {warnings:#?}");
    assert!(warnings[0].starts_with(&place) && warnings[0].contains(words), "{place}{words}: {}", warnings[0]);
}

/// Checks that a change causes no warning.
#[track_caller]
fn check_none(from: &str, to: &str) {
    assert_eq!(warnings_of(&SMALL.replacen(from, to, 1)), [""; 0], "{to}");
    assert!(SMALL.contains(from));
}

const TEXT: &str = "\"Voor iedereen.\"";

#[test]
fn the_organisation_files_have_none() {
    assert_eq!(warnings_of(SMALL), [""; 0]);
    for file in &*FILES {
        assert_eq!(warnings_of(&file.text), [""; 0], "{}", file.path());
    }
}

#[test]
fn html_and_markdown_are_seen_as_they_stand() {
    check(TEXT, "¦\"Voor <b>iedereen</b>.\"", "\"<b>\"");
    check(TEXT, "¦\"Voor iedereen.<br/>Ook voor u.\"", "\"<br/>\"");
    check(TEXT, "¦\"Voor iedereen&nbsp;hier.\"", "\"&nbsp;\"");
    check(TEXT, "¦\"Voor **iedereen**.\"", "\"**\"");
    check(TEXT, "¦\"Lees [de regeling](regeling.pdf).\"", "\"](\"");
    check_none(TEXT, "\"Voor wie jonger is dan 18 (< 18), of ouder dan 65 (> 65).\"");
    check_none(TEXT, "\"Voor iedereen & altijd.\"");
}

#[test]
fn an_address_in_a_text_is_no_link() {
    check(TEXT, "¦\"Lees meer op https://www.example.nl/klachten.\"", "\"https://www.example.nl/klachten\"");
    check(TEXT, "{\"nl\": \"Voor iedereen.\", \"en\": ¦\"See (www.example.nl).\"}", "\"www.example.nl\"");
    // It has a link already.
    check_none("\"text\": \"Privacyverklaring\"", "\"text\": \"Lees de verklaring op www.voorbeeld.example.\"");
}

#[test]
fn a_text_that_nobody_reads_is_told() {
    let long = "Dit leest niemand. ".repeat(200);
    check(TEXT, &format!("¦\"{long}\""), "3800 characters");
}

#[test]
fn a_date_is_told_once() {
    let from = "\"We lezen het, uiterlijk {by}.\"";
    check(from, "¦\"We lezen het, uiterlijk {by}. Dus {by}.\"", "{by} twice");
}

#[test]
fn a_text_speaks_in_the_tone_of_the_organisation() {
    check(TEXT, "¦\"Voor iedereen, ook voor jou.\"", "\"jou\" in a text, while the tone is \"u\"");
}

#[test]
fn another_tone_in_one_procedure_is_its_own() {
    let tone = SMALL.replacen("\"title\": \"Bezwaar\"", "\"tone\": \"je\", \"title\": \"Je bezwaar\"", 1);
    assert_eq!(warnings_of(&tone), [""; 0]);
    let mixed = tone.replacen("\"Je bezwaar\"", "\"Uw bezwaar\"", 1);
    let found = warnings_of(&mixed);
    assert!(found.len() == 1 && found[0].contains("\"Uw\" in a text, while the tone is \"je\""), "{found:#?}");
    // English has one word for both, and a note is seen by nobody.
    check_none(TEXT, "{\"nl\": \"Voor iedereen.\", \"en\": \"Je ne sais quoi.\"}");
    check_none("\"format\": 1,", "\"format\": 1, \"note\": \"Vraag het aan je collega: <b>bel</b>.\",");
}

#[test]
fn a_term_that_no_law_moves_is_told() {
    let weeks = "\"term\": {\"weeks\": 2}";
    check(weeks, "\"term\": ¦{\"weeks\": 13, \"moved\": true}", "\"moved\" changes nothing");
    check_none(weeks, "\"term\": {\"weeks\": 12, \"moved\": true}");
    // In a condition too; an example shows that it is not moved.
    let month = "\"term\": {\"months\": 1}";
    let (file, place) = changed(month, "\"term\": ¦{\"months\": 4, \"moved\": true}");
    assert!(warnings_of(&file).iter().any(|warning| warning.starts_with(&place)), "{place}");
    check("\"term\": {\"years\": 1}", "\"term\": ¦{\"years\": 1, \"moved\": true}", "\"moved\" changes nothing");
    check("\"term\": {\"hours\": 48}", "\"term\": ¦{\"hours\": 48, \"moved\": true}", "\"moved\" changes nothing");
}

#[test]
fn a_complaint_that_cannot_be_sent_in_writing_is_told() {
    let mail = "\"deliveries\": {\"mail\": {\"to\": \"klacht@voorbeeld.example\", \"subject\": \"Bericht\"}}";
    check(mail, "\"deliveries\": ¦{\"in_person\": \"Kom langs.\"}", "in writing");
    check_none(mail, "\"deliveries\": {\"in_person\": \"Kom langs.\", \"endpoint\": {\"url\": \"/klacht\"}}");
}

#[test]
fn a_moment_has_the_offset_of_the_netherlands() {
    let now = "\"name\": \"te laat en niet compleet\",\n          \"now\": \"2026-11-20T10:00:00+01:00\"";
    let with =
        |offset: &str| now.replace("\"2026-11-20T10:00:00+01:00\"", &format!("¦\"2026-11-20T10:00:00{offset}\""));
    check(now, &with("+02:00"), "2026-11-20T09:00:00+01:00");
    check_none(now, &with("Z").replace('¦', ""));
}

#[test]
fn an_example_is_filed_while_its_version_is_in_force() {
    let version = "\"version\":";
    let with = |more: &str| SMALL.replacen(version, &format!("{more}, {version}"), 1);
    let outside =
        |more: &str| warnings_of(&with(more)).iter().filter(|warning| warning.contains("not in force")).count();
    assert_eq!(outside("\"valid_from\": \"2020-01-01\", \"valid_to\": \"2099-12-31\""), 0);
    assert!(outside("\"valid_from\": \"2099-12-31\"") > 0);
    assert!(outside("\"valid_to\": \"2020-01-01\"") > 0);
}
