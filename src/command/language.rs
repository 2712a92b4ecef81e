//! The language in which the command speaks to an author.

use std::env;

use crate::organisation::Lang;

/// The language of the environment: Dutch where that says so, and otherwise English.
pub(super) fn of_environment() -> Lang {
    // The first that is set decides, as everywhere.
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    if set.is_some_and(|value| value.starts_with("nl")) { Lang::Nl } else { Lang::En }
}
