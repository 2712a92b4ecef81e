//! Checks where the focus is after every action of a whole journey, and where the Tab key leads from there.

use std::collections::HashSet;

use serde_json::json;

use super::fits::{HOLE, hidden};
use crate::cases::{organisation, procedure};
use crate::fill::Filling;
use crate::form::{Page, ROOT, SEEN};
use crate::misbehaving::{Behaviour, Misbehaving};
use crate::webdriver::{Engine, TAB, leaves_out};

/// An action of the visitor.
#[derive(Clone, Copy, Debug)]
enum Does {
    Presses(&'static str),
    /// Answers all questions on this page, and presses the button with this selector.
    AnswersAndPresses(&'static str),
    /// Presses the browser's Back button.
    GoesBack,
}

use Does::{AnswersAndPresses, GoesBack, Presses};

/// Each action, and the element that has the focus afterwards: its id, or its `part` if it has no id.
const JOURNEY: [(Does, &str); 28] = [
    (Presses("[part=door][value=externen]"), "start.heading"),
    (Presses("[part=start]"), "step.goede-deur"),
    // Nothing was answered: the error summary takes the focus, and links to the questions.
    (Presses("[part=next]"), "summary.heading"),
    (Presses(r##"[href="#relatie=ex-partner"]"##), "relatie=ex-partner"),
    (Presses(r##"[href="#rechtstreeks-getroffen=yes"]"##), "rechtstreeks-getroffen=yes"),
    // Answered as a person who is not directly affected, whose complaint is not admissible.
    (AnswersAndPresses("[part=next]"), "verdict.heading"),
    (Presses("[part=back]"), "step.goede-deur"),
    (GoesBack, "start.heading"),
    (Presses("[part=start]"), "step.goede-deur"),
    // The verdict was shown; it is not shown twice.
    (Presses("[part=next]"), "step.gebeurtenis"),
    (Presses("[part=back]"), "step.goede-deur"),
    (Presses("[part=next]"), "step.gebeurtenis"),
    (AnswersAndPresses("[part=next]"), "step.over-u"),
    (AnswersAndPresses("[part=next]"), "review.heading"),
    // Changing an answer leads back to the review.
    (Presses("[part=change][value=naam]"), "naam"),
    (Presses("[part=next]"), "review.heading"),
    (Presses("[part=change][value=relatie]"), "relatie=ex-partner"),
    (Presses("[part=back]"), "review.heading"),
    // Other ways of sending, whose result is shown below the button that was pressed.
    (Presses("[part=way][value=mail]"), "mail.heading"),
    (Presses("[part=open-eml]"), "open-eml"),
    (GoesBack, "review.heading"),
    (Presses("[part=way][value=text]"), "text.heading"),
    (Presses("[part=back]"), "review.heading"),
    // The first attempt takes too long, and the visitor cancels it.
    (Presses("[part=send]"), "sending.heading"),
    (Presses("[part=stop]"), "sending.heading"),
    (Presses("[part=back]"), "review.heading"),
    // The second attempt succeeds.
    (Presses("[part=send]"), "receipt.heading"),
    (Presses("[part=keep]"), "keep"),
];

#[test]
fn the_focus_is_where_one_goes_on_reading() {
    let procedure = procedure("blijf-groep", "externen");
    let server = Misbehaving::start();
    server.script("/complaints", ["/hang", "/201"].map(|path| Behaviour::at(path, server.address()).unwrap()));
    let page = Page::start(1280);
    // A tiny viewport, in which the focused element must be scrolled into view.
    page.browser.look_through(HOLE.0, HOLE.1);
    page.server.allow(&server.url(""));
    let harmless = format!("{}/harmless.html", page.server.origin);
    let mut file = organisation("blijf-groep");
    file["safety"]["leave_to"] = json!(harmless);
    page.server.put("/own.json", &file.to_string());
    page.server.put("/harmless.html", "<!doctype html><title>Het weer</title><p>Morgen zon");
    let endpoint = server.url("/complaints");
    page.show("nl", "", &format!("<klacht-formulier src=own.json endpoint=\"{endpoint}\"></klacht-formulier><button id=behind>Verder</button>"));
    page.wait_until_open_at("entrance");
    assert_eq!(focus(&page), "", "a form that comes by itself takes no focus");
    let mut orders = Vec::from([check_order(&page)]);
    // The story is too long for a mail link, so that there is a mail file.
    let story = "Dit is een lang verhaal. ".repeat(80);
    let own = json!({"relatie": "familielid", "rechtstreeks-getroffen": false, "motivering": story});
    let mut filling = Filling::brief(&page, &procedure, &own);
    let mut known = HashSet::new();
    for (row, (does, then)) in JOURNEY.into_iter().enumerate() {
        if let AnswersAndPresses(_) = does {
            filling.fill_in();
        }
        match does {
            Presses(selector) | AnswersAndPresses(selector) => {
                crate::webdriver::eventually(selector, || page.has(selector));
                page.click(selector);
            }
            GoesBack => page.browser.back(),
        }
        crate::webdriver::eventually(&format!("{then} has the focus after row {row}, {does:?}"), || {
            focus(&page) == then
        });
        // Once for each page, with the focus on its heading: the Tab key continues from there.
        if (then.ends_with(".heading") || then.starts_with("step.")) && known.insert(then) {
            orders.push(check_order(&page));
            page.browser.script(&format!("{ROOT}.getElementById('{then}').focus()"));
        }
    }
    assert_eq!(orders.len(), 12, "so many pages are met");
    assert!(orders.iter().all(|stops| *stops >= 2), "{orders:?}");
    // The exit leads to another page, at its top.
    page.browser.click("klacht-formulier", "[part=exit]");
    page.browser.wait_for("document.title === 'Het weer' && document.activeElement === document.body");
}

/// The focused element in the form.
fn focus(page: &Page) -> String {
    page.browser.text(&format!("({ROOT}?.activeElement?.id || {ROOT}?.activeElement?.getAttribute('part')) ?? ''"))
}

/// Checks that the Tab key reaches every control, in reading order, and that the focus is visible at each stop. Returns
/// the number of stops.
#[track_caller]
fn check_order(page: &Page) -> usize {
    let place = page.place();
    page.browser.take_window_focus();
    let wrong = page.browser.script(&format!(
        "const root = {ROOT};
         const isSeen = element => element.checkVisibility({{ visibilityProperty: true, opacityProperty: true }});
         const all = [...root.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]')];
         const name = element => element.id || element.getAttribute('part') || element.outerHTML.slice(0, 80);
         const wrong = all.filter(element => element.tabIndex > 0).map(element => `${{name(element)}} pushes in`);
         // Of radio buttons the chosen one is a stop, or the first.
         const isStop = element => element.type !== 'radio' || element === (root.querySelector(`[name='${{element.name}}']:checked`) ?? root.querySelector(`[name='${{element.name}}']`));
         window.stops = all.filter(element => element.tabIndex === 0 && !element.disabled && isSeen(element) && isStop(element));
         for (const stop of stops) {{
           const {{ width, height }} = stop.getBoundingClientRect();
           if (stop.closest('[aria-hidden=true], .unseen, .trap') || width < 10 || height < 10) wrong.push(`${{name(stop)}} cannot be seen`);
         }}
         if (stops[0]?.getAttribute('part') !== 'exit') wrong.push('the way out does not come first');
         // What comes later stands neither above nor before.
         const inPage = stops.filter(stop => stop.closest('{SEEN}'));
         for (const [index, stop] of inPage.slice(1).entries()) {{
           const [was, is] = [inPage[index].getBoundingClientRect(), stop.getBoundingClientRect()];
           const isBeside = is.top < was.bottom && is.bottom > was.top;
           if (isBeside ? is.right <= was.left : is.top < was.top) wrong.push(`${{name(stop)}} is read before ${{name(inPage[index])}}`);
         }}
         // The ring of an option lies around its whole row, which is drawn by its label.
         window.rings = () => stops.map(stop => [[stop], [stop.labels?.[0], '::after']].filter(([each]) => each).map(each => {{
           const {{ outlineStyle, outlineWidth, outlineColor, boxShadow }} = getComputedStyle(...each);
           return [outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor, boxShadow].join();
         }}).join());
         const before = document.querySelector('h1');
         before.tabIndex = -1;
         before.focus();
         window.quiet = rings();
         return wrong"
    ));
    assert_eq!(wrong, json!([]), "at {place:?}");
    let count = page.browser.script("return stops.length").as_u64().unwrap() as usize;
    let hidden = hidden();
    let small = "whether keys bring everything into view in a window that a test made small: once in ten times it scrolls not at all";
    let is_looked_for = !leaves_out(Engine::Firefox, small);
    let rings = "the ring at every stop of the Tab key where a script moved the focus before: it does not always draw it; where only keys do, it is tested";
    let is_ringed = !leaves_out(Engine::Firefox, rings);
    for expected in 0..count {
        page.browser.press(TAB);
        let is = page.browser.script(&format!(
            "{hidden}
             const has = {ROOT}.activeElement, index = stops.indexOf(has);
             const what = has?.outerHTML.slice(0, 99) ?? null;
             // Not every engine scrolls there at once.
             for (const end = performance.now() + 2000; {is_looked_for} && has && hidden(has).length && performance.now() < end;) await new Promise(requestAnimationFrame);
             return [index, index >= 0 && rings()[index] !== quiet[index], what, {is_looked_for} && has ? hidden(has) : []]"
        ));
        assert_eq!(is[0], json!(expected), "at {place:?} the Tab key comes to {}", is[2]);
        assert!(!is_ringed || is[1] == json!(true), "at {place:?} nobody sees that {} has the focus", is[2]);
        assert_eq!(is[3], json!([]), "at {place:?} with the Tab key in a small window");
    }
    page.browser.press(TAB);
    let then = page.browser.script("return document.activeElement.id || document.activeElement.outerHTML.slice(0, 99)");
    assert_eq!(then, json!("behind"), "from the end of the form at {place:?} the Tab key goes on in the page");
    count
}
