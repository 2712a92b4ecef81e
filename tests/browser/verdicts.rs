//! Every example that is not admissible: the text that the visitor reads, and that the complaint can be sent all the
//! same.

use std::collections::HashSet;

use serde_json::json;

use crate::cases::{Example, Procedure, dutch, procedure};
use crate::fill::Filling;
use crate::form::{Page, SEEN, inside};
use crate::receiver::Receiver;

#[test]
fn somebody_at_blijf_groep_for_whom_the_form_is_not_meant() {
    check_all("blijf-groep", "externen", &["other_door", "inadmissible"]);
}

#[test]
fn a_training_that_ended_long_ago() {
    check_all("blijf-groep", "scholing", &["late", "other_door"]);
}

#[test]
fn an_objection_that_comes_late() {
    check_all("klik-onderwijs", "bezwaar", &["late"]);
}

/// If it is asked for while there are errors, the verdict follows from the answers at the moment it is shown.
#[test]
fn what_is_asked_for_beside_errors_is_of_the_answers_of_now() {
    let procedure = procedure("klik-onderwijs", "bezwaar");
    let page = Page::start(1280);
    page.show("nl", "2026-11-29T12:00:00+01:00", &procedure.element("layout=page"));
    page.wait_until_ready();
    let type_date = |day: &str, month: &str| {
        for (part, text) in [("day", day), ("month", month), ("year", "2026")] {
            page.type_into(&format!("datum-besluit.{part}"), text);
        }
    };
    type_date("1", "1");
    page.next();
    page.browser.wait_for(&inside("[part=why]"));
    page.browser.script(&format!(
        "for (const part of ['day', 'month']) {{
           const input = {SHADOW}.getElementById('datum-besluit.' + part);
           input.value = part === 'day' ? '28' : '11'; input.dispatchEvent(new Event('input'));
         }}",
        SHADOW = crate::form::ROOT
    ));
    page.click("[part=why]");
    page.wait_for_page("verdict");
    assert!(!page.said().contains("15 januari"), "{}", page.said());
}

#[test]
fn no_other_example_is_anything_but_admissible() {
    let tested = ["blijf-groep/externen", "blijf-groep/scholing", "klik-onderwijs/bezwaar"];
    for known in crate::cases::procedures() {
        let name = format!("{}/{}", known.organisation, known.id);
        let has_verdicts = known.examples().iter().any(|example| example.outcome() != "admissible");
        assert_eq!(has_verdicts, tested.contains(&name.as_str()), "{name}");
    }
}

/// Meets every verdict of a procedure, and sends one complaint for each outcome.
#[track_caller]
fn check_all(organisation: &str, id: &str, outcomes: &[&str]) {
    let procedure = procedure(organisation, id);
    let page = Page::start(1280);
    let mut sent = HashSet::new();
    for example in procedure.examples().iter().filter(|example| example.outcome() != "admissible") {
        check(&page, &procedure, example, sent.insert(example.outcome().to_owned()));
    }
    assert_eq!(sent, outcomes.iter().map(|outcome| (*outcome).to_owned()).collect());
}

#[track_caller]
fn check(page: &Page, procedure: &Procedure, example: &Example, is_sent: bool) {
    let name = &example.name;
    let receiver = Receiver::start(&page.server.origin, &example.now);
    page.server.allow(&receiver.endpoint);
    page.show("nl", &example.now, &procedure.element(&format!("endpoint=\"{}\"", receiver.endpoint)));
    page.wait_until_ready();
    let mut filling = Filling::as_in(page, procedure, example);
    let mut met = 0;
    while page.place().page != "review" {
        if page.place().page == "verdict" {
            page.wait_for_page("verdict");
            check_rules(page, procedure, &known_by_now(procedure, example, filling.step), name);
            met += 1;
        }
        filling.go_on();
    }
    // A verdict is shown once for an outcome, and advice is not an outcome.
    assert_eq!(met, 1, "verdicts for “{name}”");
    page.wait_for_page("review");
    if is_sent {
        page.click("[part=send]");
        page.wait_for_page("receipt");
        let stored = receiver.stored();
        assert_eq!(stored.len(), 1, "{name}");
        assert_eq!(stored[0].outcome, example.outcome(), "{name}");
        let verdict = json!({"outcome": example.outcome(), "rules": example.rules()});
        assert_eq!(stored[0].payload["verdict"], verdict, "{name}");
    }
}

/// The rules of an example that can be decided after a step.
fn known_by_now(procedure: &Procedure, example: &Example, step: usize) -> Vec<String> {
    example.rules().into_iter().filter(|rule| procedure.known_after(rule) <= step).collect()
}

/// Checks that the page shows, for each of these rules and for no other, the reason and its source.
#[track_caller]
fn check_rules(page: &Page, procedure: &Procedure, rules: &[String], name: &str) {
    let said = page.browser.script(&format!(
        "return [...{}.querySelectorAll('.rule')].map(rule => ['.reason', '.source'].map(part => rule.querySelector(part).textContent))",
        inside(SEEN)
    ));
    let said = said.as_array().unwrap();
    assert_eq!(said.len(), rules.len(), "rules for “{name}”: {said:?}");
    for (said, id) in said.iter().zip(rules) {
        let rule = procedure.rule(id);
        for (index, part) in ["reason", "source"].into_iter().enumerate() {
            let words = said[index].as_str().unwrap();
            // If the text contains a date, the parts around it.
            for wanted in dutch(&rule[part]).split("{last_day}") {
                assert!(words.contains(wanted), "“{name}”, {part} of {id}: {words:?} without {wanted:?}");
            }
            assert!(!words.contains('{'), "“{name}”, {part} of {id}: {words:?}");
        }
        for door in rule["doors"].as_array().into_iter().flatten() {
            assert!(page.has(&format!("[part=door][value={door}]")), "“{name}” leads to no {door}");
        }
    }
}

#[test]
fn another_door_leads_to_that_form() {
    let procedure = procedure("blijf-groep", "externen");
    let example = procedure.examples().into_iter().find(|example| example.rules() == ["client"]).unwrap();
    let page = Page::start(1280);
    page.show("nl", &example.now, &procedure.element(""));
    page.wait_until_ready();
    let mut filling = Filling::as_in(&page, &procedure, &example);
    filling.go_on_to("verdict");
    page.click("[part=door][value=clienten]");
    page.wait_for_page("start");
    page.click("[part=start]");
    page.wait_for_step("goede-deur");
}

#[test]
fn the_verdict_is_met_again_only_when_it_becomes_another() {
    let procedure = procedure("blijf-groep", "externen");
    let example = procedure.examples().into_iter().find(|example| example.rules() == ["medewerker"]).unwrap();
    let page = Page::start(1280);
    page.show("nl", &example.now, &procedure.element(""));
    page.wait_until_ready();
    let mut filling = Filling::as_in(&page, &procedure, &example);
    filling.go_on_to("verdict");
    page.click("[part=back]");
    page.wait_for_step("goede-deur");
    assert_eq!(page.next().page, "questions", "it was read already");
    page.click("[part=back]");
    page.wait_for_step("goede-deur");
    page.choose("relatie", "client");
    assert_eq!(page.next().page, "verdict", "another outcome is news");
    page.wait_for_page("verdict");
    check_rules(&page, &procedure, &["client".to_owned()], "another outcome");
}
