//! The promises of the five klachtenregelingen, each with a test that names it.
//!
//! Row 1 is the klachtenregeling of Blijf Groep for trainings (forms `scholing` and `scholing-tweede-instantie`), row 2
//! its brochure for clients (`clienten`), row 3 its information sheet for people who are not clients (`externen`), row
//! 4 the klachtenregeling of Groeimeesters (`klacht`, `klachtencommissaris`), row 5 that of Klik Onderwijs (`klacht`,
//! `bezwaar`). The comment above each test is the promise itself; the facts in it (names, addresses, numbers, terms)
//! are those of the source text.
//!
//! The other modules test all eight forms: their questions, their languages, the examples in the files, the counting of
//! time, and that the code does not mention any of these organisations.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so and stops")]

mod checks;
mod counting_time;
#[path = "../support/files.rs"]
mod files;
mod for_somebody_else;
mod forms;
mod languages;
mod namens;
mod nobody_in_the_code;
mod proofs;
mod questions;
mod row_1_doors;
mod row_1_scholing;
mod row_1_tweede_instantie;
mod row_2_clienten;
mod row_3_externen;
mod row_4_groeimeesters;
mod row_5_bezwaar;
mod row_5_klik;
mod safe_contact;
mod said_only_where_promised;
mod who_and_where;
