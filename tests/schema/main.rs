//! The JSON Schema of an organisation file beside the command: an editor underlines what `klachtformulier check`
//! refuses, and nothing else.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so and stops")]

mod agree;
mod changes;
#[path = "../support/files.rs"]
mod files;
mod left;
mod places;
mod strict;
mod texts;
mod values;

use std::sync::LazyLock;

use klachtformulier::organisation::organisation_schema;
use serde_json::Value;

static SCHEMA: LazyLock<Value> = LazyLock::new(organisation_schema);

/// A right file, in which every key of the format stands.
fn every_key() -> Value {
    serde_json::from_str(include_str!("every_key.json")).expect("the file with every key is JSON")
}
