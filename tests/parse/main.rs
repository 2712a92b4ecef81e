//! What people type, and what is read from it. One module for each reader.

mod blank;
mod date;
mod date_generated;
mod email;
mod email_generated;
mod length;
mod postcode;
mod suggestion;
mod telephone;

use proptest::prelude::ProptestConfig;

/// So many generated cases. A failure becomes a row of a table, so no file keeps the seeds.
fn cases(number: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(number) }
}
