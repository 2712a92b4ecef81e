//! What was filled in before the program came, in the HTML that was there first.

use super::file::File;

/// What was filled in.
#[derive(Debug, Default)]
pub struct Typed {
    /// The fields, each a name and a value: what is typed, and what is checked.
    pub fields: Vec<(String, String)>,
    /// The chosen files, by question.
    pub files: Vec<(String, Vec<File>)>,
}
