//! What has the focus, and what stays in sight above it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::clock::with_frame;

/// Brings what took the focus out from under the bar of its form. Browsers heed the margin that the sheet gives it for
/// that, but for WebKit, which scrolls as if nothing lay there.
pub fn uncover(event: &Event) {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    // After the browser scrolled by itself.
    with_frame(move || {
        // Who pressed it with a mouse saw it, and would miss it if it moved.
        if element.matches(":focus-visible").unwrap_or(false) && is_covered(&element).unwrap_or(false) {
            let to = ScrollIntoViewOptions::new();
            to.set_behavior(ScrollBehavior::Instant);
            to.set_block(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&to);
        }
    });
}

fn is_covered(element: &Element) -> Option<bool> {
    let bar = element.closest(".form").ok()??.query_selector(".bar").ok()??;
    let is_in_it = bar.contains(Some(element));
    Some(!is_in_it && element.get_bounding_client_rect().top() < bar.get_bounding_client_rect().bottom())
}
