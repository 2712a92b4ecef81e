//! axe-core finds nothing to complain of in any state of any form, narrow or wide, and nothing sticks out at the side.

use serde_json::json;

use crate::cases::procedures;
use crate::form::{Page, ROOT};
use crate::states;

/// The narrowest screens that count, and a usual one.
const WIDTHS: [u32; 2] = [320, 1280];

#[test]
fn every_entrance_and_every_start() {
    states::beginnings("nl", check);
}

#[test]
fn every_step_of_the_forms_of_the_first_organisation() {
    check_steps("blijf-groep", "nl");
}

#[test]
fn every_step_of_the_forms_of_the_second_organisation() {
    check_steps("groeimeesters", "en");
}

#[test]
fn every_step_of_the_forms_of_the_third_organisation() {
    check_steps("klik-onderwijs", "nl");
}

#[test]
fn everything_that_is_met_while_a_complaint_is_sent() {
    states::sending("nl", check);
}

#[test]
fn all_questions_on_one_page() {
    states::one_page("en", check);
}

fn check_steps(organisation: &str, lang: &str) {
    for procedure in procedures().iter().filter(|procedure| procedure.organisation == organisation) {
        states::steps(lang, procedure, check);
    }
}

#[track_caller]
pub(crate) fn check(page: &Page, state: &str) {
    page.browser.script(&format!("if (!window.axe) {{ {} }}", axe()));
    for width in WIDTHS {
        page.browser.resize(width, 900);
        check_at(page, &format!("{state} at {width} px"));
    }
}

#[track_caller]
fn check_at(page: &Page, state: &str) {
    let found = page.browser.script(
        "const { violations, passes } = await axe.run(document, { resultTypes: ['violations'] });
         return [passes.length > 5, violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)]",
    );
    assert_eq!(found, json!([true, []]), "in the state {state}");
    // What is only heard may lie anywhere.
    let wide = page.browser.script(&format!(
        "const out = [...{ROOT}.querySelectorAll('*')].filter(element => element.checkVisibility() && !element.closest('.unseen, .trap'))
           .filter(element => {{ const {{ left, right, width }} = element.getBoundingClientRect(); return width > 1 && (right > innerWidth + 1 || left < -1) }});
         return [document.documentElement.scrollWidth <= innerWidth, out.map(element => element.outerHTML.slice(0, 99))]"
    ));
    assert_eq!(wide, json!([true, []]), "in the state {state}");
    // One heading that says where one is, and none that is skipped.
    let levels = page.browser.script(&format!(
        "return [...{ROOT}.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(heading => heading.checkVisibility()).map(heading => +heading.localName[1])"
    ));
    let levels: Vec<u64> = levels.as_array().unwrap().iter().filter_map(serde_json::Value::as_u64).collect();
    assert_eq!(levels.first(), Some(&2), "in the state {state}");
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?} in the state {state}");
}

/// The script of axe-core; `make tools` fetches it.
fn axe() -> String {
    let path = std::env::var("AXE").ok().unwrap_or_else(|| {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/scripts/tools");
        let said = std::process::Command::new(script).arg("axe").output().expect("scripts/tools runs");
        String::from_utf8_lossy(&said.stdout).trim().to_owned()
    });
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("no axe-core at “{path}”, which `make tools` fetches: {error}"))
}
