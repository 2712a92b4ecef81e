//! Where going back a page led.

/// Where going back a page led.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackOutcome {
    /// To a page that has another before it.
    MoreBefore,
    /// To the first page.
    ReachedFirst,
    /// Nowhere: the form was on its first page, so Back leaves the page around it.
    AlreadyFirst,
}
