//! Long content is rendered in chunks, one per frame: rendering all at once would noticeably block a slow device.

use serde_json::Value;

use crate::cases::procedure;
use crate::form::Page;

const DRIVE: &str = include_str!("drive.js");

/// The most elements that may become visible in one frame: two questions with many options, or the first lines of a
/// page.
const MOST: u64 = 66;
/// The same if all steps are on one page: there the bottom of a step becomes visible once all steps are rendered, for
/// all of them together.
const MOST_ON_ONE_PAGE: u64 = 110;

/// Counts for every frame the elements that were not visible in the previous one.
const LOOK: &str = "
    window.grown = [];
    let before = new Set();
    const look = () => {
      const root = document.querySelector('klacht-formulier')?.shadowRoot;
      const seen = [...(root?.querySelectorAll('.form *') ?? [])].filter((element) => element.checkVisibility());
      grown.push(seen.filter((element) => !before.has(element)).length);
      before = new Set(seen);
      requestAnimationFrame(look);
    };
    look();";

#[test]
fn no_frame_of_a_form_in_steps_brings_much() {
    check("", MOST, 250);
}

#[test]
fn no_frame_of_a_form_on_one_page_brings_much() {
    check("layout=page ", MOST_ON_ONE_PAGE, 250);
}

/// Goes through a form to its receipt. At least `least` elements must become visible in total.
#[track_caller]
fn check(layout: &str, most: u64, least: u64) {
    let page = Page::start(1280);
    page.server.put("/look.js", LOOK);
    page.server.put("/complaints.json", r#"{"reference": "K-2026-0001"}"#);
    let attributes = format!("{layout}endpoint=/complaints.json");
    let form = procedure("blijf-groep", "clienten").element(&attributes);
    page.show("nl", "", &format!("<script src=look.js></script>{form}"));
    page.wait_until_ready();
    // At a person's pace: the follow-up question of an answer is rendered before the next answer is given.
    let went = "between = () => new Promise(requestAnimationFrame); await goOnTo(document.querySelector('klacht-formulier'), 'kim', 'receipt')";
    page.browser.script(&format!("{DRIVE} {went}"));
    // The elements of the last action are counted in the next frame.
    let grown =
        page.browser.script("for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame); return grown");
    let grown: Vec<u64> = grown.as_array().expect("numbers").iter().filter_map(Value::as_u64).collect();
    assert!(grown.iter().all(|count| *count <= most), "{grown:?}");
    assert!(grown.iter().sum::<u64>() > least, "too little was seen to prove anything: {grown:?}");
}
