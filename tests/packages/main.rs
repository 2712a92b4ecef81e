//! The packages, as others get them. `make package` builds them before.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so and stops")]

mod archive;
mod built;
mod sbom;
mod zip;
