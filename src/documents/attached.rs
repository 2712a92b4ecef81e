//! The files that go along with a complaint.

use crate::complaint::{Answer, FileInfo};

use super::Filed;

/// The files that go along, each with the question that asked for it.
pub fn attached<'a>(filed: &Filed<'a>) -> impl Iterator<Item = (&'a str, &'a FileInfo)> + use<'a> {
    filed.answers.iter().flat_map(|(question, answer)| {
        let files: &[FileInfo] = match answer {
            Answer::Files(files) => files,
            _ => &[],
        };
        files.iter().map(move |file| (question, file))
    })
}
