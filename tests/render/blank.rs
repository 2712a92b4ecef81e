//! Forms that nobody filled in yet: they work without a script, and say nothing twice.

use std::sync::Arc;

use klachtformulier::html::{Blank, element, whole_page};
use klachtformulier::organisation::{Lang, Organisation};

use crate::page::{self, Found};
use crate::{FILES, organisation};

/// A form of a file, and where it is from, for when a test fails.
struct Case {
    organisation: Arc<Organisation>,
    name: &'static str,
    procedure: Option<String>,
    lang: Lang,
    endpoint: Option<&'static str>,
}

impl Case {
    fn blank(&self) -> Blank<'_> {
        let (procedure, endpoint) = (self.procedure.as_deref(), self.endpoint);
        Blank { organisation: &self.organisation, name: self.name, procedure, lang: self.lang, endpoint, base: "../" }
    }

    fn element(&self) -> Vec<Found> {
        page::part(&element(&self.blank()).unwrap())
    }

    fn whole(&self) -> Vec<Found> {
        page::whole(&whole_page(&self.blank()).unwrap())
    }

    fn title(&self) -> String {
        format!("{} {:?} {:?} {:?}", self.name, self.procedure, self.lang, self.endpoint)
    }
}

/// Every form of every file, in both languages, without and with an endpoint, and the entrances.
fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for name in FILES {
        let organisation = Arc::new(organisation(name));
        let mut all = vec![None];
        for procedure in &*organisation.procedures {
            all.push(Some((procedure.id.text.clone(), procedure.is_never_sent())));
        }
        for procedure in all {
            for lang in [Lang::Nl, Lang::En] {
                for endpoint in [None, Some("/klacht")] {
                    if endpoint.is_some() && procedure.as_ref().is_none_or(|(_, is_never_sent)| *is_never_sent) {
                        continue;
                    }
                    let (organisation, procedure) = (Arc::clone(&organisation), procedure.clone());
                    let procedure = procedure.map(|(id, _)| id);
                    cases.push(Case { organisation, name, procedure, lang, endpoint });
                }
            }
        }
    }
    cases
}

#[test]
fn every_form_is_read_without_repairs_as_an_element_and_as_a_page() {
    for case in cases() {
        assert_eq!(case.element().iter().filter(|found| found.name == "template").count(), 1, "{}", case.title());
        let whole = case.whole();
        assert!(whole.iter().all(|found| found.name != "template"), "{}", case.title());
        assert!(whole.iter().any(|found| found.name == "title" && !found.text.is_empty()), "{}", case.title());
    }
}

#[test]
fn ids_are_there_once_and_whatever_refers_to_one_finds_it() {
    for case in cases() {
        let found = case.whole();
        let mut ids: Vec<&str> = found.iter().filter_map(|found| found.get("id")).collect();
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all, "{}", case.title());
        for found in &found {
            for attribute in ["for", "aria-labelledby", "aria-describedby"] {
                for id in found.get(attribute).unwrap_or_default().split_whitespace() {
                    assert!(ids.binary_search(&id).is_ok(), "{}: {attribute} {id}", case.title());
                }
            }
        }
    }
}

#[test]
fn nothing_is_inline_and_no_element_stands_where_it_cannot() {
    for case in cases() {
        for found in case.whole() {
            assert!(found.name != "style", "{}", case.title());
            assert!(found.name != "script" || found.get("src").is_some(), "{}", case.title());
            for (name, value) in &found.attributes {
                assert!(name != "style" && !name.starts_with("on"), "{}: {name}", case.title());
                assert!(!value.trim_start().starts_with("javascript:"), "{}: {name}={value}", case.title());
            }
            let is_within = |name: &str| found.within.iter().any(|outer| outer == name);
            assert!(found.name != "form" || !is_within("form"), "{}: nested forms", case.title());
            assert!(!is_within("p") || !["p", "div", "ul", "section"].contains(&&*found.name), "{}", case.title());
        }
    }
}

#[test]
fn the_container_has_the_marks_that_the_program_sets() {
    let program = std::fs::read_to_string("public/program.js").unwrap();
    let list = program.split("LOOK_AWAY = {").nth(1).and_then(|rest| rest.split("\n};").next()).unwrap();
    let expected: Vec<(String, String)> = list
        .lines()
        .filter_map(|line| line.trim().trim_end_matches(',').split_once(": "))
        .map(|(name, value)| (name.trim_matches('"').to_owned(), value.trim_matches('"').to_owned()))
        .collect();
    assert!(expected.len() > 5);
    for case in cases() {
        let found = case.element();
        let container = found.iter().find(|found| found.name == "div").unwrap();
        assert_eq!(container.attributes, expected, "{}", case.title());
    }
}
