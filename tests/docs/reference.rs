//! The reference at the end of each page lists every key of the format, no other, and every word.

use klachtformulier::organisation::organisation_schema;
use serde_json::Value;

use crate::page::{Needed, PAGES};

#[test]
fn the_tables_list_every_key_and_no_other() {
    let schema = organisation_schema();
    for (page, table) in PAGES.iter().flat_map(|page| page.tables().into_iter().map(move |table| (page, table))) {
        let place = format!("{}, keys of {}", page.path, table.of);
        let part = schema.pointer(&format!("/$defs/{}", table.of)).unwrap_or_else(|| panic!("{place}: gone"));
        let mut keys: Vec<&str> = keys(part).filter(|key| *key != "note").collect();
        let mut listed: Vec<&str> = table.rows.iter().map(|(key, _)| key.as_str()).collect();
        keys.sort_unstable();
        listed.sort_unstable();
        assert_eq!(listed, keys, "{place}: left what the page lists, right what the format has");
        for (key, needed) in &table.rows {
            assert_eq!(*needed == Needed::Yes, is_required(part, key), "{place}: whether {key} is needed");
        }
    }
}

#[test]
fn everything_with_keys_has_a_table() {
    let schema = organisation_schema();
    let parts = schema.get("$defs").and_then(Value::as_object).expect("named parts");
    for page in PAGES {
        let tables = page.tables();
        for (name, part) in parts {
            let listed = tables.iter().filter(|table| table.of == *name).count();
            let wanted = usize::from(keys(part).next().is_some());
            assert_eq!(listed, wanted, "{}: tables with <!-- keys of: {name} -->", page.path);
        }
    }
}

#[test]
fn every_key_and_every_word_of_the_format_is_mentioned() {
    let mut words = Vec::new();
    gather(&organisation_schema(), &mut words);
    words.sort();
    words.dedup();
    assert!(words.len() > 100, "the schema was not understood");
    for page in PAGES {
        let text = page.text();
        for word in &words {
            let is_mentioned = text.contains(&format!("`{word}`")) || text.contains(&format!("\"{word}\""));
            assert!(is_mentioned, "{} does not mention {word}", page.path);
        }
    }
}

fn keys(part: &Value) -> impl Iterator<Item = &str> {
    part.get("properties").and_then(Value::as_object).into_iter().flatten().map(|(key, _)| key.as_str())
}

fn is_required(part: &Value, key: &str) -> bool {
    let required = part.get("required").and_then(Value::as_array);
    required.is_some_and(|required| required.iter().any(|required| required == key))
}

/// All keys and all words that a file can contain, at any depth of the schema.
fn gather(schema: &Value, words: &mut Vec<String>) {
    match schema {
        Value::Object(members) => {
            words.extend(keys(schema).map(str::to_owned));
            let allowed = members.get("enum").and_then(Value::as_array);
            words.extend(allowed.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
            words.extend(members.get("const").and_then(Value::as_str).map(str::to_owned));
            members.values().for_each(|value| gather(value, words));
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, words)),
        _ => {}
    }
}
