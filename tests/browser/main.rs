//! Tests of the built form in a browser, from a visitor's point of view. `make browser` builds the form and the
//! receiver and runs these tests; whatever is specific to one engine is in `webdriver`, in the file with its name.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod access;
mod back;
mod bar;
mod broken;
mod busy;
mod cases;
mod device;
mod doctor;
mod drafts;
mod element;
mod files;
mod fill;
mod form;
mod hosts;
mod journey;
mod journeys;
mod keyboard;
mod leaks;
#[allow(unused_imports, reason = "shared, so not all of it is for these tests")]
#[path = "../misbehaving/mod.rs"]
mod misbehaving;
mod plain;
mod posted;
mod promises;
mod proof;
mod receiver;
#[path = "../support/release.rs"]
mod release;
mod sender;
mod sending;
mod server;
mod shots;
mod showroom;
mod start;
mod states;
#[path = "../support/mod.rs"]
mod support;
mod takeover;
mod timeline;
mod tools;
mod traces;
mod translation;
mod trouble;
mod update;
mod verdicts;
mod watched;
mod ways;
mod webdriver;
mod webdriver_client;
