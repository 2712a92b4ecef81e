//! Checks that nothing moves under reduced motion, and what moves without it.

use serde_json::{Value, json};

use crate::form::{Page, ROOT};
use crate::webdriver::Colours;

/// Returns the durations of all transitions, longest first, in milliseconds; whether anything scrolls smoothly; and the
/// animations that are running now.
const MOVEMENT: &str = "
    const parts = [...root.querySelectorAll('*')].flatMap(element => [null, '::before', '::after'].map(part => getComputedStyle(element, part)));
    const times = ({ animationName, animationDuration, transitionDuration }) =>
      [animationName === 'none' ? '0s' : animationDuration, transitionDuration].flatMap(list => list.split(',')).map(time => parseFloat(time) * (time.includes('ms') ? 1 : 1000));
    const longest = Math.max(...parts.flatMap(times));
    const isSmooth = parts.some(({ scrollBehavior }) => scrollBehavior === 'smooth');
    const moving = root.getAnimations().filter(each => each instanceof CSSAnimation && each.playState === 'running').map(each => each.animationName);
    return [longest, isSmooth, moving]";

/// Checks that nothing moves under reduced motion. Returns the names of the animations that run without it.
#[track_caller]
pub(super) fn check(page: &Page, state: &str) -> Vec<String> {
    let movement = || page.browser.script(&format!("const root = {ROOT};{MOVEMENT}"));
    page.browser.look_in(Colours::Light, true);
    assert_eq!(movement(), json!([0, false, []]), "in the state {state}, with less movement");
    page.browser.look_in(Colours::Light, false);
    let usual = movement();
    // A button has a transition, so a page with one proves that this check can see movement.
    assert!(usual[0].as_f64().unwrap() > 0.0 || !page.has(".button"), "in the state {state}: {usual}");
    usual[2].as_array().unwrap().iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
