//! Where the command reads from: a file or standard input.

use std::ffi::OsString;
use std::io::{self, Read};

use super::output::lines;
use crate::author;
use crate::organisation::Organisation;

/// The organisation in a file. The error says what is wrong with it, each fault on a line of its own.
pub(super) fn organisation(file: &OsString) -> Result<Organisation, String> {
    let name = file.to_string_lossy();
    let bytes = read(file).map_err(|error| unreadable(&name, &error))?;
    author::check(&bytes).map_err(|faults| lines(&name, &faults, &[]))
}

/// What is said of a file, each fault and each warning on a line of its own.
pub(super) struct Said {
    pub(super) lines: String,
    pub(super) is_faulty: bool,
}

/// What there is to say of an organisation file.
pub(super) fn inspect(file: &OsString) -> Said {
    let name = file.to_string_lossy();
    match read(file) {
        Ok(bytes) => {
            let found = author::inspect(&bytes);
            Said { lines: lines(&name, &found.faults, &found.warnings), is_faulty: !found.faults.is_empty() }
        }
        Err(error) => Said { lines: unreadable(&name, &error), is_faulty: true },
    }
}

fn unreadable(name: &str, error: &io::Error) -> String {
    format!("{name}: error: the file cannot be read: {error}\n")
}

/// A file, or standard input when it is called `-`.
pub(super) fn read(file: &OsString) -> io::Result<Vec<u8>> {
    if file == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    std::fs::read(file)
}
