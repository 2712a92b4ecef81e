//! Letters and calendars, as other programs read them: letters by a browser's HTML parser, reminders by a parser of
//! calendars.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod again;
mod any_text;
mod calendar;
mod calendars;
mod generated_calendars;
mod generated_letters;
mod letters;
mod page;
#[path = "../support/mod.rs"]
mod support;

use klachtformulier::documents::Filed;
use klachtformulier::organisation::{Lang, Organisation, Procedure};

/// The procedure with an id, in one of the files, for tests that change it.
fn procedure(organisation: &str, id: &str) -> (Organisation, Procedure) {
    let organisations = support::organisations();
    let organisation = organisations.into_iter().find(|found| *found.id == *organisation).unwrap();
    let procedure = organisation.procedure(id).unwrap().clone();
    (organisation, procedure)
}

/// Files the first example of a procedure, and passes it on.
#[track_caller]
fn with_example<T>(organisation: &str, id: &str, language: Lang, look: impl FnOnce(&Filed<'_>) -> T) -> T {
    let (organisation, procedure) = procedure(organisation, id);
    support::with_filed(&organisation, &procedure, &support::first_example(&procedure), language, look)
}

/// How many complaints are generated per format: few enough to keep the tests quick, or `GENERATED`.
fn generated(usual: usize) -> usize {
    std::env::var("GENERATED").map_or(usual, |number| number.parse().unwrap())
}
