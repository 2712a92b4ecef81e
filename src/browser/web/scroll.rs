//! Scrolling, so that what has the focus is in view.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::timers::request_animation_frame;

/// Scrolls the target of a focus event wholly into view, where the browser did not. WebKit scrolls as if the sticky bar of
/// the form were not there, whatever `scroll-margin` the sheet gives; Firefox does not scroll to an element that is below
/// the window by less than that margin.
pub fn scroll_focused_into_view(event: &Event) {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    // After the browser's own scrolling, which Firefox does one frame later.
    request_animation_frame(move || {
        bring_into_view(&element);
        request_animation_frame(move || bring_into_view(&element));
    });
}

/// Scrolls to an element. Instantly: on a page with smooth scrolling, a second call would start before the first arrives.
pub(super) fn scroll_to(element: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(ScrollBehavior::Instant);
    options.set_block(block);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

fn bring_into_view(element: &Element) {
    // Tab may have moved the focus in the meantime: do not scroll back.
    if !element.matches(":focus").unwrap_or(false) {
        return;
    }
    // The nearest position may be under the bar, because Firefox ignores the `scroll-margin` of a link. The center is not.
    for block in [ScrollLogicalPosition::Nearest, ScrollLogicalPosition::Center] {
        if is_out_of_view(element).unwrap_or(false) {
            scroll_to(element, block);
        }
    }
}

/// Whether the element is under the bar or below the window. Partly is enough, unless it was clicked: then it was seen,
/// and must not move from under the pointer. The bar itself is always in view.
fn is_out_of_view(element: &Element) -> Option<bool> {
    let bar = element.closest(".form").ok()??.query_selector(".bar").ok()?;
    if bar.as_ref().is_some_and(|bar| bar.contains(Some(element))) {
        return Some(false);
    }
    let top = bar.map_or(0.0, |bar| bar.get_bounding_client_rect().bottom());
    let bottom = web_sys::window()?.inner_height().ok()?.as_f64()?;
    let rect = element.get_bounding_client_rect();
    let is_wholly_out = rect.bottom() <= top || rect.top() >= bottom;
    let is_partly_out = rect.top() < top || rect.bottom() > bottom;
    Some(is_wholly_out || is_partly_out && element.matches(":focus-visible").unwrap_or(false))
}
