//! What axe-core says of what is seen: WCAG 2.2 up to AA, and what it calls best practices.

use std::sync::OnceLock;

use serde_json::json;

use crate::form::{Page, ROOT};

/// What axe-core leaves out unless it is asked for, although WCAG 2.2 has it at AA.
const ALSO: &str = "{ 'target-size': { enabled: true } }";

/// What it cannot judge counts too, but for what is so on purpose, and what lies over something else while it scrolls:
/// `fits` looks at that. The words of a browser beside a button for files are unseen, for they are wrong.
const DOUBTS: &str = "([id, html, why]) => !(id === 'color-contrast' && (html.includes('class=\"file\"') || /overlapped|obscured/.test(why)))";

/// axe-core has nothing to complain of, and nothing that it cannot judge.
#[track_caller]
pub(super) fn check(page: &Page, state: &str) {
    run(page, state, ALSO);
}

/// The same in forced colours. There axe-core takes for the colour of a text what Chromium says of its filling, which is
/// not what is painted; so the colours are compared here.
#[track_caller]
pub(super) fn check_in_forced_colours(page: &Page, state: &str) {
    run(page, state, "{ 'target-size': { enabled: true }, 'color-contrast': { enabled: false } }");
    let found = page.browser.script(&format!(
        "const channels = color => color.match(/[0-9.]+/g).map(Number);
         const light = color => channels(color).slice(0, 3).map(value => value / 255).map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
           .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
         const behind = element => {{
           for (let at = element; at; at = at.parentElement) {{
             const {{ backgroundColor }} = getComputedStyle(at);
             if (channels(backgroundColor)[3] !== 0) return backgroundColor;
           }}
           return 'rgb(255, 255, 255)';
         }};
         const seen = [...{ROOT}.querySelectorAll('.form *')].filter(element => element.checkVisibility({{ visibilityProperty: true }}) && !element.closest('.unseen, .trap'))
           .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()));
         const contrast = element => {{
           const [dark, bright] = [light(getComputedStyle(element).color), light(behind(element))].sort((a, b) => a - b);
           return (bright + 0.05) / (dark + 0.05);
         }};
         return [seen.length > 2, seen.filter(element => contrast(element) < 4.5).map(element => element.outerHTML.slice(0, 99))]"
    ));
    assert_eq!(found, json!([true, []]), "contrast in the state {state}");
}

#[track_caller]
fn run(page: &Page, state: &str, rules: &str) {
    if !page.browser.is("window.axe") {
        page.browser.script(script());
    }
    let found = page.browser.script(&format!(
        // From the top, where nothing lies over anything: under the bar everything is too small for a moment.
        "const [x, y] = [scrollX, scrollY];
         scrollTo({{ top: 0, behavior: 'instant' }});
         const {{ violations, passes, incomplete }} = await axe.run(document, {{ rules: {rules} }});
         scrollTo({{ left: x, top: y, behavior: 'instant' }});
         const told = list => list.flatMap(({{ id, nodes }}) => nodes.map(({{ html, any }}) => [id, html.slice(0, 200), any[0]?.message ?? '']));
         return [passes.length > 20, told(violations), told(incomplete).filter(({DOUBTS}))]"
    ));
    assert_eq!(found, json!([true, [], []]), "in the state {state}");
}

/// The script of axe-core; `make tools` fetches it.
fn script() -> &'static str {
    static SCRIPT: OnceLock<String> = OnceLock::new();
    SCRIPT.get_or_init(|| match std::env::var("AXE") {
        Ok(path) => std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("no axe-core at “{path}”: {error}")),
        Err(_) => crate::tools::script("axe"),
    })
}
