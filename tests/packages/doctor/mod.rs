//! The doctor: on a site that is well, on sites with one fault each, and what it says.

mod endpoints;
mod faults;
mod node;
mod refusals;
mod scripts;
mod site;
mod sites_that_are_well;
mod table;
mod words;
