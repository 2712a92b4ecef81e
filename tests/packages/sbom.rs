//! The SBOM lists what is in the packages, and nothing else.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::built::{ROOT, VERSION, package, text};

#[test]
fn it_says_what_it_is_of() {
    let sbom = sbom();
    assert_eq!(sbom["bomFormat"], "CycloneDX");
    assert_eq!(sbom["specVersion"], "1.5");
    assert_eq!(sbom["metadata"]["component"]["version"], VERSION);
    let serial = sbom["serialNumber"].as_str().expect("a number");
    assert_eq!(serial.trim_start_matches("urn:uuid:").len(), 36, "{serial}");
}

#[test]
fn every_crate_has_its_licence_and_the_sum_in_the_lock_file() {
    let locked = locked();
    for component in components().iter().filter(|component| component["name"] != "rust-std") {
        let (name, version) = (text_of(component, "name"), text_of(component, "version"));
        assert_eq!(component["purl"], format!("pkg:cargo/{name}@{version}"));
        assert_eq!(component["hashes"][0]["content"], locked[&(name.clone(), version)], "{name}");
        let licence = component["licenses"][0]["expression"].as_str().expect("a licence");
        assert!(!licence.contains('/'), "{name}: {licence} is no expression");
    }
}

#[test]
fn it_lists_what_is_built_in_and_not_what_only_builds_or_tests() {
    let names: Vec<String> = components().iter().map(|component| text_of(component, "name")).collect();
    for name in ["chrono", "leptos", "wasm-bindgen", "web-sys", "serde_json", "rust-std"] {
        assert!(names.iter().any(|one| one == name), "{name} is missing");
    }
    for name in ["leptos_macro", "proptest", "html5ever", "axum", "rusqlite", "klachtformulier"] {
        assert!(!names.iter().any(|one| one == name), "{name} is in no package");
    }
}

#[test]
fn what_depends_on_what_leads_to_every_crate() {
    let sbom = sbom();
    let all = sbom["dependencies"].as_array().expect("a list");
    let depends: BTreeMap<&str, Vec<&str>> = all
        .iter()
        .map(|one| {
            let on = one["dependsOn"].as_array().expect("a list");
            (one["ref"].as_str().expect("a name"), on.iter().filter_map(Value::as_str).collect())
        })
        .collect();
    let mut reached = vec!["klachtformulier"];
    let mut next = 0;
    while let Some(one) = reached.get(next).copied() {
        for other in &depends[one] {
            if !reached.contains(other) {
                reached.push(other);
            }
        }
        next += 1;
    }
    assert_eq!(reached.len(), components().len() + 1);
}

fn sbom() -> Value {
    serde_json::from_str(&text(&package(".cdx.json"))).expect("it is JSON")
}

fn components() -> Vec<Value> {
    sbom()["components"].as_array().expect("a list").clone()
}

fn text_of(component: &Value, key: &str) -> String {
    component[key].as_str().unwrap_or_else(|| panic!("no {key}: {component}")).to_owned()
}

/// The checksums in the lock file, by name and version.
fn locked() -> BTreeMap<(String, String), String> {
    let lock = text(&std::path::Path::new(ROOT).join("Cargo.lock"));
    let entry = |part: &str| {
        let value = |key: &str| {
            let line = part.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "))?;
            Some(line.trim_matches('"').to_owned())
        };
        Some(((value("name")?, value("version")?), value("checksum")?))
    };
    lock.split("\n\n").filter_map(entry).collect()
}
