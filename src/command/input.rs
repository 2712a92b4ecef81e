//! Where the command reads from: a file or standard input.

use std::ffi::OsString;
use std::io::{self, Read};

use super::output::lines;
use crate::author;
use crate::organisation::Organisation;

/// The organisation in a file. The error says what is wrong with it, each fault on a line of its own.
pub(super) fn organisation(file: &OsString) -> Result<Organisation, String> {
    let name = file.to_string_lossy();
    let bytes = read(file).map_err(|error| format!("{name}: error: the file cannot be read: {error}\n"))?;
    author::check(&bytes).map_err(|faults| lines(&name, &faults))
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
