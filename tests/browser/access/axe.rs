//! Runs axe-core on the rendered page: WCAG 2.2 up to AA, and what axe-core calls best practices.

use std::sync::OnceLock;

use serde_json::json;

use crate::form::{Page, ROOT};

/// A rule that axe-core skips by default, although WCAG 2.2 has it at AA.
const ALSO: &str = "{ 'target-size': { enabled: true } }";

/// Whatever axe-core cannot judge counts as a fault too, except what is so on purpose, and what overlaps something else
/// while it scrolls: `fits` checks that. The browser's own text beside a file button is not visible, because it would
/// be wrong.
const DOUBTS: &str = "([id, html, why]) => !(id === 'color-contrast' && (html.includes('class=\"file\"') || /overlapped|obscured/.test(why)))";

/// Checks that axe-core reports no violation, and nothing that it cannot judge.
#[track_caller]
pub(super) fn check(page: &Page, state: &str) {
    run(page, state, ALSO);
}

/// The same check in forced colours. There axe-core takes as the text colour the fill colour that Chromium reports,
/// which is not the colour that is painted; so this function compares the colours itself.
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
        // Scrolled to the top, where nothing overlaps: under the sticky bar every target is too small for a moment.
        "const [x, y] = [scrollX, scrollY];
         scrollTo({{ top: 0, behavior: 'instant' }});
         const {{ violations, passes, incomplete }} = await axe.run(document, {{ rules: {rules} }});
         scrollTo({{ left: x, top: y, behavior: 'instant' }});
         const told = list => list.flatMap(({{ id, nodes }}) => nodes.map(({{ html, any }}) => [id, html.slice(0, 200), any[0]?.message ?? '']));
         return [passes.length > 10, told(violations), told(incomplete).filter(({DOUBTS}))]"
    ));
    assert_eq!(found, json!([true, [], []]), "in the state {state}");
}

/// The source of axe-core; `make tools` fetches it.
fn script() -> &'static str {
    static SCRIPT: OnceLock<String> = OnceLock::new();
    SCRIPT.get_or_init(|| match std::env::var("AXE") {
        Ok(path) => std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("no axe-core at “{path}”: {error}")),
        Err(_) => crate::tools::script("axe"),
    })
}
