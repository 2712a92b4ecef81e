//! The questions: a file for each kind.

mod address;
mod choice;
mod choices;
mod consent;
mod date;
mod date_parts;
mod deadline;
mod field;
mod files;
mod filled_in;
mod line;
mod list;
mod long_text;
mod part;
mod question;
mod signature;
mod typed_date;

pub(crate) use field::Field;
pub(crate) use question::question;
