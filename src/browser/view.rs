//! What has the focus, and what stays in sight above it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::clock::with_frame;

/// Brings what took the focus wholly into view, where the browser did not. WebKit scrolls as if the bar of the form were
/// not there, whatever margin the sheet gives; Firefox does not scroll to what is below the window by less than that
/// margin.
pub fn reveal(event: &Event) {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    // After the browser scrolled by itself; Firefox does so in the frame after this one.
    with_frame(move || {
        bring_into_view(&element);
        with_frame(move || bring_into_view(&element));
    });
}

fn bring_into_view(element: &Element) {
    // Who goes on with the Tab key meanwhile must not be taken back.
    if !element.matches(":focus").unwrap_or(false) {
        return;
    }
    // Where the nearest place is under the bar, for the margin of a link counts for nothing in Firefox, the middle is not.
    for place in [ScrollLogicalPosition::Nearest, ScrollLogicalPosition::Center] {
        if is_out_of_view(element).unwrap_or(false) {
            let to = ScrollIntoViewOptions::new();
            to.set_behavior(ScrollBehavior::Instant);
            to.set_block(place);
            element.scroll_into_view_with_scroll_into_view_options(&to);
        }
    }
}

/// Whether it is under the bar or below the window; some of it is enough, unless a mouse pressed it: who did saw it, and
/// would miss it if it moved. The bar itself always is in view.
fn is_out_of_view(element: &Element) -> Option<bool> {
    let bar = element.closest(".form").ok()??.query_selector(".bar").ok()?;
    if bar.as_ref().is_some_and(|bar| bar.contains(Some(element))) {
        return Some(false);
    }
    let from = bar.map_or(0.0, |bar| bar.get_bounding_client_rect().bottom());
    let to = web_sys::window()?.inner_height().ok()?.as_f64()?;
    let place = element.get_bounding_client_rect();
    let is_wholly = place.bottom() <= from || place.top() >= to;
    let is_partly = place.top() < from || place.bottom() > to;
    Some(is_wholly || is_partly && element.matches(":focus-visible").unwrap_or(false))
}
