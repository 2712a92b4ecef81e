//! The doctor: on a site that is well, on sites with one fault each, and what it says.

mod faults;
mod node;
mod sites_that_are_well;
mod site;
mod words;
