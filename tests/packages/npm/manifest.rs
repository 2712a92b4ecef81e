//! The manifest of the custom element, and the rest of what the package says of itself, against what is there.

use std::collections::BTreeSet;

use serde_json::Value;

use super::apps::root;

fn package(name: &str) -> String {
    std::fs::read_to_string(root().join("dist/packages/npm").join(name))
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn json(name: &str) -> Value {
    serde_json::from_str(&package(name)).unwrap()
}

fn names(list: &Value) -> BTreeSet<String> {
    list.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
}

/// The words that are quoted between two texts.
fn quoted(text: &str, from: &str, to: &str) -> BTreeSet<String> {
    let (_, rest) = text.split_once(from).unwrap_or_else(|| panic!("no {from}"));
    let (within, _) = rest.split_once(to).unwrap();
    within.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// What the first column of a table in the documentation names, in code.
fn documented(heading: &str) -> BTreeSet<String> {
    let page = std::fs::read_to_string(root().join("docs/embedding.md")).unwrap();
    let (_, section) = page.split_once(heading).unwrap_or_else(|| panic!("no {heading}"));
    let rows = section.lines().skip_while(|line| !line.starts_with("| `")).take_while(|line| line.starts_with('|'));
    rows.map(|row| row.split('`').nth(1).unwrap().to_owned()).collect()
}

#[test]
fn the_manifest_knows_what_the_element_has() {
    let manifest = json("custom-elements.json");
    let element = &manifest["modules"][0]["declarations"][0];
    let loader = package("element.js");
    assert_eq!(element["tagName"], "klacht-formulier");
    assert_eq!(names(&element["attributes"]), quoted(&loader, "observedAttributes = [", "]"));
    assert_eq!(names(&element["attributes"]), documented("## Attributes"));
    assert_eq!(names(&element["cssProperties"]), documented("## How it looks"));
    assert_eq!(names(&element["events"]), documented("## Events"));
    let parts: String = quoted(&loader, "PARTS =", ";").into_iter().collect::<Vec<_>>().concat();
    let parts = parts.split(", ").map(str::to_owned).collect();
    assert_eq!(names(&element["cssParts"]), parts);
    let members = names(&element["members"]);
    for property in quoted(&loader, "MIRRORED = [", "]").into_iter().chain(quoted(&loader, "PROPERTIES = [", "]")) {
        assert!(members.contains(&property), "the manifest has no property {property}");
    }
}

#[test]
fn the_types_know_the_events_and_pages() {
    let types = package("types/index.d.ts");
    for event in documented("## Events") {
        assert!(types.contains(&format!("\"{event}\":")), "no type for {event}");
    }
    for reason in documented("| reason | meaning |") {
        assert!(types.contains(&format!("| \"{reason}\"")), "no type for {reason}");
    }
}

#[test]
fn what_package_json_names_is_there() {
    let package = json("package.json");
    let mut files = Vec::new();
    named(&package["exports"], &mut files);
    files.extend(["main", "types", "customElements"].map(|key| package[key].as_str().unwrap().to_owned()));
    for file in files {
        assert!(root().join("dist/packages/npm").join(&file).is_file(), "{file}");
    }
    assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
    // Whoever reads the file takes the first condition that fits.
    for entry in [".", "./react", "./vue"] {
        let first = format!("\"{entry}\": {{\n      \"types\": ");
        assert!(self::package("package.json").contains(&first), "{entry}");
    }
}

fn named(exports: &Value, files: &mut Vec<String>) {
    match exports {
        Value::String(file) => files.push(file.clone()),
        Value::Object(all) => all.values().for_each(|value| named(value, files)),
        _ => {}
    }
}
