//! Nothing in `src/` mentions an organisation: a new organisation is a new file, never a new build.

use serde_json::Value;

use crate::files::FILES;
use crate::source::sources;

#[test]
fn nothing_names_an_organisation() {
    let names = names();
    assert!(names.len() > 12, "the organisation files were not found");
    for file in sources() {
        // Comments count: a comment about one organisation belongs to code for one organisation.
        for (index, line) in file.text.to_lowercase().lines().enumerate() {
            for name in &names {
                assert!(!line.contains(name), "{}:{} names {name}: code for one organisation", file.path, index + 1);
            }
        }
    }
}

/// Everything that identifies an organisation: its ids, names and addresses, in lower case.
fn names() -> Vec<String> {
    let mut names = Vec::new();
    for file in &*FILES {
        let content: Value = serde_json::from_str(&file.text).expect("an organisation file is JSON");
        names.push(file.name.clone());
        names.extend(content.get("id").and_then(Value::as_str).map(str::to_owned));
        gather(&content, None, &mut names);
    }
    names.iter_mut().for_each(|name| *name = name.to_lowercase());
    names.sort();
    names.dedup();
    names
}

/// Collects the name and the domains of e-mail addresses and websites: each belongs to an organisation.
fn gather(value: &Value, key: Option<&str>, names: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            if let Some(name) = members.get("name").filter(|_| members.contains_key("contact")) {
                let texts = name.as_object().map_or_else(|| vec![name], |texts| texts.values().collect());
                names.extend(texts.into_iter().filter_map(Value::as_str).map(str::to_owned));
            }
            // The people in examples are invented, and their e-mail is at example.nl.
            let real = members.iter().filter(|(key, _)| *key != "examples");
            real.for_each(|(key, value)| gather(value, Some(key), names));
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, key, names)),
        Value::String(text) if matches!(key, Some("email" | "to")) => {
            names.extend(text.split_once('@').map(|(_, domain)| domain.to_owned()));
        }
        Value::String(text) if key == Some("websites") => {
            let host = text.split('/').nth(2).unwrap_or_default();
            names.push(host.trim_start_matches("www.").to_owned());
        }
        _ => {}
    }
}
