//! A file that the complainant chose.

#[cfg(feature = "widget")]
pub use web_sys::File;

/// A file, of which none can be chosen where there is no browser.
#[cfg(not(feature = "widget"))]
#[derive(Clone, Debug)]
pub enum File {}
