//! Where the command reads from: a file or standard input.

use std::ffi::OsString;
use std::io::{self, Read};

/// A file, or standard input when it is called `-`.
pub(super) fn read(file: &OsString) -> io::Result<Vec<u8>> {
    if file == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    std::fs::read(file)
}
