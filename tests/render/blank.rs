//! Forms that nobody filled in yet: they work without a script, and say nothing twice.

use std::sync::Arc;

use klachtformulier::html::{Blank, element, whole_page};
use klachtformulier::organisation::{Kind, Lang, Organisation};

use crate::page::{self, Found};
use crate::{names, organisation};

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
        Blank {
            organisation: &self.organisation,
            name: self.name,
            procedure,
            lang: self.lang,
            endpoint,
            base: "../",
            src: None,
            one_page: true,
        }
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
    for name in names() {
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

#[test]
fn fields_have_the_names_that_a_receiver_reads_and_never_a_key() {
    for case in cases().into_iter().filter(|case| case.procedure.is_some()) {
        let procedure = case.organisation.procedure(case.procedure.as_deref().unwrap()).unwrap();
        let found = case.whole();
        let inputs = found.iter().filter(|found| ["input", "textarea"].contains(&&*found.name));
        let named: Vec<&str> = inputs.filter_map(|found| found.get("name")).collect();
        let mut expected = Vec::new();
        for question in procedure.questions() {
            let id = &question.id.text;
            let parts: &[&str] = match question.kind {
                Kind::Date => &["day", "month", "year"],
                Kind::Address => &["street", "number", "postcode", "city", "country"],
                Kind::Signature => &["typed"],
                _ => &[],
            };
            expected.extend(parts.iter().map(|part| format!("{id}.{part}")));
            expected.extend(parts.is_empty().then(|| id.clone()));
        }
        expected.push("niet-invullen".to_owned());
        let about = ["format", "organisation", "procedure", "version", "language"];
        let is_posted = case.endpoint.is_some();
        expected.extend(about.into_iter().filter(|_| is_posted).map(str::to_owned));
        for name in &expected {
            assert!(named.contains(&name.as_str()), "{}: no field {name}", case.title());
        }
        for name in named {
            assert!(expected.iter().any(|known| known == name), "{}: {name}", case.title());
        }
        let form = found.iter().find(|found| found.name == "form").unwrap();
        let expected = if is_posted { ("post", Some("/klacht")) } else { ("dialog", None) };
        assert_eq!((form.get("method").unwrap(), form.get("action")), expected, "{}", case.title());
    }
}

#[test]
fn a_question_that_depends_on_others_is_shown_and_says_when_it_applies() {
    let mut seen = 0;
    for case in cases() {
        let found = case.whole();
        let questions: Vec<&Found> = found.iter().filter(|found| found.get("part") == Some("question")).collect();
        assert!(questions.iter().all(|question| question.get("hidden").is_none()), "{}", case.title());
        // Others are shown to somebody who has answered nothing yet.
        let depends = questions.iter().filter(|question| question.get("data-depends").is_some()).count();
        let applies = found.iter().filter(|found| found.get("id").is_some_and(|id| id.ends_with(".applies")));
        assert!(applies.filter(|found| !found.text.is_empty()).count() >= depends, "{}", case.title());
        seen += depends;
    }
    assert!(seen > 10);
}

#[test]
fn what_is_posted_nowhere_says_how_to_send_it() {
    for case in cases().into_iter().filter(|case| case.procedure.is_some()) {
        let found = case.whole();
        let next = found.iter().find(|found| found.get("part") == Some("next")).unwrap();
        let is_posted = case.endpoint.is_some();
        assert_eq!(next.get("type"), Some(if is_posted { "submit" } else { "button" }), "{}", case.title());
        assert_eq!(next.get("data-needs-program").is_none(), is_posted, "{}", case.title());
    }
}

#[test]
fn the_doors_of_an_entrance_lead_to_the_pages_of_the_procedures() {
    for case in cases().into_iter().filter(|case| case.procedure.is_none()) {
        let found = case.whole();
        for door in &*case.organisation.entrance.as_ref().unwrap().choices {
            let page = |to: &str| format!("../organisations/{}.{to}.{}.html", case.name, case.lang.as_str());
            let page = door.procedure.as_deref().map_or_else(|| door.url.as_deref().unwrap().to_owned(), page);
            assert!(found.iter().any(|found| found.get("href") == Some(&page)), "{}: {page}", case.title());
        }
    }
}
