//! The text that people type, and how it is parsed. One module for each parser.

mod blank;
mod date;
mod date_generated;
mod email;
mod email_generated;
mod length;
mod postcode;
mod suggestion;
mod telephone;
mod time;

use proptest::prelude::ProptestConfig;

/// The number of generated cases. A failure becomes a row of a table, so the seeds are not kept in a file.
fn cases(number: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(number) }
}
