//! The marks that tell session recorders to look away, as `public/program.js` sets them.

use crate::view::Element;

/// The classes that tell known session recorders to skip an element.
const CLASSES: [&str; 9] = [
    "rr-block",
    "sentry-block",
    "ph-no-capture",
    "amp-block",
    "fs-exclude",
    "nr-block",
    "ym-hide-content",
    "ym-disable-keys",
    "smartlook-hide",
];

/// The attributes that do the same.
const ATTRIBUTES: [(&str, &str); 8] = [
    ("data-hj-suppress", ""),
    ("data-clarity-mask", "true"),
    ("data-private", ""),
    ("data-dd-privacy", "hidden"),
    ("data-openreplay-hidden", ""),
    ("data-matomo-mask", ""),
    ("data-dtrum-mask", ""),
    ("data-heap-redact-text", "true"),
];

/// Marks an element.
pub(super) fn looked_away(element: Element) -> Element {
    let element = element.attr("class", CLASSES.join(" "));
    ATTRIBUTES.into_iter().fold(element, |element, (name, value)| element.attr(name, value))
}
