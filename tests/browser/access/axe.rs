//! What axe-core says of what is seen: WCAG 2.2 up to AA, and what it calls best practices.

use std::sync::OnceLock;

use serde_json::json;

use crate::form::Page;

/// What axe-core leaves out unless it is asked for, although WCAG 2.2 has it at AA.
const ALSO: &str = "{ 'target-size': { enabled: true } }";

/// What it cannot judge is judged too, but for what is so on purpose: the words of a browser beside a button for files are
/// made unseen, for they are wrong, and a signature has the label of its question and one of its own.
const DOUBTS: &str = "([id, html]) => !(id === 'color-contrast' && html.includes('class=\"file\"')) && !(id === 'form-field-multiple-labels' && html.includes('signature'))";

/// axe-core has nothing to complain of, and nothing that it cannot judge.
#[track_caller]
pub(super) fn check(page: &Page, state: &str) {
    if !page.browser.is("window.axe") {
        page.browser.script(script());
    }
    let found = page.browser.script(&format!(
        "const {{ violations, passes, incomplete }} = await axe.run(document, {{ rules: {ALSO} }});
         const told = list => list.flatMap(({{ id, nodes }}) => nodes.map(({{ html, any }}) => [id, html.slice(0, 200), any[0]?.message ?? '']));
         return [passes.length > 20, told(violations), told(incomplete).filter(({DOUBTS}))]"
    ));
    assert_eq!(found, json!([true, [], []]), "in the state {state}");
}

/// The script of axe-core; `make tools` fetches it.
fn script() -> &'static str {
    static SCRIPT: OnceLock<String> = OnceLock::new();
    SCRIPT.get_or_init(|| {
        let path = std::env::var("AXE").ok().unwrap_or_else(|| {
            let script = concat!(env!("CARGO_MANIFEST_DIR"), "/scripts/tools");
            let said = std::process::Command::new(script).arg("axe").output().expect("scripts/tools runs");
            String::from_utf8_lossy(&said.stdout).trim().to_owned()
        });
        std::fs::read_to_string(&path)
            .unwrap_or_else(|error| panic!("no axe-core at “{path}”, which `make tools` fetches: {error}"))
    })
}
