//! axe-core finds nothing to complain of, in any state of the form, wide or narrow.

use serde_json::Value;

use crate::form::{EXTERNEN, Page, ROOT};

#[test]
fn axe_finds_nothing_in_the_narrow_form() {
    check(320, "nl");
}

#[test]
fn axe_finds_nothing_in_the_wide_form() {
    check(1280, "en");
}

fn check(width: u32, lang: &str) {
    let page = Page::at_width(width, lang, EXTERNEN, &[]);
    page.wait_until_ready();
    page.browser.script(&axe());
    check_state(&page, "empty");
    page.check();
    page.wait_for_focus("summary.heading");
    check_state(&page, "errors");
    page.fill_in("no");
    page.choose("relatie", "anders");
    page.type_into("relatie-anders", "buurvrouw");
    page.check();
    page.wait_for_focus("verdict.heading");
    check_state(&page, "verdict");
    page.click("[part=next]:not([type=submit])");
    page.wait_for_focus("ready.heading");
    check_state(&page, "ready");
}

#[track_caller]
fn check_state(page: &Page, state: &str) {
    let found = page.browser.script(
        "const { violations } = await axe.run(document, { resultTypes: ['violations'] });
         return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)",
    );
    assert_eq!(found, Value::Array(Vec::new()), "in the state {state}");
    // Nothing sticks out at the side.
    let wide = page.browser.script(&format!("return [...{ROOT}.querySelectorAll('*')].filter(element => element.getBoundingClientRect().right > innerWidth + 1).map(element => element.outerHTML.slice(0, 99))"));
    assert_eq!(wide, Value::Array(Vec::new()), "in the state {state}");
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
