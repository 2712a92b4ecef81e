//! Checks that no task blocks a slow device: with the CPU slowed down four times, no task takes 100 ms or more. What
//! takes 50 ms or more is told.
//!
//! Other work on this machine can make any task long, while a task that is too long is so every time: so a task only
//! counts if it is long in every one of several journeys. For the same reason `scripts/browser` runs these tests alone.

use std::collections::BTreeMap;

use crate::cases::procedure;
use crate::form::Page;
use crate::webdriver::{Engine, leaves_out, say};

const DRIVE: &str = include_str!("drive.js");
const GO: &str = include_str!("busy.js");
/// Records from the start every task of 50 ms or more, by the action that preceded it.
const WATCH: &str = "
    window.stages = [[0, 'load']];
    window.busy = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        const [, stage] = stages.findLast(([from]) => from <= startTime);
        if (stage !== 'fill in') busy.push([stage, Math.round(duration)]);
      }
    }).observe({ type: 'longtask', buffered: true });";
const JOURNEYS: usize = 4;
/// How long a task may take, in milliseconds.
const MOST_MS: u64 = 100;
/// How many numbers the page can add up in a moment: proves that the CPU is slowed down.
const SPEED: &str = "
    const speed = () => {
      let sum = 0, count = 0;
      for (const end = performance.now() + 50; performance.now() < end; count++) for (let n = 0; n < 1000; n++) sum += n;
      return count;
    };
    return Math.max(speed(), speed(), speed());";

#[test]
fn nothing_takes_long_in_steps() {
    check("");
}

#[test]
fn nothing_takes_long_on_one_page() {
    check("layout=page ");
}

#[track_caller]
fn check(layout: &str) {
    let why = "how long a task takes on a slow device: only Chromium can be slowed down";
    if leaves_out(Engine::Firefox, why) || leaves_out(Engine::Webkit, why) {
        return;
    }
    let mut journeys: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for _ in 0..JOURNEYS {
        for (stage, ms) in journey(layout) {
            journeys.entry(stage).or_default().push(ms);
        }
    }
    say(&format!("50 ms or more in {JOURNEYS} journeys {layout}at a quarter of the speed: {journeys:?}"));
    // A task that is known to be too long must be detected every time.
    let dawdling = journeys.remove("dawdling").unwrap_or_default();
    assert_eq!(dawdling.iter().filter(|ms| **ms >= MOST_MS).count(), JOURNEYS);
    journeys.retain(|_, times| times.iter().filter(|ms| **ms >= MOST_MS).count() == JOURNEYS);
    assert!(journeys.is_empty(), "always {MOST_MS} ms or more: {journeys:?}");
}

/// Goes through the form in a new tab, in which none of its code is compiled yet. Returns the duration of the longest
/// of the long tasks, by the action that preceded it.
#[track_caller]
fn journey(layout: &str) -> BTreeMap<String, u64> {
    let page = Page::start(1280);
    page.server.put("/busy.js", WATCH);
    page.server.put("/complaints.json", r#"{"reference": "K-2026-0001"}"#);
    let speed = || page.browser.script(SPEED).as_f64().expect("a number");
    let at_full_speed = speed();
    page.browser.slow_down(4.0);
    let slowed_down = speed();
    assert!(slowed_down < at_full_speed / 2.0, "it is not slowed down: {at_full_speed} and {slowed_down}");

    let form = procedure("blijf-groep", "clienten").element(&format!("{layout}endpoint=/complaints.json"));
    page.show("nl", "", &format!("<script src=busy.js></script>{form}"));
    let go = "await goThrough(document.querySelector('klacht-formulier')); await dawdle(); return busy";
    let busy = page.browser.script(&format!("{DRIVE} {GO} {go}"));
    let mut longest = BTreeMap::new();
    for told in busy.as_array().expect("what took long") {
        let (Some(stage), Some(ms)) = (told[0].as_str(), told[1].as_u64()) else { panic!("{told}") };
        longest.entry(stage.to_owned()).and_modify(|longest| *longest = ms.max(*longest)).or_insert(ms);
    }
    longest
}
