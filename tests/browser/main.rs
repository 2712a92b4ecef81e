//! The built form in Chromium, as somebody meets it. `make browser` builds the form and runs these.

mod access;
mod element;
mod form;
mod journey;
mod server;
mod webdriver;
