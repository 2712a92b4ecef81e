//! Sentences are in `messages` and nowhere else: a test there checks each of them, for language, form of address and
//! plain words.

use crate::source::{Source, sources, stylesheets, texts};

/// Other files that may contain words for people, with the reason.
const FILES: &[(&str, &str)] = &[
    ("src/author/words/", "the sentences for authors"),
    ("src/author/examples.rs", "what was expected, for those sentences"),
    ("src/json/parse.rs", "what was expected, for those sentences"),
    ("src/json/string.rs", "what was expected, for those sentences"),
    ("src/json/encoding.rs", "what was found, for those sentences"),
    ("src/decode/", "what was expected, for those sentences, and descriptions in the JSON Schema"),
    ("src/organisation/", "what was expected, for those sentences, and descriptions in the JSON Schema"),
    ("src/receiving/schema.rs", "descriptions in the JSON Schema"),
    ("src/command/", "the words of the command line"),
    ("src/receiver/", "the words for whoever runs the receiver, and the details of a problem for developers"),
    ("src/documents/mail/header.rs", "names of header fields, days and months, which RFC 5322 fixes"),
    ("src/documents/mail/eml.rs", "names of header fields, which RFC 5322 fixes"),
];

/// Texts that look like words for people and are not, with the reason.
const TEXTS: &[(&str, &str)] = &[
    ("the netherlands", "what people type as their country"),
    ("noopener noreferrer", "the value of an attribute"),
    ("input, textarea", "a selector"),
    ("error file-error", "classes, one of them without a rule in the stylesheets"),
    ("input signature", "classes, one of them without a rule in the stylesheets"),
    ("Accept", "a header of HTTP"),
    ("Content-Type", "a header of HTTP"),
    ("Idempotency-Key", "a header of HTTP"),
    ("Shift", "the name of a key"),
];

#[test]
fn there_are_no_sentences_outside_messages() {
    let classes = classes();
    let mut wrong = Vec::new();
    let mut stale: Vec<&str> = FILES.iter().chain(TEXTS).map(|(allowed, _)| *allowed).collect();
    for file in sources().into_iter().filter(|file| file.module != "messages") {
        for found in words_for_people(&file, &classes) {
            let file_allows = FILES.iter().find(|(path, _)| file.path.starts_with(path));
            match file_allows.or_else(|| TEXTS.iter().find(|(text, _)| *text == found.1)) {
                Some((allowed, _)) => stale.retain(|entry| entry != allowed),
                None => wrong.push(format!("{}:{}: “{}”", file.path, found.0, found.1)),
            }
        }
    }
    assert!(wrong.is_empty(), "these belong in src/messages:\n{}", wrong.join("\n"));
    assert!(stale.is_empty(), "nothing needs these exceptions any more: {stale:?}");
}

/// The texts of a file that look like a sentence or a label, with their lines.
fn words_for_people(file: &Source, classes: &[String]) -> Vec<(usize, String)> {
    let found = texts(&file.text).into_iter().filter(|found| !found.is_debug_name);
    let is_class_list = |text: &str| text.split(' ').all(|word| classes.iter().any(|class| class == word));
    let found = found.filter(|found| is_for_people(&found.text) && !is_class_list(&found.text));
    found.map(|found| (found.line, found.text)).collect()
}

/// Two words side by side, or one with a capital.
fn is_for_people(text: &str) -> bool {
    let text = without_tags(text);
    let words: Vec<Option<&str>> = text.split([' ', '\n']).filter(|part| !part.is_empty()).map(word).collect();
    match words[..] {
        [Some(word)] => word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase),
        _ => words.windows(2).any(|pair| pair.iter().all(Option::is_some)),
    }
}

/// The word, if there are only letters between punctuation. A selector begins with a full stop.
fn word(part: &str) -> Option<&str> {
    if part.starts_with('.') {
        return None;
    }
    let inside = part.trim_matches(|letter: char| !letter.is_alphanumeric());
    let is_word = |letter: char| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’');
    (!inside.is_empty() && inside.chars().all(is_word)).then_some(inside)
}

/// In `documents`, markup is in literals of its own; only the text around the tags is for people.
fn without_tags(text: &str) -> String {
    let mut parts = text.replace("\\n", "\n").split('<').map(str::to_owned).collect::<Vec<_>>().into_iter();
    let first = parts.next().unwrap_or_default();
    parts.fold(first, |text, part| [text.as_str(), " ", part.split_once('>').map_or("", |(_, behind)| behind)].concat())
}

/// The class names in the style sheets.
fn classes() -> Vec<String> {
    let mut classes = Vec::new();
    for sheet in stylesheets() {
        for part in sheet.text.split('.').skip(1) {
            let end = part.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').unwrap_or(part.len());
            classes.extend(part.get(..end).filter(|name| !name.is_empty()).map(str::to_owned));
        }
    }
    assert!(classes.len() > 50, "the stylesheets were not found");
    classes
}

#[track_caller]
fn check(expected: bool, texts: &[&str]) {
    for text in texts {
        assert_eq!(is_for_people(text), expected, "{text}");
    }
}

#[test]
fn words_for_people_are_known() {
    check(
        true,
        &["Uw klacht", "vul in", "Kenmerk", " (ook getekend)", "Ja", "<b>Geachte heer</b>", "Stap {n} van {of}"],
    );
    check(true, &["Ingediend op ", "E-mail:", "zo'n klacht\\nmisschien"]);
}

#[test]
fn other_texts_are_not_for_people() {
    check(
        false,
        &["naam", "klacht:sent", "aria-label", " (", ": ", "{n}", "NL", "<p><b>", "</td>\\n<td width=\\\"1\\\">"],
    );
    check(
        false,
        &["application/json, application/problem+json", "boundary=\"x\"", "T", "image/png", ".question, .page"],
    );
}
