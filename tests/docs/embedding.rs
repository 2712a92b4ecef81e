//! The page on embedding names all attributes, properties, events and reasons, and no others.

use crate::read;

const PAGE: &str = "docs/embedding.md";
const ELEMENT: &str = "public/klachtformulier.js";
const LOADER: &str = "public/loader";
const SHEETS: &str = "style";

#[test]
fn every_attribute_of_the_element_is_explained() {
    let element = read(ELEMENT);
    let list = element.split("observedAttributes = [").nth(1).and_then(|rest| rest.split(']').next());
    let attributes: Vec<&str> = list.expect("attributes that are observed").split('"').skip(1).step_by(2).collect();
    assert_eq!(listed("| attribute |"), attributes);
}

#[test]
fn every_property_of_the_sheet_is_explained() {
    let mut properties = words_from(&given(SHEETS), "var(--klacht-");
    // The form sets this one itself, from the organisation file.
    properties.retain(|property| property != "organisation-accent");
    let mut listed: Vec<String> =
        listed("| property |").iter().map(|name| name.trim_start_matches("--klacht-").to_owned()).collect();
    listed.sort();
    assert_eq!(listed, properties);
}

#[test]
fn every_event_of_the_element_is_explained() {
    let mut listed: Vec<String> =
        listed("| event |").iter().map(|name| name.trim_start_matches("klacht:").to_owned()).collect();
    listed.sort();
    assert_eq!(listed, words_from(&[ELEMENT, LOADER, "src"].map(given).concat(), "\"klacht:"));
}

#[test]
fn every_reason_that_is_explained_is_one_that_is_given() {
    let places = [ELEMENT, LOADER, "src"].map(given).concat();
    for reason in listed("| reason |") {
        assert!(places.contains(&format!("\"{reason}\"")), "{PAGE} explains {reason}, which nothing gives");
    }
    let given = words_from(&places, "because(\"");
    assert!(!given.is_empty(), "{ELEMENT} gives reasons");
    for reason in given {
        assert!(listed("| reason |").contains(&reason), "{PAGE} does not explain {reason}");
    }
}

/// Of a closed root within an open one a page can style only the parts that the loader exports.
#[test]
fn every_part_that_is_explained_is_one_that_the_loader_hands_on() {
    let element = read(ELEMENT);
    let named = element.split("const PARTS =").nth(1).and_then(|rest| rest.split(';').next()).expect("a list");
    let is_part = |letter: char| letter.is_ascii_lowercase() || letter == '-';
    let mut named: Vec<&str> = named.split(|letter| !is_part(letter)).filter(|name| !name.is_empty()).collect();
    let page = read(PAGE);
    let table = page.split("### Parts").nth(1).and_then(|rest| rest.split("## Events").next()).expect("a table");
    let mut explained: Vec<&str> = table
        .lines()
        .filter(|line| line.starts_with("| "))
        .flat_map(|line| line.split('`').skip(1).step_by(2))
        .collect();
    named.sort_unstable();
    explained.sort_unstable();
    assert_eq!(named, explained);
}

/// A page that copies an example also copies the text that visitors see while the form loads.
#[test]
fn every_example_says_that_a_form_is_coming_and_where_else_to_go() {
    for page in ["README.md", PAGE] {
        let text = read(page);
        let inside = text.split("<klacht-formulier ").nth(1).and_then(|rest| rest.split("</klacht-formulier>").next());
        let inside = inside.expect("an example");
        assert!(inside.contains("wordt geladen") && inside.contains("mailto:"), "{page}: {inside}");
    }
}

/// The first column of the table with this heading.
fn listed(heading: &str) -> Vec<String> {
    let page = read(PAGE);
    let rows = page.lines().skip_while(|line| !line.starts_with(heading)).skip(2);
    rows.take_while(|line| line.starts_with('|')).filter_map(|row| Some(row.split('`').nth(1)?.to_owned())).collect()
}

/// The words that follow a text, each once.
fn words_from(text: &str, before: &str) -> Vec<String> {
    let is_part = |letter: &char| letter.is_alphanumeric() || *letter == '-';
    let mut words: Vec<String> =
        text.split(before).skip(1).map(|rest| rest.chars().take_while(is_part).collect()).collect();
    words.sort();
    words.dedup();
    words
}

/// All text of a file, or of all files in a folder.
fn given(path: &str) -> String {
    if !std::path::Path::new(path).is_dir() {
        return read(path);
    }
    let entries = std::fs::read_dir(path).expect("a folder that can be read");
    entries.map(|entry| given(&entry.expect("an entry that can be read").path().to_string_lossy())).collect()
}
