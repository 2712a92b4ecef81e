//! A whole journey by keyboard only, from the top of the page to the receipt.
//!
//! No click, and no focus set by script: each key goes to the element that has the focus after the previous one.

use serde_json::{Value, json};

use crate::cases::{Example, Procedure, procedure};
use crate::form::{Page, ROOT};
use crate::receiver::Receiver;
use crate::webdriver::{ARROW_DOWN, ENTER, TAB};

/// More than any step needs.
const MOST_TABS: usize = 80;

#[test]
fn a_complaint_can_be_sent_by_keyboard_alone() {
    let procedure = procedure("blijf-groep", "externen");
    let mut example = procedure.complete();
    // A file is chosen in a dialog of the system, which no test can control.
    example.answers.remove("bijlagen");
    let page = Page::start(1280);
    let receiver = Receiver::start(&page.server.origin, &example.now);
    page.server.allow(&receiver.endpoint);
    page.show("nl", &example.now, &procedure.entrance(&format!("endpoint=\"{}\"", receiver.endpoint)));
    page.wait_until_ready();
    page.browser.press(TAB);
    assert_eq!(focused(&page)["part"], "exit", "the way out comes first");
    tab_to(&page, |focused| focused["part"] == "door" && focused["value"] == *procedure.id);
    page.browser.press(ENTER);
    page.wait_for_page("start");
    tab_to(&page, |focused| focused["part"] == "start");
    page.browser.press(" ");
    for step in procedure.steps() {
        page.wait_for_step(&step);
        answer(&page, &procedure, &example);
    }
    page.wait_for_page("review");
    tab_to(&page, |focused| focused["part"] == "send");
    page.browser.press(ENTER);
    page.wait_for_page("receipt");
    let stored = receiver.stored();
    assert_eq!(stored.len(), 1);
    assert_eq!(stored[0].payload["answers"], Value::Object(example.answers));
}

#[test]
fn what_is_missing_is_found_and_mended_by_keyboard() {
    let page = Page::with(&procedure("groeimeesters", "klacht").element(""), &[]);
    page.wait_until_ready();
    tab_to(&page, |focused| focused["part"] == "start");
    page.browser.press(ENTER);
    page.wait_for_step("jij");
    tab_to(&page, |focused| focused["name"] == "naam");
    page.browser.press("Kim");
    tab_to(&page, |focused| focused["part"] == "next");
    page.browser.press(ENTER);
    page.wait_for_focus("summary.heading");
    tab_to(&page, |focused| focused["href"] == "#telefoon");
    page.browser.press(ENTER);
    page.wait_for_focus("telefoon");
    // Back to the previous element, and forward again.
    page.browser.press_with(crate::webdriver::SHIFT, TAB);
    assert_ne!(focused(&page)["name"], "telefoon");
    page.browser.press(TAB);
    page.browser.press("06 12345678");
    // Enter in an input does the same as the button.
    page.browser.press(ENTER);
    page.wait_for_step("klacht");
    tab_to(&page, |focused| focused["part"] == "back");
    page.browser.press(ENTER);
    page.wait_for_step("jij");
    assert_eq!((page.value("naam"), page.value("telefoon")), ("Kim".to_owned(), "06 12345678".to_owned()));
}

/// The focus is visible at every stop of the Tab key, and no stop traps it.
#[test]
fn the_focus_is_seen_and_goes_all_the_way_round() {
    let page = Page::ready();
    let mut met = Vec::new();
    for _ in 0..MOST_TABS {
        page.browser.press(TAB);
        let focused = focused(&page);
        if focused.is_null() || met.contains(&focused) {
            break;
        }
        let outline = page.browser.script(&format!(
            "const element = {ROOT}.activeElement;
             // The ring of an option lies around its whole row, which is drawn by its label.
             const drawn = [[element], [element.labels?.[0], '::after']].filter(([each]) => each);
             return drawn.some(each => {{
               const {{ outlineStyle, outlineWidth, boxShadow }} = getComputedStyle(...each);
               return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 || boxShadow !== 'none';
             }})"
        ));
        assert_eq!(outline, json!(true), "nobody sees that {focused} has the focus");
        met.push(focused);
    }
    assert!(met.len() > 2 && met.len() < MOST_TABS, "{} stops", met.len());
    assert!(met.iter().any(|focused| focused["part"] == "next"));
    assert!(met.iter().all(|focused| focused["name"] != "niet-invullen"), "people come to the trap for robots");
}

/// Tabs through a step and answers each element that gets the focus, as in the example; then goes on.
#[track_caller]
fn answer(page: &Page, procedure: &Procedure, example: &Example) {
    for _ in 0..MOST_TABS {
        page.browser.press(TAB);
        let focused = focused(page);
        if focused["part"] == "next" {
            page.browser.press(ENTER);
            return;
        }
        let name = focused["name"].as_str().unwrap_or_default();
        let (id, part) = name.split_once('.').unwrap_or((name, ""));
        let Some(answer) = example.answers.get(id) else { continue };
        let kind = procedure.question(id).map_or("text", |question| question["type"].as_str().unwrap());
        match kind {
            "choice" => choose(page, answer.as_str().unwrap()),
            "yes_no" => choose(page, if *answer == true { "yes" } else { "no" }),
            "choices" if answer.as_array().unwrap().contains(&focused["value"]) => page.browser.press(" "),
            "choices" => {}
            // A date that is filled in is one line, with a button to change it.
            "date" if part.is_empty() => {}
            "date" => {
                let place = ["year", "month", "day"].iter().position(|known| *known == part).unwrap();
                // The Tab key selects the existing text, so typing replaces it.
                page.browser.press(answer.as_str().unwrap().split('-').nth(place).unwrap());
            }
            "address" => page.browser.press(answer[part].as_str().unwrap_or_default()),
            _ => page.browser.press(answer.as_str().unwrap()),
        }
    }
    panic!("there is no way on from {:?}", page.place());
}

/// In a group of radio buttons: selects the first with the space bar, and moves to the others with the arrow keys.
#[track_caller]
fn choose(page: &Page, value: &str) {
    page.browser.press(" ");
    for _ in 0..MOST_TABS {
        if focused(page)["value"] == value {
            assert!(page.browser.is(&format!("{ROOT}.activeElement.checked")));
            return;
        }
        page.browser.press(ARROW_DOWN);
    }
    panic!("the arrows never come to {value}");
}

#[track_caller]
fn tab_to(page: &Page, is_it: impl Fn(&Value) -> bool) {
    let mut met = Vec::new();
    for _ in 0..MOST_TABS {
        page.browser.press(TAB);
        let focused = focused(page);
        if is_it(&focused) {
            return;
        }
        met.push(focused);
    }
    panic!("the Tab key never comes there; it came to {met:?}");
}

/// The focused element in the form.
fn focused(page: &Page) -> Value {
    page.browser.script(&format!(
        "const element = {ROOT}.activeElement;
         return element && {{ id: element.id, name: element.name ?? '', value: /radio|checkbox/.test(element.type) || element.localName === 'button' ? element.value : '',
           part: element.getAttribute('part') ?? '', href: element.getAttribute('href') ?? '' }}"
    ))
}
