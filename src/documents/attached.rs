//! The files attached to a complaint.

use crate::complaint::{Answer, FileInfo};

use super::Filed;

/// The attachments, each with the id of its question.
pub fn attached<'a>(filed: &Filed<'a>) -> impl Iterator<Item = (&'a str, &'a FileInfo)> + use<'a> {
    filed.answers.iter().flat_map(|(question, answer)| {
        let files: &[FileInfo] = match answer {
            Answer::Files(files) => files,
            _ => &[],
        };
        files.iter().map(move |file| (question, file))
    })
}
